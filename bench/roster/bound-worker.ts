import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { proveBound } from '../../src/planner/pool/bound/bound.ts';
import type { Making } from '../../src/planner/pool/bound/model.ts';
import { eachPair } from '../../src/planner/pool/pairs.ts';
import type { Problem, Roster } from '../../src/planner/pool/problem.ts';
import { cpuSeconds } from '../numbers.ts';
import { flexPool } from './generator.ts';
import { type BoundNews, boundAskedSchema } from './messages.ts';
import { type Answer, lawfully, once } from './rounds.ts';

const asked = boundAskedSchema.parse(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a worker of npm run bench:roster.');
const highs = await loadHighs();
const problem = flexPool(asked, asked.problem);
const how = {
  ours: () => ours(problem),
  highs: () => once(problem, asked.seconds, peer),
  'highs-law': () => lawfully(problem, asked.seconds, peer, (news) => port.postMessage(news)),
} as const;
port.postMessage(how[asked.how]());
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

/** HiGHS on a model; in a time in which it finds nothing it has no cost, and it may run out of memory. */
function peer(own: Making, seconds: number, start: Roster | null): Answer {
  const { lines, pairs, constant } = own;
  const model = lines.in(highs, pairs.count);
  try {
    model.options.set({ output_flag: false, mip_lp_solver: 'ipm', time_limit: seconds });
    if (start !== null) {
      const values = new Float64Array(pairs.count);
      eachPair(pairs, (person, shift, pair) => {
        if (start[person]?.includes(shift) === true) values[pair] = 1;
      });
      model.setSolution({ indices: Int32Array.from(values.keys()), values });
    }
    model.run();
    const known = (value: number) =>
      Number.isFinite(value) && Math.abs(value) < 1e15 ? value + constant : null;
    const { colValue } = model.getSolution();
    const cost = colValue.length > 0 ? known(model.getObjectiveValue()) : null;
    const isIn = cost === null ? null : (pair: number) => (colValue[pair] ?? 0) > 0.5;
    return { isIn, cost, bound: known(Number(model.info.get('mip_dual_bound'))) };
  } catch {
    return { isIn: null, cost: null, bound: null };
  } finally {
    model.dispose();
  }
}
