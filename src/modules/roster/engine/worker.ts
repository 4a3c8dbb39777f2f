import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { planIn } from '../../../planner/pool/parts/plan.ts';
import { isAllLookedAt } from '../../../planner/pool/search/choice.ts';
import { searchAmongSome } from '../../../planner/pool/search/some.ts';
import { exchangeOver } from './exchange.ts';
import { toPlanOf } from './messages.ts';
import { tidy } from './tidy.ts';

const { problem, start, seed, seconds } = toPlanOf(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a thread of the planner.');
const began = Date.now();

const { tell, onBest, others } = exchangeOver(port);
const asked = {
  seed,
  start,
  milliseconds: Math.max(1, seconds * 1000 - (Date.now() - began)),
  now: () => Date.now(),
  onBest,
  others,
};
const { roster, cost } = isAllLookedAt(problem)
  ? planIn(await loadHighs(), problem, asked)
  : searchAmongSome(problem, { ...asked, between: tidy });
tell(roster, cost);
port.close();
