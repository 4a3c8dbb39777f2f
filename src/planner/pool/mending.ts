import type { Problem, Roster } from './problem.ts';
import { unfilled } from './rules/unfilled.ts';
import type { Laws } from './search/law.ts';
import type { Model } from './search/model.ts';
import { State } from './search/state.ts';
import { type Change, changesIn, isSame } from './told.ts';

/**
 * A mended roster without the changes that mend nothing: people who take shifts of a day over from each other are told together, and they
 * are told nothing when what was published fills as much, by importance, and breaks no rule. A search changes such things because they are
 * a little cheaper; but whoever was promised a shift keeps it. `laws` are of the same people and shifts, with nothing in them, before
 * and after.
 */
export function onlyMending(model: Model, laws: Laws, roster: Roster): Roster {
  const state = new State(model, laws);
  state.load(roster);
  // Where the law asks for another order, what is not taken in as it is says nothing about what can be taken back.
  if (isSame(state.roster, roster)) while (takesBackAny(state));
  const kept = isSame(state.roster, roster) ? roster : state.roster;
  laws.clear();
  return kept;
}

/** Once through all changes: what one stood in the way of can be taken back the next time. False when nothing was. */
function takesBackAny(state: State): boolean {
  const changes = changesIn(state.model.problem, state.roster);
  return (
    mendingNothing(state, changes).filter((ways) => ways.some((group) => takesBack(state, group))).length > 0
  );
}

/**
 * Of changes that have to do with each other, those that are not fixed and fill no more than what was published and can still be: all of
 * them, or else any two, who only changed places or of whom one came for the other.
 */
function mendingNothing(
  state: State,
  changes: readonly Change[],
): readonly (readonly (readonly Change[])[])[] {
  const worth = worthIn(state.model.problem);
  const open = changes
    .filter((change) => !isFixed(state, change))
    .map((change) => ({ ...change, from: stillFrom(state, change) }))
    .filter(({ from, to }) => from !== to);
  const fills = (group: readonly Change[], side: 'from' | 'to') =>
    group.reduce((so, change) => so + worth(change[side]), 0);
  return groupsOf(open).map((group) =>
    [group, ...pairsIn(group)].filter((some) => fills(some, 'to') <= fills(some, 'from') + 1e-6),
  );
}

function pairsIn(group: readonly Change[]): readonly (readonly Change[])[] {
  return group.flatMap((one, place) =>
    group.slice(place + 1).flatMap((other) => (isLinked(one, other) ? [[one, other]] : [])),
  );
}

function isFixed(state: State, { person, to }: Change): boolean {
  return to !== null && state.isFixed(state.pairOf(person, to));
}

/** What was published, when the person may still have it. */
function stillFrom(state: State, { person, from }: Change): number | null {
  return from !== null && state.pairOf(person, from) >= 0 ? from : null;
}

function takesBack(state: State, group: readonly Change[]): boolean {
  for (const { person, to } of group) if (to !== null) state.drop(state.pairOf(person, to));
  for (const { person, from } of group) {
    if (from === null) continue;
    const pair = state.pairOf(person, from);
    if (!state.fits(pair)) {
      state.undo();
      return false;
    }
    state.add(pair, 0);
  }
  return state.keep();
}

/** Changes that have a shift to do with each other: one leaves it, another comes. A shift has one day, and so has a group. */
function groupsOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  let groups: readonly (readonly Change[])[] = [];
  for (const change of changes) {
    const linked = groups.filter((group) => group.some((other) => isLinked(change, other)));
    groups = [...groups.filter((group) => !linked.includes(group)), [...linked.flat(), change]];
  }
  return groups;
}

function isLinked(one: Change, other: Change): boolean {
  const shifts = [other.from, other.to];
  return [one.from, one.to].some((shift) => shift !== null && shifts.includes(shift));
}

/** What a place of a shift that is not empty is worth. */
function worthIn(problem: Problem): (shift: number | null) => number {
  const { hinges } = unfilled.of(problem);
  return (shift) => (shift === null ? 0 : (hinges(shift)[0]?.slope ?? 0));
}
