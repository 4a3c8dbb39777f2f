import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { endWith } from './lib/failure.mjs';
import { build, install } from './lib/prepare.mjs';
import { whenServerChanges } from './lib/reload.mjs';
import { childEnvironment, findNode, root } from './lib/runtime.mjs';

/** `npm start` and, with `--dev`, `npm run dev`: from a bare clone to a running Werkkring. See docs/operations.md. */

const say = (line) => console.log(line);
const development = process.argv.includes('--dev');

/** The parent of a process, where the system tells it in a file. */
const parentOf = (pid) => {
  try {
    return Number(/\) \S (\d+)/.exec(fs.readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1]);
  } catch {
    return undefined;
  }
};

const isShell = (pid) => {
  try {
    return /^(sh|dash|bash|busybox)$/.test(fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  } catch {
    return false;
  }
};

/**
 * Acts when npm has gone. It cannot pass Ctrl-C on any more when it was killed, and nobody would know what still runs.
 * Between npm and this process there is mostly a shell. Started without npm, nothing above is watched, so that
 * `nohup` and a service manager do what they promise.
 */
const whenNpmIsGone = (act) => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const above = isShell(parent) ? parentOf(parent) : undefined;
  setInterval(() => {
    if (process.ppid !== parent || (above !== undefined && parentOf(parent) !== above)) act();
  }, 1000).unref();
};

const spawnServer = (node) =>
  spawn(node, ['--disable-warning=ExperimentalWarning', 'src/main.ts'], {
    cwd: root,
    env: childEnvironment(node, development ? { WERKKRING_DEV: '1' } : { NODE_ENV: 'production' }),
    // The channel tells the server that this process is gone, also when it was killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });

const onStop = (stop) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  whenNpmIsGone(stop);
};

const runServer = (node) => {
  const server = spawnServer(node);
  // Once: Ctrl-C arrives here from the terminal and often from npm as well, and a second signal would break off the closing.
  let stopping = false;
  onStop(() => {
    if (!stopping) server.kill('SIGTERM');
    stopping = true;
  });
  server.once('error', endWith);
  server.once('exit', (code, signal) => {
    if (signal !== null && signal !== 'SIGTERM') console.error(`Werkkring was ended by ${signal}.`);
    process.exit(code ?? (signal === 'SIGTERM' ? 0 : 1));
  });
};

/** As `runServer`, but starts the server anew when its files change, also after it ended with an error. */
const runReloading = (node) => {
  let server;
  let stopping = false;
  const launch = () => {
    server = spawnServer(node);
    server.once('exit', (code) => {
      server = undefined;
      if (stopping) process.exit(0);
      if (code !== 0) say('The server ended; it starts again when a file changes.');
    });
  };
  const end = () => {
    if (stopping) return;
    stopping = true;
    unwatch();
    if (server === undefined) process.exit(0);
    server.kill('SIGTERM');
  };
  const unwatch = whenServerChanges(() => {
    if (server === undefined) return launch();
    say('Files changed: starting again …');
    server.removeAllListeners('exit');
    server.once('exit', () => (stopping ? process.exit(0) : launch()));
    server.kill('SIGTERM');
  });
  onStop(end);
  launch();
};

const start = async () => {
  const node = await findNode(say);
  await install(node, say);
  if (development) return runReloading(node);
  await build(node, say);
  runServer(node);
};

await start().catch(endWith);
