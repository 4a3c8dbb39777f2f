import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { proveBound } from '../../src/planner/pool/bound/bound.ts';
import { linearModelOf } from '../../src/planner/pool/bound/model.ts';
import type { Problem, Roster } from '../../src/planner/pool/problem.ts';
import { search } from '../../src/planner/pool/search/search.ts';
import { flexPool } from './generator.ts';
import { type BoundNews, boundAskedSchema } from './messages.ts';

const asked = boundAskedSchema.parse(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a worker of npm run bench:roster.');
const highs = await loadHighs();
const problem = flexPool(asked, asked.problem);
port.postMessage(asked.how === 'ours' ? ours(problem) : whole(problem));
port.close();

/** Seconds of the processor, so that other work on the machine makes no worse bound. */
function cpu(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

function ours(problem: Problem): BoundNews {
  const { seconds, upper } = asked;
  const proof = proveBound(problem, {
    seconds,
    diveSeconds: seconds,
    now: cpu,
    ...(upper !== null && { upper }),
  });
  if (proof === null) return { cost: null, bound: null, seconds };
  const { bound, roster: start } = proof;
  return { cost: start === null ? null : mended(problem, start), bound, seconds: proof.seconds };
}

/** What a roster costs after a short and cool search, which also takes out what the law of working time forbids. */
function mended(problem: Problem, start: Roster): number {
  const budget = { milliseconds: problem.people.length * 10, now: () => cpu() * 1000 };
  return search(problem, { seed: 1, start, budget, heat: { from: 0.5, to: 0.1 } }).cost;
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
    const hasRoster = model.getSolution().colValue.length > 0;
    const cost = hasRoster ? known(model.getObjectiveValue()) : null;
    return { cost, bound: known(Number(model.info.get('mip_dual_bound'))), seconds };
  } catch {
    return { cost: null, bound: null, seconds };
  } finally {
    model.dispose();
  }
}
