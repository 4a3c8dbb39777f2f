import os from 'node:os';
import { parseArgs } from 'node:util';
import type { Planned } from '../src/modules/roster/engine/messages.ts';
import { plan } from '../src/modules/roster/engine/plan.ts';
import { check } from '../src/planner/pool/check.ts';
import type { Problem } from '../src/planner/pool/problem.ts';
import { unfilledIn } from '../src/planner/pool/repair.ts';
import { median } from './numbers.ts';
import { flexPool, type Size, sizes } from './roster/generator.ts';
import type { BoundNews } from './roster/messages.ts';
import { ask, cbc, hasCbc } from './roster/peers.ts';
import { lawfully, once } from './roster/rounds.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '60' },
    seeds: { type: 'string', default: '5' },
    /** The first of the seeds: memory is that of the whole process, so that of one problem is known only from a run of one seed. */
    first: { type: 'string', default: '1' },
    /** Seconds of the processor at most; without it as many as fit the size. 0: no bound. */
    bound: { type: 'string' },
    peers: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const seeds = Number(values.seeds);
const first = Number(values.first);
const boundSeconds = Number(values.bound ?? boundSecondsOf(Number(values.people)));
const size = sizeOf(Number(values.people));

function sizeOf(people: number): Size {
  const known = Object.values(sizes).find((each) => each.people === people);
  if (known === undefined || !(seconds > 0) || !(seeds > 0) || !(first > 0) || !(boundSeconds >= 0))
    throw new RangeError(
      `--people is one of ${Object.keys(sizes).join(', ')}; --seconds, --seeds and --first are above 0, --bound not below`,
    );
  return known;
}

/** About as long as the bound still rises. */
function boundSecondsOf(people: number): number {
  return Math.max(15, people * 0.15);
}

/** As the product plans, with the bound that it proves meanwhile; null when it was given none. */
async function solve(problem: Problem, seed: number): Promise<Planned> {
  const asked = { problem, seed, seconds, start: problem.people.map(() => []) };
  const watching = { everyMs: 1000, signal: new AbortController().signal, told: async () => undefined };
  const planned = await plan(asked, watching);
  if (planned === null) throw new RangeError('the planner found no roster');
  return planned;
}

/** A bound that had all the time it wants; each peer in the same time as the plan. One after another, so that none slows another. */
async function beside(
  problem: number,
  cost: number,
): Promise<{ readonly cells: readonly string[]; readonly bound: number | null }> {
  const asked = { ...size, problem, upper: cost };
  const cells: string[] = [];
  let bound: number | null = null;
  if (boundSeconds > 0) {
    const proof = await ask({ ...asked, seconds: boundSeconds, how: 'ours' });
    bound = proof.bound;
    cells.push(
      told(proof.bound).padEnd(10),
      gapOf(cost, proof.bound).padEnd(6),
      proof.seconds.toFixed(0).padEnd(7),
    );
  }
  if (values.peers) {
    const highs = await ask({ ...asked, seconds, how: 'highs' });
    cells.push(...peerCells(highs));
    // What finds no roster without the law finds none with it.
    if (highs.cost !== null) cells.push(...lawCells(await ask({ ...asked, seconds, how: 'highs-law' })));
    else cells.push(...lawCells(highs));
    if (withCbc) cells.push(...cbcCells(flexPool(size, problem)));
  }
  return { cells, bound };
}

const peerCells = ({ cost, breaches, bound }: BoundNews) => [
  told(cost).padEnd(12),
  told(breaches).padEnd(8),
  told(bound).padEnd(12),
];
const lawCells = ({ cost, breaches, bound }: BoundNews) => [
  told(cost).padEnd(12),
  told(breaches).padEnd(8),
  told(bound).padEnd(12),
];

function cbcCells(problem: Problem): readonly string[] {
  const found = once(problem, seconds, cbc);
  return [...peerCells(found), ...lawCells(found.cost === null ? found : lawfully(problem, seconds, cbc))];
}

const told = (value: number | null) => (value === null ? 'none' : number(value));
const gapOf = (cost: number, bound: number | null) =>
  bound === null ? 'none' : ((100 * (cost - bound)) / Math.abs(bound)).toFixed(2);

const withCbc = values.peers && hasCbc();
if (values.peers && !withCbc) console.log('The program cbc is not installed: that column is left out.');
const number = (value: number) => Math.round(value).toLocaleString('en');
console.log(
  `Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.availableParallelism()} cores`,
);
console.log(
  `load before: ${os.loadavg()[0]?.toFixed(1)}; ${size.people} people, ${size.days} days, ${seconds} s`,
);
const headsOf = (name: string) =>
  `${name.padEnd(12)} breaches its bound    with law     breaches its bound   `;
const heads = [
  'seed  cost       its bound  gap %  unfilled hours  asked hours  memory MB  breaches',
  ...(boundSeconds > 0 ? ['long bound gap %  its cpu'] : []),
  ...(values.peers ? [headsOf('HiGHS')] : []),
  ...(withCbc ? [headsOf('CBC')] : []),
];
console.log(heads.join(' '));
const costs: number[] = [];
const gaps: number[] = [];
for (let seed = first; seed < first + seeds; seed += 1) {
  const problem = flexPool(size, seed);
  const { roster, bound } = await solve(problem, seed);
  // Of all that this process did until now; run one seed to know it of one problem.
  const memory = process.resourceUsage().maxRSS / 2 ** 10;
  const { violations, costs: counted } = check(problem, roster);
  const asked = problem.shifts.reduce((sum, { places, workMinutes }) => sum + places * workMinutes, 0);
  costs.push(counted.total);
  const more = await beside(seed, counted.total);
  const best = Math.max(bound ?? Number.NEGATIVE_INFINITY, more.bound ?? Number.NEGATIVE_INFINITY);
  if (Number.isFinite(best)) gaps.push((100 * (counted.total - best)) / Math.abs(best));
  const cells = [
    String(seed).padEnd(5),
    number(counted.total).padEnd(10),
    told(bound).padEnd(10),
    gapOf(counted.total, bound).padEnd(6),
    number(unfilledIn(problem, roster) / 60).padEnd(15),
    number(asked / 60).padEnd(12),
    number(memory).padEnd(10),
    String(violations.length).padEnd(8),
    ...more.cells,
  ];
  console.log(cells.join(' '));
}
const medianAndWorst = (values: readonly number[], say: (value: number) => string) =>
  `median ${say(median(values))}, worst ${say(Math.max(...values))}`;
console.log(`cost: ${medianAndWorst(costs, number)}`);
if (gaps.length > 0)
  console.log(`above the best proven bound: ${medianAndWorst(gaps, (gap) => `${gap.toFixed(2)} %`)}`);
