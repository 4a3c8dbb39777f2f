import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './lib/chromium.mjs';
import { endWith } from './lib/failure.mjs';
import { startPostgres } from './lib/postgres-server.mjs';
import { build, install, reactRouter, runQuietly } from './lib/prepare.mjs';
import { childEnvironment, findNode, root } from './lib/runtime.mjs';

/**
 * `npm test`: sets up all the tests need, runs every check, clears up, and ends with `N passed, N failed`.
 * `npm run check` (`--quick`): only what needs no database and no browser, for daily work.
 */

const quick = process.argv.includes('--quick');
const say = (line) => console.log(line);

const bin = (name) => path.join('node_modules/.bin', name);

const checks = [
  ['lint and format (biome)', [bin('biome'), 'check', '.']],
  ['page types (react-router typegen)', [reactRouter, 'typegen']],
  ['types (tsc)', [bin('tsc'), '--noEmit']],
  ...(!quick &&
  ['knip.json', 'knip.ts', 'knip.config.ts'].some((file) => fs.existsSync(path.join(root, file)))
    ? [['unused files, exports and dependencies (knip)', [bin('knip')]]]
    : []),
];

/** Runs one check; its output is shown only when it fails. */
const passes = async (name, work) => {
  const started = Date.now();
  const { code, output } = await work();
  say(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) say(output.trimEnd());
  return code === 0;
};

const buildPages = async (node) => {
  try {
    await build(node, () => {});
    return { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: error.message };
  }
};

/** Reads the counts; a file that could not even be loaded counts as one failure. */
const countsIn = (report, code) => {
  const json = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : undefined;
  if (json === undefined) return { passed: 0, failed: 1 };
  const unloaded = json.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = json.numFailedTests + unloaded;
  return { passed: json.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
};

const nothing = { passed: 0, failed: 0 };

let running;
let interrupted = false;

const vitest = (node, env, args) =>
  new Promise((resolve) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'werkkring-report-'));
    const report = path.join(folder, 'report.json');
    running = spawn(
      node,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--passWithNoTests',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...args,
      ],
      { cwd: root, env: childEnvironment(node, env), stdio: 'inherit' },
    );
    running.once('error', () => resolve({ passed: 0, failed: 1 }));
    running.once('close', (code) => {
      resolve(countsIn(report, code ?? 1));
      fs.rmSync(folder, { recursive: true, force: true });
    });
  });

const runTests = async (node) => {
  if (quick) return vitest(node, {}, ['--project', 'pure']);
  let server;
  try {
    const chromium = findChromium(say);
    server = await startPostgres(say);
    const env = { TEST_DATABASE_URL: server.url, CHROMIUM_PATH: chromium };
    // Apart, because a product that does not start for the journeys must not hide what the other tests say.
    const inside = await vitest(node, env, ['--project', '!journeys']);
    const journeys = interrupted ? nothing : await vitest(node, env, ['--project', 'journeys']);
    return { passed: inside.passed + journeys.passed, failed: inside.failed + journeys.failed };
  } catch (error) {
    say(error.message);
    return { passed: 0, failed: 1 };
  } finally {
    await server?.stop();
  }
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted = true;
    running?.kill('SIGTERM');
  });
}

const runChecks = async (node) => {
  const counts = { passed: 0, failed: 0 };
  const all = checks.map(([name, args]) => [name, () => runQuietly(node, args)]);
  if (!quick) all.push(['pages (react-router build)', () => buildPages(node)]);
  for (const [name, work] of all) {
    if (interrupted) break;
    counts[(await passes(name, work)) ? 'passed' : 'failed'] += 1;
  }
  return counts;
};

const test = async () => {
  const node = await findNode(say);
  await install(node, say);
  const counts = await runChecks(node);
  const tests = interrupted ? nothing : await runTests(node);
  if (interrupted) {
    say('Broken off.');
    process.exit(130);
  }
  const failed = counts.failed + tests.failed;
  say(`${counts.passed + tests.passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
};

await test().catch(endWith);
