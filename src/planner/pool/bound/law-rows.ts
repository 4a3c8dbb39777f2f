import type { Roster, Shift } from '../problem.ts';
import { fixedOf, shiftOf } from '../rules/read.ts';
import { delicateIn, workingTime } from '../rules/working-time.ts';
import { int } from '../search/cells.ts';
import { type Making, pairsByDay } from './model.ts';

/**
 * Adds rows of the working-time law to a linear model, for what a roster breaches of it: there are too many sets of shifts that the law does
 * not allow together to write them down beforehand, so a model is asked again with those that its answer had. The rule is the same that the
 * search and the check ask. Every lawful roster stays possible. Gives how many rows came; 0 when the roster breaches nothing
 * but what is fixed does by itself.
 */
export function addLawRows(model: Making, roster: Roster): number {
  const found = workingTime.of(model.problem);
  const isDelicate = delicateIn(model.problem);
  const before = model.rows.length;
  roster.forEach((shifts, person) => {
    const fixed = fixedOf(model.problem, person);
    const stands = [...fixed];
    const standing = new Set(found(person, stands).map(({ mark }) => mark));
    const breaks = (own: readonly number[]) =>
      found(person, [...stands, ...own]).some(({ mark }) => !standing.has(mark));
    const breach = isDelicate(person) ? parted : smallest;
    let left: readonly number[] = shifts.filter((shift) => !fixed.has(shift));
    while (breaks(left)) {
      const what = breach(left, breaks);
      // Without one of them nothing is left to say of the others, so each row is of another breach.
      left = left.filter((shift) => shift !== what.together[0]);
      addRow(model, person, what);
    }
  });
  return model.rows.length - before;
}

/** Shifts that breach something together. */
type Breach = {
  readonly together: readonly number[];
  /** Between those, what makes no difference; null when nothing that stands there, or lasts longer, can make it lawful. */
  readonly whatever: readonly number[] | null;
};

type Breaks = (own: readonly number[]) => boolean;

/** Where more work is never less of a breach: only those shifts without any of which it would be none. */
function smallest(shifts: readonly number[], breaks: Breaks): Breach {
  const together = shifts.reduce((left, each) => {
    const without = left.filter((other) => other !== each);
    return breaks(without) ? without : left;
  }, shifts);
  return { together, whatever: null };
}

/** Each shift that makes no difference doubles what has to be asked. */
const mostWhatever = 5;

/** Where a shift between two others can be what parts them: the shortest stretch of days, without what makes no difference in it. */
function parted(shifts: readonly number[], breaks: Breaks): Breach {
  let stretch = shifts;
  while (breaks(stretch.slice(1))) stretch = stretch.slice(1);
  while (breaks(stretch.slice(0, -1))) stretch = stretch.slice(0, -1);
  const whatever: number[] = [];
  let ways: readonly (readonly number[])[] = [stretch];
  for (const each of stretch.slice(1, -1)) {
    const without = ways.map((way) => way.filter((other) => other !== each));
    if (whatever.length === mostWhatever || !without.every(breaks)) continue;
    whatever.push(each);
    ways = [...ways, ...without];
  }
  return { together: stretch.filter((each) => !whatever.includes(each)), whatever };
}

/**
 * Not all of these shifts together, nor others in their place that the law cannot tell from them, or that are more of the same; where a
 * shift between them may part them, only as long as no such shift stands.
 */
function addRow(model: Making, person: number, { together, whatever }: Breach): void {
  const { problem, pairs, lines, rows } = model;
  const wanted = new Map(together.map((shift) => [shiftOf(problem, shift).day, shiftOf(problem, shift)]));
  const open = new Map(whatever?.map((shift) => [shiftOf(problem, shift).day, shiftOf(problem, shift)]));
  const [first, last] = [Math.min(...wanted.keys()), Math.max(...wanted.keys())];
  const isAsMuch = whatever === null && together.length > 1 ? goesOn : isSame;
  const members: { readonly pair: number; readonly amount: number }[] = [];
  pairsByDay(problem, pairs, person).forEach((own, day) => {
    const [shift, other] = [wanted.get(day), open.get(day)];
    for (const pair of own) {
      const one = shiftOf(problem, int(pairs.shift, pair));
      if (shift !== undefined && isAsMuch(one, shift)) members.push({ pair, amount: 1 });
      // What is fixed stood there when they breached.
      const parts =
        whatever !== null && pairs.fixed[pair] !== 1 && shift === undefined && day > first && day < last;
      if (parts && (other === undefined || !isSame(one, other))) members.push({ pair, amount: -1 });
    }
  });
  lines.row(
    Number.NEGATIVE_INFINITY,
    wanted.size - 1,
    members.map(({ pair }) => pair),
    members.map(({ amount }) => amount),
  );
  rows.push({ for: 'law', person });
}

/** The law sees when somebody works, and nothing else of a shift. */
function isSame(one: Shift, other: Shift): boolean {
  const breaks = ({ breaks: own }: Shift) => own.map(({ from, to }) => `${from}-${to}`).join();
  return one.from === other.from && one.to === other.to && breaks(one) === breaks(other);
}

/** The same, and on: short rests are counted by when a shift begins (ATW 5:3 lid 2), so an earlier beginning can be less of a breach. */
function goesOn(one: Shift, other: Shift): boolean {
  return one.from === other.from && one.to >= other.to && one.workMinutes >= other.workMinutes;
}
