import type { Highs } from 'highs';
import type { Roster } from '../problem.ts';
import { int } from '../search/cells.ts';
import type { State } from '../search/state.ts';
import { partModelOf } from './part.ts';
import { type Effort, Solver } from './solve.ts';

/** How often a part is asked again with what the law refused. */
const rounds = 3;
const least = 1e-6;

/** What came of a part: points below 0, and how many columns its model had. */
export type Tried = {
  readonly cost: number;
  readonly columns: number;
  readonly isBest: boolean;
  readonly cuts: number;
};

/** Makes some cells of a roster as cheap as can be while all others stay: kept only when that gains, within the law. */
export function improvePart(highs: Highs, state: State, cells: readonly number[], effort: Effort): Tried {
  const pairs = openPairs(state, cells);
  const [model, had] = modelWithout(state, cells, pairs);
  const none = { cost: 0, columns: model.pairs.length, isBest: true, cuts: 0 };
  if (model.pairs.length === 0) return none;
  const solver = new Solver(highs, model);
  let cuts = 0;
  try {
    for (let round = 1; ; round += 1) {
      const found = solver.solve(had, effort);
      if (found === null) return { ...none, isBest: false, cuts };
      const conflicts = state.conflictsIn(cells, found);
      const refused = new Set(conflicts.map((conflict) => conflict.at(-1)));
      const cost =
        conflicts.length > 0 && round < rounds
          ? 0
          : tryPairs(
              state,
              cells,
              found.filter((pair) => !refused.has(pair)),
            );
      if (conflicts.length === 0 || round === rounds) return { ...none, cost, isBest: solver.isBest, cuts };
      for (const conflict of conflicts) solver.forbid(conflict);
      cuts += conflicts.length;
    }
  } finally {
    solver.dispose();
  }
}

/** Every pair that could be in one of the cells as far as the law goes. */
function openPairs(state: State, cells: readonly number[]): readonly number[] {
  const { cellFirst } = state.model;
  for (const cell of cells) dropIn(state, cell);
  const pairs: number[] = [];
  for (const cell of cells)
    for (let pair = int(cellFirst, cell); pair < int(cellFirst, cell + 1); pair += 1)
      if (!state.isFixed(pair) && state.fits(pair)) pairs.push(pair);
  state.undo();
  const allowed = state.allowedIn(cells, pairs);
  return pairs.filter((_, place) => allowed[place]);
}

function modelWithout(state: State, cells: readonly number[], pairs: readonly number[]) {
  const had: number[] = [];
  for (const cell of cells) {
    const pair = int(state.holds, cell);
    if (pair >= 0) had.push(pair);
    dropIn(state, cell);
  }
  const model = partModelOf(state, pairs);
  state.undo();
  return [model, had] as const;
}

function dropIn(state: State, cell: number): number {
  const pair = int(state.holds, cell);
  return pair < 0 ? 0 : state.drop(pair);
}

/** Puts pairs in the cells instead of what is there, when that is cheaper and the law agrees; gives what it cost, 0 when not. */
function tryPairs(state: State, cells: readonly number[], pairs: readonly number[]): number {
  let cost = 0;
  for (const cell of cells) cost += dropIn(state, cell);
  for (const pair of pairs) if (state.fits(pair)) cost += state.add(pair, state.costOf(pair));
  if (cost < -least && state.keep()) return cost;
  state.undo();
  return 0;
}

/** Takes over what is otherwise in another roster where that gains: all at once, or else day by day. Gives what it cost, 0 or below. */
export function takeOver(state: State, roster: Roster, isOpen: (cell: number) => boolean): number {
  const { days } = state.model;
  const wanted = new Map<number, number>();
  roster.forEach((shifts, person) => {
    for (const shift of shifts) {
      const pair = state.pairOf(person, shift);
      if (pair >= 0) wanted.set(state.cellOf(pair), pair);
    }
  });
  const cells = Array.from(state.holds.keys()).filter(
    (cell) => int(state.holds, cell) !== (wanted.get(cell) ?? -1) && isOpen(cell),
  );
  const take = (some: readonly number[]) =>
    some.length === 0
      ? 0
      : tryPairs(
          state,
          some,
          some.flatMap((cell) => wanted.get(cell) ?? []),
        );
  const all = take(cells);
  if (all < 0) return all;
  let cost = 0;
  for (let day = 0; day < days; day += 1) cost += take(cells.filter((cell) => cell % days === day));
  return cost;
}
