import os from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { check } from '../src/planner/pool/check.ts';
import { unfilledIn } from '../src/planner/pool/repair.ts';
import { flexPool, type Size, sizes } from './roster/generator.ts';
import { type Asked, type News, newsSchema } from './roster/messages.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '60' },
    seeds: { type: 'string', default: '5' },
  },
});
const seconds = Number(values.seconds);
const seeds = Number(values.seeds);
const size = sizeOf(Number(values.people));
const workers = Math.min(2, os.availableParallelism());

function sizeOf(people: number): Size {
  const known = Object.values(sizes).find((each) => each.people === people);
  if (known === undefined || !(seconds > 0) || !(seeds > 0))
    throw new RangeError(
      `--people is one of ${Object.keys(sizes).join(', ')}; --seconds and --seeds are above 0`,
    );
  return known;
}

type Solved = { readonly best: News; readonly moves: number };

/** Two workers, that tell each other halfway which of them stands better. */
async function solve(problem: number): Promise<Solved> {
  const running = Array.from({ length: workers }, (_, place) => {
    const asked: Asked = { ...size, problem, seed: problem * 100 + place, seconds };
    return new Worker(new URL('./roster/worker.ts', import.meta.url), { workerData: asked });
  });
  const halfway = await Promise.all(running.map(heard));
  const better = cheapest(halfway);
  const ends = running.map(heard);
  for (const worker of running) worker.postMessage(better);
  const last = await Promise.all(ends);
  return { best: cheapest([better, ...last]), moves: last.reduce((sum, { moves }) => sum + moves, 0) };
}

function heard(worker: Worker): Promise<News> {
  return new Promise((resolve, reject) => {
    worker.once('message', (message: unknown) => resolve(newsSchema.parse(message)));
    worker.once('error', reject);
  });
}

function cheapest(all: readonly News[]): News {
  const [first] = all.toSorted((a, b) => a.cost - b.cost);
  if (first === undefined) throw new RangeError('no worker answered');
  return first;
}

const number = (value: number) => Math.round(value).toLocaleString('en');
console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, ${workers} workers`);
console.log(
  `load before: ${os.loadavg()[0]?.toFixed(1)}; ${size.people} people, ${size.days} days, ${seconds} s`,
);
console.log('seed  cost     unfilled hours  asked hours  moves/s  memory MB  breaches');
const costs: number[] = [];
for (let seed = 1; seed <= seeds; seed += 1) {
  const problem = flexPool(size, seed);
  const { best, moves } = await solve(seed);
  const { violations, costs: counted } = check(problem, best.roster);
  const asked = problem.shifts.reduce((sum, { places, workMinutes }) => sum + places * workMinutes, 0);
  costs.push(counted.total);
  const cells = [
    String(seed).padEnd(5),
    number(counted.total).padEnd(8),
    number(unfilledIn(problem, best.roster) / 60).padEnd(15),
    number(asked / 60).padEnd(12),
    number(moves / seconds).padEnd(8),
    number(process.memoryUsage().rss / 2 ** 20).padEnd(10),
    String(violations.length),
  ];
  console.log(cells.join(' '));
}
const sorted = costs.toSorted((a, b) => a - b);
console.log(
  `median ${number(sorted[Math.floor(sorted.length / 2)] ?? 0)}, worst ${number(sorted.at(-1) ?? 0)}`,
);
