import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { planIn } from '../../../planner/pool/parts/plan.ts';
import { modelOf } from '../../../planner/pool/search/model.ts';
import { exchangeOver } from './exchange.ts';
import { askedOf } from './messages.ts';

const { problem, start, seed, seconds } = askedOf(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a thread of the planner.');
const began = Date.now();

const { tell, onBest, others } = exchangeOver(port);
const [highs, model] = [await loadHighs(), modelOf(problem)];
const { roster, cost } = planIn(highs, model, {
  seed,
  start,
  milliseconds: Math.max(1, seconds * 1000 - (Date.now() - began)),
  now: () => Date.now(),
  onBest,
  others,
});
tell(roster, cost);
port.close();
