import type { Roster } from '../problem.ts';
import { int } from '../search/cells.ts';
import type { Climb } from './climb.ts';
import type { Relaxed } from './relaxed.ts';

/**
 * Points off for what somebody has a whole part of, growing over so many rounds; how much more prices move meanwhile; and from when
 * on everybody is near enough to one roster.
 */
const favour = { most: 60, rounds: 100, pull: 4, decided: 0.999 };
/** What part of who is left is held at once, and rounds between. */
const holding = { part: 0.05, rounds: 2 };
/** Tries per person to decide on employers. */
const tries = 9;

/**
 * One whole roster from the fractions of a climb. What somebody has a part of grows cheaper to them round after round, so that their
 * mean turns into one roster while the prices keep people out of each other's way. Then who is nearest to one roster is held to it,
 * the others look again at what is left, until everybody is held. It keeps every limit that people share; of a person alone the law of
 * working time, the rest between two weeks and the hours of a week with two guarantees may be passed: a search mends those. The climb is spent by it. Null when there was no time.
 */
export function rosterOf(relaxed: Relaxed, climb: Climb, over: () => boolean): Roster | null {
  climb.calm(favour.pull);
  for (let round = 1; round <= favour.rounds && decidedOf(climb, relaxed) < favour.decided; round += 1) {
    relaxed.favour(climb.mean, (favour.most * round) / favour.rounds);
    if (!climb.round(tries, 1, over)) return null;
  }
  return heldOf(relaxed, climb, over);
}

function decidedOf(climb: Climb, { people }: Relaxed): number {
  const sum = people.reduce((all, _, person) => all + climb.decidedness(person), 0);
  return sum / Math.max(1, people.length);
}

function heldOf({ people, pairs }: Relaxed, climb: Climb, over: () => boolean): Roster | null {
  const roster: (readonly number[])[] = people.map(() => []);
  let left = [...people.keys()];
  while (left.length > 0) {
    const decided = new Map(left.map((person) => [person, climb.decidedness(person)]));
    left.sort((a, b) => (decided.get(b) ?? 0) - (decided.get(a) ?? 0));
    const count = Math.max(1, Math.ceil(left.length * holding.part));
    for (const person of left.slice(0, count)) {
      const shifts = climb.hold(person, tries).map((pair) => int(pairs.shift, pair));
      roster[person] = shifts.toSorted((a, b) => a - b);
    }
    left = left.slice(count);
    for (let round = 0; round < holding.rounds; round += 1) if (!climb.round(tries, 1, over)) return null;
  }
  return roster;
}
