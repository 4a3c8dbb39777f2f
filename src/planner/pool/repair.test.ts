import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, costsOf, type Violation } from './check.ts';
import { costRows, emptyPlaces, sameDay, whyTheseShifts } from './explain.ts';
import type { Problem, Roster } from './problem.ts';
import { disturbed, type Event, repair } from './repair.ts';
import { search } from './search/search.ts';
import { smallPool } from './small-pools.ts';
import { changesIn } from './told.ts';
import { whatIf } from './what-if.ts';

const seeds = fc.nat({ max: 2 ** 31 });
const budget = { moves: 8192 };

/** A roster that a search made, published as it is. */
function published(seed: number): Problem {
  const problem = smallPool(seed, { people: 6, days: 9, shifts: 24 });
  const { roster } = search(problem, { seed, budget });
  const people = problem.people.map((person, each) => ({ ...person, published: roster[each] ?? [] }));
  return { ...problem, people };
}

const away: Event = { kind: 'away', person: 0, fromDay: 3, toDay: 7 };

describe('mending a published roster', () => {
  it('gives at most three ways without a breach; who is away has nothing, and the second asks other people than the first', () => {
    fc.assert(
      // Of a pool that is too big only some pairs of each day are looked at.
      fc.property(seeds, fc.constantFrom(undefined, 2), (seed, perDay) => {
        const problem = published(seed);
        const events: readonly Event[] = [away, { kind: 'cancelled', shift: 5 }];
        const after = disturbed(problem, events);
        const ways = repair(problem, events, { seed, budget, perDay });
        const [first, other] = ways;
        expect(first?.way).toBe('fewest-changes');
        if (other?.way === 'other-people') {
          const asked = first?.changes.filter(({ to }) => to !== null).map(({ person }) => person);
          const also = other.changes.filter(({ to }) => to !== null).map(({ person }) => person);
          expect(also.filter((person) => asked?.includes(person))).toEqual([]);
        }
        for (const { roster, changes } of ways) {
          const broken = check(after, roster).violations.filter(({ standing }) => !standing);
          expect(broken.map(({ rule }) => rule)).toEqual([]);
          expect(changes).toEqual(changesIn(problem, roster));
          // Work on a day for which nothing was published is new, and costs nothing as a change.
          const weighed = costsOf(after, roster).by.change / problem.weights.change;
          expect(weighed).toBeLessThanOrEqual(changes.length);
        }
      }),
      { numRuns: 60 },
    );
  }, 300_000);

  it('fills the place of who is in the roster no more, and no other that was empty', () => {
    let filled = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const whole = published(seed);
        // The first shift of the first person is nobody's now, and not in the published roster either.
        const [gone] = whole.people[0]?.published ?? [];
        fc.pre(gone !== undefined && whole.shifts[gone]?.closed === false);
        const people = whole.people.map((person, each) =>
          each === 0
            ? { ...person, published: person.published.slice(1), available: [], pinned: [] }
            : person,
        );
        const problem = { ...whole, people };
        const event: Event = { kind: 'lost', shift: gone };
        const [few] = repair(problem, [event], { seed, budget });
        const count = (roster: readonly (readonly number[])[], shift: number) =>
          roster.flat().filter((each) => each === shift).length;
        const had = people.map((person) => person.published);
        for (const shift of whole.shifts.keys())
          expect(count(few?.roster ?? [], shift)).toBeLessThanOrEqual(
            count(had, shift) + (shift === gone ? 1 : 0),
          );
        if (count(few?.roster ?? [], gone) > count(had, gone)) filled += 1;
      }),
      { numRuns: 60 },
    );
    expect(filled).toBeGreaterThan(5);
  }, 300_000);

  it('changes nothing when nothing happened and nothing better is worth a change', () => {
    const problem = published(7);
    const [few] = repair(problem, [], { seed: 1, budget });
    expect(few?.changes).toEqual([]);
  });
});

