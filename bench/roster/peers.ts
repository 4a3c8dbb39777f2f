import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LinearModel } from '../../src/planner/pool/bound/model.ts';
import { type BoundAsked, type BoundNews, boundNewsSchema } from './messages.ts';
import type { Answer } from './rounds.ts';

/** A peer looks at its clock late, in a linear programme hardly at all: after so many milliseconds it is stopped, and found nothing. */
const latest = (seconds: number) => Math.round(1000 * (2 * seconds + 10));

/** What a worker beside the search says: a bound, and for a peer the cheapest it found. Waits until it is done, and hears the last it said; for a peer not for ever. */
export function ask(asked: BoundAsked): Promise<BoundNews> {
  const worker = new Worker(new URL('./bound-worker.ts', import.meta.url), { workerData: asked });
  return new Promise((resolve, reject) => {
    let last: BoundNews = { cost: null, breaches: null, bound: null, seconds: asked.seconds };
    const stop = () => void worker.terminate();
    const timer = asked.how === 'ours' ? undefined : setTimeout(stop, latest(asked.seconds));
    worker.on('message', (message: unknown) => {
      last = boundNewsSchema.parse(message);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(last);
    });
  });
}

/** Whether the program `cbc` is there. */
export function hasCbc(): boolean {
  return spawnSync('cbc', ['-quit']).error === undefined;
}

/** CBC on a model for so many seconds of the clock: what it found and what it proved. It must be there; it begins anew each time. */
export function cbc(model: LinearModel, seconds: number): Answer {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'werkkring-cbc-'));
  try {
    const file = path.join(folder, 'pool.mps');
    writeFileSync(file, mpsOf(model));
    const solution = path.join(folder, 'pool.sol');
    const given = ['-timeMode', 'elapsed', '-sec', String(seconds), '-solve', '-solution', solution];
    const { stdout } = spawnSync('cbc', [file, ...given], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      timeout: latest(seconds),
    });
    const bound = /^Lower bound:\s+(\S+)$/m.exec(stdout)?.[1];
    // Stopped before its first roster it may write no solution at all, or one of broken rules.
    const written = existsSync(solution) ? readFileSync(solution, 'utf8') : '';
    const cost = /objective value (\S+)/.exec(written)?.[1];
    const chosen = new Set([...written.matchAll(/^\s+\d+ x(\d+)\s+1\s/gm)].map(([, pair]) => Number(pair)));
    const isFeasible = !/No feasible solution|infeasible/i.test(stdout + written);
    const known = (text: string | undefined) => {
      const value = Number(text) + model.constant;
      return Number.isFinite(value) && Math.abs(value) < 1e15 ? value : null;
    };
    const found = isFeasible ? known(cost) : null;
    const isIn = found === null ? null : (pair: number) => chosen.has(pair);
    return { isIn, cost: found, bound: known(bound) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The model as free MPS: rows, columns with what they cost, right-hand sides, and bounds. */
export function mpsOf({ lines, pairs }: LinearModel): string {
  const columns: string[][] = lines.cost.map((cost, column) => [` x${column} cost ${cost}`]);
  const rows = lines.rowLower.map((lower, row) => {
    const [from = 0, to = 0] = [lines.starts[row], lines.starts[row + 1]];
    for (let at = from; at < to; at += 1) {
      const column = lines.indices[at] ?? 0;
      columns[column]?.push(` x${column} r${row} ${lines.values[at]}`);
    }
    const isFloor = Number.isFinite(lower);
    return { kind: isFloor ? 'G' : 'L', side: isFloor ? lower : (lines.rowUpper[row] ?? 0) };
  });
  const bounds = lines.lower.map((lower, column) => {
    const upper = lines.upper[column] ?? 0;
    if (column < pairs.count && lower === 0) return ` BV bnd x${column}`;
    return lower === upper ? ` FX bnd x${column} ${lower}` : ` UP bnd x${column} ${upper}`;
  });
  return [
    'NAME pool FREE',
    'ROWS',
    ' N cost',
    ...rows.map(({ kind }, row) => ` ${kind} r${row}`),
    'COLUMNS',
    ...columns.flat(),
    'RHS',
    ...rows.map(({ side }, row) => ` rhs r${row} ${side}`),
    'BOUNDS',
    ...bounds,
    'ENDATA',
    '',
  ].join('\n');
}
