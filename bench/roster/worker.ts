import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { planIn } from '../../src/planner/pool/parts/plan.ts';
import type { Roster } from '../../src/planner/pool/problem.ts';
import { modelOf } from '../../src/planner/pool/search/model.ts';
import { flexPool } from './generator.ts';
import { askedSchema, newsSchema } from './messages.ts';

// What a thread of the product does (src/modules/roster/engine/worker.ts): a search, then parts, sharing what was gained.
const asked = askedSchema.parse(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a worker of npm run bench:roster.');
const [highs, model] = [await loadHighs(), modelOf(flexPool(asked, asked.problem))];

const everyMs = 500;
let last = 0;

function others(): Roster | null {
  let newest: Roster | null = null;
  for (let each = next(); each !== null; each = next()) newest = each;
  return newest;
}

function next(): Roster | null {
  const message = port === null ? undefined : receiveMessageOnPort(port);
  return message === undefined ? null : newsSchema.parse(message.message).roster;
}

function tell(roster: Roster, cost: number, moves: number): void {
  if (port !== null) port.postMessage({ cost, moves, roster });
}

const { roster, cost, moves } = planIn(highs, model, {
  seed: asked.seed,
  milliseconds: asked.seconds * 1000,
  now: () => performance.now(),
  onBest: (better, its) => {
    if (performance.now() - last < everyMs) return;
    last = performance.now();
    tell(better, its, 0);
  },
  others,
});
tell(roster, cost, moves);
port.close();
