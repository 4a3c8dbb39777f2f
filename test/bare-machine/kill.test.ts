import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startEmbedded } from '../../src/platform/database/embedded.ts';

const folder = await mkdtemp(join(tmpdir(), 'werkkring-kill-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** More than a handful only when somebody asks: `KILL_ROUNDS=50 npx vitest run --project machine`. */
const rounds = Number(process.env.KILL_ROUNDS ?? 4);
const timeout = 90_000 + 30_000 * rounds;

const startProgram = (file: string, dataDir: string): ChildProcess =>
  spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), dataDir], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** Lets the writer write until at least `rows` are acknowledged, kills it, and gives the numbers it had printed. */
const writeAndKill = async (
  dataDir: string,
  rows: number,
  kill: (pid: number) => void,
): Promise<number[]> => {
  const writer = startProgram('writer.ts', dataDir);
  const gone = once(writer, 'close');
  let printed = '';
  await new Promise<void>((resolve) => {
    writer.stdout?.on('data', (chunk) => {
      printed += chunk;
      if (printed.split('\n').length > rows) resolve();
    });
    writer.once('close', resolve);
  });
  if (writer.pid !== undefined && writer.exitCode === null) kill(writer.pid);
  await gone;
  // What stands behind the last newline is a number cut off in the middle.
  return printed.split('\n').slice(0, -1).map(Number);
};

const rowsAfterRestart = async (dataDir: string): Promise<{ written: Set<number>; counted: Set<number> }> => {
  const database = await startEmbedded(dataDir);
  const client = new pg.Client(database.connection);
  await client.connect();
  const all = async (table: string) => {
    const { rows } = await client.query<{ n: number }>(`select n::int from ${table}`);
    return new Set(rows.map(({ n }) => n));
  };
  const found = { written: await all('written'), counted: await all('counted') };
  await client.end();
  await database.stop();
  return found;
};

// One data folder for all, because making a new database takes longest.
const dataDir = join(folder, 'data');

test('of two that start on the same data folder at the same moment one gets it, the other is told why not', async () => {
  const outcomes = await Promise.allSettled([startEmbedded(dataDir), startEmbedded(dataDir)]);
  const refusals = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [String(outcome.reason)] : [],
  );
  expect(refusals).toEqual([expect.stringContaining('is already in use by another Werkkring')]);
  for (const outcome of outcomes) if (outcome.status === 'fulfilled') await outcome.value.stop();
});

const acknowledged = new Set<number>();

test.each([
  ['the program alone', (pid: number) => process.kill(pid, 'SIGKILL')],
  ['the program and its database together', (pid: number) => process.kill(-pid, 'SIGKILL')],
])(
  'kill -9 of %s in the middle of writing loses no row that was acknowledged',
  { timeout },
  async (_name, kill) => {
    for (let round = 0; round < rounds / 2; round += 1) {
      const numbers = await writeAndKill(dataDir, 50 + 37 * round, kill);
      expect(numbers.length).toBeGreaterThanOrEqual(50);
      for (const n of numbers) acknowledged.add(n);
      const found = await rowsAfterRestart(dataDir);
      expect([...acknowledged].filter((n) => !found.written.has(n))).toEqual([]);
      expect(found.counted).toEqual(found.written);
    }
  },
);

test('a program killed during a question without end leaves the data folder free within seconds', async () => {
  const busy = startProgram('busy.ts', dataDir);
  if (busy.stdout !== null) await once(busy.stdout, 'data');
  busy.kill('SIGKILL');
  const database = await startEmbedded(dataDir);
  await database.stop();
});

test('a data folder that cannot be one is refused in one line', async () => {
  const file = join(fileURLToPath(new URL('.', import.meta.url)), 'writer.ts', 'data');
  await expect(startEmbedded(file)).rejects.toThrow(/^The data folder .* cannot be used .*DATA_DIR\.$/);
});
