import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { failure } from './failure.mjs';
import { childEnvironment, npm, root } from './runtime.mjs';
import { hashOf, unlessStamped } from './stamp.mjs';

const neededBytes = 1.2e9;

/** The parts of package.json that decide what is installed, with the lock file and the Node that runs install scripts. */
const installHash = () => {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides, process.arch]))
    .update(hashOf(['package-lock.json']))
    .digest('hex');
};

const demandSpace = () => {
  const disk = fs.statfsSync?.(root);
  if (disk !== undefined && disk.bavail * disk.bsize < neededBytes) {
    throw failure(
      `The disk of ${root} is too full to install the dependencies: free about 1.5 GB and start again.`,
    );
  }
};

/**
 * Installs the dependencies when they are absent or other ones are asked. `npm install`, not `npm ci`: the latter
 * refuses a lock file that lacks the packages of other platforms. The lock file is kept as it was committed.
 */
export const install = (node, say) =>
  unlessStamped('node_modules/.werkkring-install', installHash(), async () => {
    say('Installing the dependencies (the first time this takes a minute or two) …');
    demandSpace();
    // One question first: without a network npm would try every package for minutes.
    await npm(node, ['view', 'react', 'version', '--prefer-online'], root, 'Installing the dependencies');
    const lock = path.join(root, 'package-lock.json');
    const committed = fs.existsSync(lock) ? fs.readFileSync(lock) : undefined;
    // The lock file says by hash what each package is, so a copy that npm keeps need not be asked for again.
    await npm(node, ['install', '--include=dev', '--prefer-offline'], root, 'Installing the dependencies');
    if (committed !== undefined) fs.writeFileSync(lock, committed);
  });

/** Runs a program to its end with its output kept; gives the exit code and all it said. */
export const runQuietly = (node, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(node, args, {
      cwd: root,
      env: childEnvironment(node, env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });

const pageSources = [
  'src',
  'public',
  'vite.config.ts',
  'react-router.config.ts',
  'package.json',
  'package-lock.json',
];
const isSource = (file) => !/\.test\.tsx?$/.test(file);

/** The program of React Router that builds the pages and generates their types. */
export const reactRouter = 'node_modules/.bin/react-router';

/** Builds the pages when their sources changed since the last time. */
export const build = (node, say) =>
  unlessStamped('build/.werkkring-build', hashOf(pageSources, isSource), async () => {
    say('Building the pages …');
    const { code, output } = await runQuietly(node, [reactRouter, 'build'], { NODE_ENV: 'production' });
    if (code === 0) return;
    const reason = output
      .split('\n')
      .find((line) => /error/i.test(line))
      ?.trim();
    console.error(output);
    throw failure(`Building the pages failed: ${reason ?? 'see above'}`);
  });
