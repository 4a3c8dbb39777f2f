import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { proveBound } from '../../src/planner/pool/bound/bound.ts';
import { linearModelOf } from '../../src/planner/pool/bound/model.ts';
import type { Problem } from '../../src/planner/pool/problem.ts';
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
  const now = () => performance.now() / 1000;
  const proof = proveBound(problem, { seconds, now, ...(upper !== null && { upper }) });
  return { cost: null, bound: proof?.bound ?? null, rounds: proof?.rounds ?? 0 };
}

/** HiGHS on the whole model, all of it at once. */
function whole(problem: Problem): BoundNews {
  const { lines, pairs, constant } = linearModelOf(problem);
  const model = lines.in(highs, pairs.count);
  model.options.set({ output_flag: false, mip_lp_solver: 'ipm', time_limit: asked.seconds });
  model.run();
  const cost = model.getObjectiveValue() + constant;
  const bound = Number(model.info.get('mip_dual_bound')) + constant;
  const known = (value: number) => (Number.isFinite(value) && Math.abs(value) < 1e15 ? value : null);
  return { cost: known(cost), bound: known(bound), rounds: 0 };
}
