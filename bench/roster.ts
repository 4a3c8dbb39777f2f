import os from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { linearModelOf } from '../src/planner/pool/bound/model.ts';
import { check } from '../src/planner/pool/check.ts';
import { unfilledIn } from '../src/planner/pool/repair.ts';
import { flexPool, type Size, sizes } from './roster/generator.ts';
import { type Asked, type BoundNews, type News, newsSchema } from './roster/messages.ts';
import { ask, cbc, hasCbc } from './roster/peers.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '60' },
    seeds: { type: 'string', default: '5' },
    /** Seconds of the processor at most; without it as many as fit the size. 0: no bound. */
    bound: { type: 'string' },
    peers: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const seeds = Number(values.seeds);
const boundSeconds = Number(values.bound ?? boundSecondsOf(Number(values.people)));
const size = sizeOf(Number(values.people));
const workers = Math.min(2, os.availableParallelism());

function sizeOf(people: number): Size {
  const known = Object.values(sizes).find((each) => each.people === people);
  if (known === undefined || !(seconds > 0) || !(seeds > 0) || !(boundSeconds >= 0))
    throw new RangeError(
      `--people is one of ${Object.keys(sizes).join(', ')}; --seconds and --seeds are above 0, --bound not below`,
    );
  return known;
}

/** About as long as the bound still rises. */
function boundSecondsOf(people: number): number {
  return Math.max(15, people * 0.15);
}

type Solved = { readonly best: News; readonly moves: number };

/** Two workers, as the product has them: each hears of what is better. */
async function solve(problem: number): Promise<Solved> {
  const running = Array.from({ length: workers }, (_, place) => {
    const asked: Asked = { ...size, problem, seed: problem * 100 + place, seconds };
    return new Worker(new URL('./roster/worker.ts', import.meta.url), { workerData: asked });
  });
  const heard: News[] = [];
  const hear = (from: Worker, news: News) => {
    const isBetter = news.cost < Math.min(...heard.map(({ cost }) => cost));
    if (isBetter) for (const other of running) if (other !== from) other.postMessage(news);
    heard.push(isBetter ? news : { ...news, roster: [] });
  };
  await Promise.all(running.map((worker) => ended(worker, (news) => hear(worker, news))));
  return { best: cheapest(heard), moves: heard.reduce((sum, { moves }) => sum + moves, 0) };
}

function ended(worker: Worker, hear: (news: News) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: unknown) => hear(newsSchema.parse(message)));
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}

function cheapest(all: readonly News[]): News {
  const [first] = all.toSorted((a, b) => a.cost - b.cost);
  if (first === undefined) throw new RangeError('no worker answered');
  return first;
}

/** A bound of ours, after the search; each peer in the same time as the search. One after another, so that none slows another. */
async function beside(problem: number, cost: number): Promise<readonly string[]> {
  const asked = { ...size, problem, upper: cost };
  const cells: string[] = [];
  if (boundSeconds > 0) {
    const proof = await ask({ ...asked, seconds: boundSeconds, how: 'ours' });
    cells.push(
      told(proof.bound).padEnd(8),
      gapOf(cost, proof.bound).padEnd(6),
      proof.seconds.toFixed(0).padEnd(7),
    );
  }
  if (values.peers) {
    cells.push(...peerCells(await ask({ ...asked, seconds, how: 'highs' })));
    if (withCbc) cells.push(...peerCells(cbc(linearModelOf(flexPool(size, problem)), seconds)));
  }
  return cells;
}

const peerCells = ({ cost, bound }: BoundNews) => [told(cost).padEnd(12), told(bound).padEnd(12)];
const told = (value: number | null) => (value === null ? 'none' : number(value));
const gapOf = (cost: number, bound: number | null) =>
  bound === null ? 'none' : ((100 * (cost - bound)) / Math.abs(bound)).toFixed(2);

const withCbc = values.peers && hasCbc();
if (values.peers && !withCbc) console.log('The program cbc is not installed: that column is left out.');
const number = (value: number) => Math.round(value).toLocaleString('en');
console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, ${workers} workers`);
console.log(
  `load before: ${os.loadavg()[0]?.toFixed(1)}; ${size.people} people, ${size.days} days, ${seconds} s`,
);
const heads = [
  'seed  cost     unfilled hours  asked hours  moves/s  memory MB  breaches',
  ...(boundSeconds > 0 ? ['dive     bound    gap %  its cpu'] : []),
  ...(values.peers ? ['HiGHS        its bound   '] : []),
  ...(withCbc ? ['CBC          its bound'] : []),
];
console.log(heads.join(' '));
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
    String(violations.length).padEnd(8),
    ...(await beside(seed, counted.total)),
  ];
  console.log(cells.join(' '));
}
const sorted = costs.toSorted((a, b) => a - b);
console.log(
  `median ${number(sorted[Math.floor(sorted.length / 2)] ?? 0)}, worst ${number(sorted.at(-1) ?? 0)}`,
);
