/** A failure the reader can do something about: shown as its message alone, without a stack. */
export const failure = (message) => Object.assign(new Error(message), { isFailure: true });

/** Ends the process with the message of a failure on one line; anything else is a bug and keeps its stack. */
export const endWith = (error) => {
  console.error(error.isFailure ? error.message : error);
  process.exit(1);
};

const hints = [
  [/ENOSPC/, 'The disk is full: free about 1.5 GB and start again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/,
    'The npm registry cannot be reached: check the network (behind a proxy: npm config set proxy http://…) and start again.',
  ],
  [/EACCES|EPERM|EROFS/, 'No right to write here: run as the owner of this folder.'],
  [/E40[13]/, 'The npm registry refuses access: check npm config get registry and the sign-in there.'],
];

/** What npm said, in one line that tells what to do. */
export const explainNpm = (what, output) => {
  const hint = hints.find(([pattern]) => pattern.test(output));
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  const said =
    lines.find((line) => !/^npm (error|ERR!) (code|errno|A complete log)/.test(line)) ?? lines[0] ?? '';
  const why = hint === undefined ? said.replace(/^npm (error|ERR!) /, '') || 'npm did not say why.' : hint[1];
  return failure(`${what} failed. ${why}`);
};
