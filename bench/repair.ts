import { parseArgs } from 'node:util';
import { costsOf } from '../src/planner/pool/check.ts';
import type { Roster } from '../src/planner/pool/problem.ts';
import { disturbed, repair, unfilledIn } from '../src/planner/pool/repair.ts';
import { search } from '../src/planner/pool/search/search.ts';
import { randomFrom, someOf } from '../src/planner/random.ts';
import { median } from './numbers.ts';
import { flexPool, sizes } from './roster/generator.ts';

/**
 * `npm run bench:repair -- [--people 300] [--seeds 5] [--ms 120]`: 1, 3 and 10 in a hundred people ill for four days from the eighth
 * day on. How long until there are three complete repairs, how many cells of others change for each shift that was lost, and what
 * the roster loses beside planning anew with the same seconds as the roster had at first.
 */
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '300' },
    seeds: { type: 'string', default: '5' },
    ms: { type: 'string', default: '120' },
    plan: { type: 'string', default: '20' },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const row = (...cells: readonly (string | number)[]): string =>
  cells.map((cell) => String(cell).padStart(13)).join('');
const now = () => performance.now();
const firstSick = 8;
const sickDays = 4;

const people = Number(values.people);
const size = Object.values(sizes).find((each) => each.people === people);
if (size === undefined) throw new RangeError(`--people is one of ${Object.keys(sizes).join(', ')}`);
const seeds = Array.from({ length: Number(values.seeds) }, (_, place) => place + 1);
say(`${size.people} people, ${size.days} days, seeds ${seeds.join(', ')}; median and (worst)`);
say(row('ill', 'lost shifts', 'ms for three', 'cells/lost', 'unfilled h', 'after loss h', 'beside anew %'));
const plans = seeds.map((seed) => {
  const problem = flexPool(size, seed);
  return { problem, ...search(problem, { seed, budget: { milliseconds: Number(values.plan) * 1000, now } }) };
});
for (const share of [0.01, 0.03, 0.1]) {
  const found = plans.map(({ problem, roster }, place) => {
    const random = randomFrom(place + 100);
    const everybody = problem.people.map((_, number) => number);
    const sick = new Set(someOf(everybody, Math.round(size.people * share), random));
    const told = {
      ...problem,
      people: problem.people.map((person, at) => ({ ...person, published: roster[at] ?? [] })),
    };
    const events = [...sick].map(
      (person) => ({ kind: 'away', person, fromDay: firstSick, toDay: firstSick + sickDays }) as const,
    );
    const after = disturbed(told, events);
    const isLost = (shift: number) => {
      const day = problem.shifts[shift]?.day ?? 0;
      return day >= firstSick && day < firstSick + sickDays;
    };
    const kept = roster.map((own, person) =>
      sick.has(person) ? own.filter((shift) => !isLost(shift)) : own,
    );
    const count = (each: Roster) => each.reduce((sum, { length }) => sum + length, 0);
    const lost = count(roster) - count(kept);
    const began = now();
    const ways = repair(told, events, { seed: 1, budget: { milliseconds: Number(values.ms), now } });
    const took = now() - began;
    const [first] = ways;
    // Of the others: that who is ill does not come is not a change that somebody is asked for.
    const cells = first?.changes.filter(({ person }) => !sick.has(person)).length ?? 0;
    const anew = search(
      { ...after, weights: { ...after.weights, change: 0 } },
      { seed: 1, budget: { milliseconds: Number(values.plan) * 1000, now }, start: roster },
    );
    const { total, by } = costsOf(after, anew.roster);
    return {
      lost,
      took,
      cells: cells / Math.max(1, lost),
      unfilled: (first?.unfilledMinutes ?? 0) / 60,
      before: unfilledIn(after, kept) / 60,
      worse: ((first?.cost ?? 0) / (total - by.change) - 1) * 100,
    };
  });
  const told = (of: (each: (typeof found)[number]) => number, digits: number) => {
    const numbers = found.map(of);
    return `${median(numbers).toFixed(digits)} (${Math.max(...numbers).toFixed(digits)})`;
  };
  say(
    row(
      `${share * 100} %`,
      told(({ lost }) => lost, 0),
      told(({ took }) => took, 0),
      told(({ cells }) => cells, 2),
      told(({ unfilled }) => unfilled, 0),
      told(({ before }) => before, 0),
      told(({ worse }) => worse, 2),
    ),
  );
}
