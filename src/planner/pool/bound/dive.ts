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
/** Where time is short: until which share of it cheaper parts grow, and until which everybody is held. */
const ends = { favour: 0.65, holding: 0.93 };
/** Tries per person to decide on employers. */
const tries = 9;

/**
 * One whole roster from the fractions of a climb. What somebody has a part of grows cheaper to them round after round, so that their
 * mean turns into one roster while the prices keep people out of each other's way. Then who is nearest to one roster is held to it,
 * the others look again at what is left, until everybody is held. It keeps every limit that people share; of a person alone the law of
 * working time, the rest between two weeks and the hours of a week with two guarantees may be passed: a search mends those. The climb is spent by it.
 * `spent` is the share of the time that is over: where that is short, parts grow cheaper faster and more people are held at once, so that
 * there is a roster at the end. Null when even that took longer.
 */
export function rosterOf(relaxed: Relaxed, climb: Climb, spent: () => number): Roster | null {
  climb.calm(favour.pull);
  const over = () => spent() >= 1;
  for (let round = 1; decidedOf(climb, relaxed) < favour.decided; round += 1) {
    const part = Math.max(round / favour.rounds, spent() / ends.favour);
    if (part > 1) break;
    relaxed.favour(climb.mean, favour.most * part);
    if (!climb.round(tries, 1, over)) return null;
  }
  return heldOf(relaxed, climb, spent);
}

function decidedOf(climb: Climb, { people }: Relaxed): number {
  const sum = people.reduce((all, _, person) => all + climb.decidedness(person), 0);
  return sum / Math.max(1, people.length);
}

function heldOf({ people, pairs }: Relaxed, climb: Climb, spent: () => number): Roster | null {
  const roster: (readonly number[])[] = people.map(() => []);
  const began = spent();
  // How many may be left by then, whatever the rounds take: few rounds with everybody, because those take longest.
  const mostLeft = (share: number) =>
    people.length * Math.max(0, (ends.holding - share) / (ends.holding - began)) ** 2;
  let left = [...people.keys()];
  while (left.length > 0) {
    const decided = new Map(left.map((person) => [person, climb.decidedness(person)]));
    left.sort((a, b) => (decided.get(b) ?? 0) - (decided.get(a) ?? 0));
    const most = began < ends.holding ? Math.floor(mostLeft(spent())) : 0;
    const count = Math.max(1, Math.ceil(left.length * holding.part), left.length - most);
    for (const person of left.slice(0, count)) {
      const shifts = climb.hold(person, tries).map((pair) => int(pairs.shift, pair));
      roster[person] = shifts.toSorted((a, b) => a - b);
    }
    left = left.slice(count);
    for (let round = 0; round < holding.rounds && left.length > 0; round += 1)
      if (!climb.round(tries, 1, () => spent() >= 1)) return null;
  }
  return roster;
}
