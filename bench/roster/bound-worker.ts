import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { proveBound } from '../../src/planner/pool/bound/bound.ts';
import { linearModelOf } from '../../src/planner/pool/bound/model.ts';
import type { Problem } from '../../src/planner/pool/problem.ts';
import { cpuSeconds } from '../numbers.ts';
import { breachesOf } from './breaches.ts';
import { flexPool } from './generator.ts';
import { type BoundNews, boundAskedSchema } from './messages.ts';

const asked = boundAskedSchema.parse(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a worker of npm run bench:roster.');
const highs = await loadHighs();
const problem = flexPool(asked, asked.problem);
port.postMessage(asked.how === 'ours' ? ours(problem) : whole(problem));
port.close();

function ours(problem: Problem): BoundNews {
  const { seconds, upper } = asked;
  const proof = proveBound(problem, { seconds, now: cpuSeconds, ...(upper !== null && { upper }) });
  return {
    cost: null,
    breaches: null,
    bound: proof?.bound(() => false) ?? null,
    seconds: proof?.seconds ?? seconds,
  };
}

/** HiGHS on the whole model, all of it at once; in a time in which it finds nothing it has no cost, and it may run out of memory. */
function whole(problem: Problem): BoundNews {
  const { seconds } = asked;
  const { lines, pairs, constant } = linearModelOf(problem);
  const model = lines.in(highs, pairs.count);
  try {
    model.options.set({ output_flag: false, mip_lp_solver: 'ipm', time_limit: seconds });
    model.run();
    const known = (value: number) =>
      Number.isFinite(value) && Math.abs(value) < 1e15 ? value + constant : null;
    const { colValue } = model.getSolution();
    const cost = colValue.length > 0 ? known(model.getObjectiveValue()) : null;
    const breaches = cost === null ? null : breachesOf(problem, pairs, (pair) => (colValue[pair] ?? 0) > 0.5);
    return { cost, breaches, bound: known(Number(model.info.get('mip_dual_bound'))), seconds };
  } catch {
    return { cost: null, breaches: null, bound: null, seconds };
  } finally {
    model.dispose();
  }
}
