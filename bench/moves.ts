import os from 'node:os';
import { search } from '../src/planner/pool/search/search.ts';
import { cpuSeconds, median } from './numbers.ts';
import { flexPool, type Size } from './roster/generator.ts';

/**
 * `npm run bench:moves`: single changes that a search of the pool weighs in a second of one core as people, days and employers grow: each
 * size beside the one in the middle, on the same machine in the same minutes.
 */
const middle: Size = { people: 300, days: 28, employers: 15 };
const sizes: readonly Size[] = [
  middle,
  { ...middle, people: 100 },
  { ...middle, people: 1000 },
  { ...middle, people: 3000 },
  { ...middle, days: 14 },
  { ...middle, days: 56 },
  { ...middle, employers: 5 },
  { ...middle, employers: 45 },
];
/** Building the problem and what a search begins and ends with are no moves: what twice the time adds is measured. */
const milliseconds = 2000;
const seeds = [1, 2, 3] as const;

function movesPerSecond(size: Size, seed: number): number {
  const problem = flexPool(size, seed);
  const movesIn = (budget: number) => {
    const began = cpuSeconds();
    const { moves } = search(problem, {
      seed,
      budget: { milliseconds: budget, now: () => 1000 * cpuSeconds() },
      withoutDays: true,
    });
    return { moves, took: cpuSeconds() - began };
  };
  const [once, twice] = [movesIn(milliseconds), movesIn(2 * milliseconds)];
  return (twice.moves - once.moves) / (twice.took - once.took);
}

const cell = (value: string | number) => String(value).padStart(10);
console.log(
  `Node ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, load ${os.loadavg()[0]?.toFixed(1)}; median of seeds ${seeds.join(', ')}`,
);
console.log(['people', 'days', 'employers', 'moves/s', 'ratio'].map(cell).join(''));
let beside = 0;
for (const size of sizes) {
  const moves = median(seeds.map((seed) => movesPerSecond(size, seed)));
  if (size === middle) beside = moves;
  console.log(
    [
      size.people,
      size.days,
      size.employers,
      Math.round(moves).toLocaleString('en'),
      (moves / beside).toFixed(2),
    ]
      .map(cell)
      .join(''),
  );
}