describe('explaining a roster', () => {
  it('says of everybody without an empty place which rule keeps them, or that none does', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = smallPool(seed, { people: 6, days: 9, shifts: 24 });
        const { roster } = search(problem, { seed, budget });
        for (const { shift, possible, smallest, failing } of emptyPlaces(problem, roster)) {
          const kept = failing.flatMap(({ people }) => people.map(({ person }) => person));
          const told = [...new Set([...kept, ...possible])];
          expect(told).toHaveLength(roster.filter((own) => !own.includes(shift)).length);
          expect(smallest === null).toBe(!failing.some(({ people }) => people.some(({ only }) => only)));
          for (const person of possible) {
            const more = roster.map((shifts, each) => (each === person ? [...shifts, shift] : shifts));
            expect(check(problem, more).violations.filter(({ standing }) => !standing)).toEqual([]);
          }
          if (smallest === null) continue;
          const { person, more, rule } = smallest;
          const filled = roster.map((shifts, each) => (each === person ? [...shifts, shift] : shifts));
          const after = check(problem, filled);
          expect(after.costs.total - costsOf(problem, roster).total).toBeCloseTo(more, 6);
          expect(after.violations.map((each) => each.rule)).toContain(rule);
          const mended = rule === 'one-a-day' ? withoutDay(problem, filled, { person, shift }) : filled;
          expect([rule]).toEqual(expect.arrayContaining([...newlyBroken(problem, roster, mended)]));
        }
      }),
      { numRuns: 40 },
    );
  }, 300_000);

  it('says of a place that takes more than one change who needs the fewest, and all of them', () => {
    let told = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = smallPool(seed, { people: 6, days: 9, shifts: 24 });
        const { roster } = search(problem, { seed, budget });
        for (const { shift, possible, nearly, fewest, failing } of emptyPlaces(problem, roster)) {
          expect(fewest === null).toBe(possible.length + nearly.length > 0 || failing.length === 0);
          if (fewest === null) continue;
          told += 1;
          const { person, breaches } = fewest;
          const what = whatIf(problem, roster);
          roster.forEach((own, each) => {
            const against = what.breaches([{ person: each, shift, does: 'add' }]);
            if (!own.includes(shift)) expect(against.length).toBeGreaterThanOrEqual(breaches.length);
          });
          const filled = roster.map((shifts, each) => (each === person ? [...shifts, shift] : shifts));
          const rules = breaches.map(({ rule }) => rule);
          expect(rules).toEqual(expect.arrayContaining([...newlyBroken(problem, roster, filled)]));
          const broken = check(problem, filled).violations.map(({ rule }) => rule);
          expect(broken).toEqual(expect.arrayContaining(rules));
        }
      }),
      { numRuns: 40 },
    );
    expect(told).toBeGreaterThan(0);
  }, 300_000);

  it('says what each shift of somebody is worth: what the roster would cost more without it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem = smallPool(seed, { people: 6, days: 9, shifts: 24 });
        const { roster } = search(problem, { seed, budget });
        for (const { shift, worth } of whyTheseShifts(problem, roster, 1)) {
          const less = roster.map((shifts, each) =>
            each === 1 ? shifts.filter((other) => other !== shift) : shifts,
          );
          // A place that was fixed above what is asked is worth nothing.
          if (check(problem, roster).violations.some((each) => each.rule === 'places')) continue;
          expect(costsOf(problem, less).total - costsOf(problem, roster).total).toBeCloseTo(worth, 6);
        }
      }),
      { numRuns: 40 },
    );
  }, 300_000);

  it('says of whom and of what each wish costs what it costs, to the point', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const problem =
          seed % 2 === 0 ? published(seed) : smallPool(seed, { people: 6, days: 9, shifts: 24 });
        const { roster } = search(problem, { seed: seed + 1, budget });
        const rows = costRows(problem, roster);
        for (const [weight, cost] of Object.entries(costsOf(problem, roster).by)) {
          const [, of = []] = Object.entries(rows).find(([name]) => name === weight) ?? [];
          expect([weight, of.reduce((sum, { points }) => sum + points, 0)]).toEqual([
            weight,
            expect.closeTo(cost, 6),
          ]);
        }
        const idle = problem.people.map(({ guarantees }, person) =>
          guarantees.reduce((sum, { fromDay, toDay, minutes }) => {
            const worked = (roster[person] ?? [])
              .map((shift) => problem.shifts[shift])
              .reduce((so, shift) => {
                const within = shift !== undefined && shift.day >= fromDay && shift.day < toDay;
                return so + (within ? shift.workMinutes : 0);
              }, 0);
            return sum + Math.max(0, minutes - worked) / 60;
          }, 0),
        );
        for (const { owner, amount } of rows.idleHour) expect(amount).toBeCloseTo(idle[owner] ?? 0, 6);
      }),
      { numRuns: 40 },
    );
  }, 300_000);
});

/** Who works that day already can have it without that work. */
function withoutDay(
  problem: Problem,
  roster: Roster,
  at: { readonly person: number; readonly shift: number },
): Roster {
  return roster.map((own, person) => {
    const gone = person === at.person ? sameDay(problem, own, at.shift) : [];
    return own.filter((each) => each === at.shift || !gone.includes(each));
  });
}

/** Rules that a roster breaches and that another did not, by the check, which counts anew. */
function newlyBroken(problem: Problem, before: Roster, after: Roster): readonly string[] {
  const keyOf = ({ rule, person, shift, sentence }: Violation) =>
    `${rule} ${person} ${shift} ${sentence.text}`;
  const known = new Set(check(problem, before).violations.map(keyOf));
  return check(problem, after)
    .violations.filter((each) => !known.has(keyOf(each)))
    .map(({ rule }) => rule);
}
