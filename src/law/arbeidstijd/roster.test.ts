import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { violationsIn } from './arbeidstijd.ts';
import { midnightOf, readLocalTime } from './clock.ts';
import { type Facts, type Stretch, touches } from './facts.ts';
import { normsOn } from './parameters.ts';
import { type Placed, type Roster, roster } from './roster.ts';
import { readShifts, type Shift } from './shifts.ts';
import { type Case, calmWeeks, patterns, sequences } from './slow/random-shifts.ts';

function normsNow() {
  const law = normsOn('2026-07-01');
  if (!law.ok) throw new Error('the law of 2026 is known');
  return law.value.norms;
}
const norms = normsNow();

/** A case as a search meets it: the roster without one shift, that shift, and the roster with it; null when that cannot be. */
function question({ birthDate, shifts, deviations }: Case, choice: number) {
  const works = shifts.flatMap(({ kind = 'work' }, place) => (kind === 'work' ? [place] : []));
  const place = works[choice % Math.max(1, works.length)];
  const asked = shifts[place ?? -1];
  const read = (list: readonly Shift[]) => {
    const found = list.length === 0 ? null : readShifts(birthDate, list, norms.breakPart);
    return found?.ok === true ? found.value : null;
  };
  const all = read(shifts);
  const others = read(shifts.filter((each) => each !== asked));
  if (asked === undefined || all === null || others === null) return null;
  const stretch = { from: moment(asked.start), to: moment(asked.end) };
  const breaks = (asked.breaks ?? []).map(({ start, end }) => ({ from: moment(start), to: moment(end) }));
  // Work that touches consignatie is a call, or is refused: a search fills the rest of the roster.
  if (touches(others.facts.onCall, stretch.from, stretch.to)) return null;
  // An hour that comes twice can be meant both ways; the reading of shifts has its own tests.
  if ([stretch, ...breaks].some(({ from, to }) => Number.isNaN(from + to))) return null;
  const breaches = (facts: Facts, span: Stretch) =>
    violationsIn(facts, span, norms, deviations).violations.map(({ rule, at }) => `${rule} ${at}`);
  const kept = roster({ span: all.span, facts: others.facts, norms, deviations });
  return {
    kept,
    asked: kept.shift(stretch, breaks),
    before: breaches(others.facts, all.span),
    after: breaches(all.facts, all.span),
  };
}

function moment(text: string): number {
  const moments = readLocalTime(text) ?? [];
  return moments.length === 1 ? (moments[0] ?? Number.NaN) : Number.NaN;
}

const choice = fc.nat({ max: 400 });

/** A roster that pieces of work are put in and taken out of; those that stand in it, and how a roster with just those begins. */
type Search = {
  readonly work: readonly Stretch[];
  readonly standing: Map<Stretch, Placed>;
  readonly kept: Roster;
  readonly begun: (work: readonly Stretch[]) => Roster;
};

function searchOf({ birthDate, shifts, deviations }: Case): Search | null {
  const all = readShifts(birthDate, shifts, norms.breakPart);
  if (!all.ok) return null;
  const { facts, span } = all.value;
  const begun = (work: readonly Stretch[]) => roster({ span, facts: { ...facts, work }, norms, deviations });
  return { work: facts.work, standing: new Map(), kept: begun([]), begun };
}

type Turn = { readonly asks: boolean; readonly chosen: number; readonly two: boolean };

function takeTurn({ work, standing, kept, begun }: Search, { asks, chosen, two }: Turn): void {
  const place = chosen % Math.max(1, work.length);
  const [piece, next] = [work[place], work[place + 1]];
  if (piece === undefined) return;
  const placed = standing.get(piece);
  if (asks) {
    // Two pieces as one shift, with what lies between them as its break.
    const asked: readonly [Stretch, readonly Stretch[]] =
      two && next !== undefined && next.from - piece.from < 2880
        ? [{ from: piece.from, to: next.to }, [{ from: piece.to, to: next.from }]]
        : [piece, []];
    const other = begun([...standing.keys()].sort((a, b) => a.from - b.from));
    expect(kept.wouldViolate(kept.shift(...asked))).toBe(other.wouldViolate(other.shift(...asked)));
  } else if (placed === undefined) standing.set(piece, kept.place(kept.shift(piece)));
  else {
    kept.remove(placed);
    standing.delete(piece);
  }
}

describe('the roster that a search asks', () => {
  it.each([
    ['shifts of every kind', sequences(12), 1500],
    ['rows of work', sequences(8, 'work'), 1500],
    ['weeks that are mostly as they should be', calmWeeks, 600],
    ['half a year', patterns(14, 20), 100],
    ['a year', patterns(52, 54), 25],
  ] as const)(
    'says of a shift what a full check of everything with it says: %s',
    (_, cases, numRuns) => {
      fc.assert(
        fc.property(cases, choice, (each, chosen) => {
          const asked = question(each, chosen);
          if (asked === null) return;
          const { kept, before, after } = asked;
          const violates = kept.wouldViolate(asked.asked);
          // A roster without a breach: exactly when the full check finds one. Else: whenever it brings one, and never without any.
          if (after.some((breach) => !before.includes(breach))) expect(violates).toBe(true);
          if (after.length === 0) expect(violates).toBe(false);
        }),
        { numRuns },
      );
    },
    120_000,
  );

  it('answers the same after shifts were put in and taken out', () => {
    fc.assert(
      fc.property(sequences(12), choice, (each, chosen) => {
        const asked = question(each, chosen);
        if (asked === null) return;
        const answer = asked.kept.wouldViolate(asked.asked);
        const placed = asked.kept.place(asked.asked);
        expect(asked.kept.wouldViolate(asked.asked)).toBe(true);
        asked.kept.remove(placed);
        expect(asked.kept.wouldViolate(asked.asked)).toBe(answer);
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it.each([
    ['shifts of every kind', sequences(12), 600],
    ['rows of work', sequences(12, 'work'), 600],
    ['weeks that are mostly as they should be', calmWeeks, 300],
    ['half a year', patterns(14, 20), 40],
  ] as const)(
    'says after any changes what a roster says that began so: %s',
    (_, cases, numRuns) => {
      const turns = fc.array(fc.record({ asks: fc.boolean(), chosen: choice, two: fc.boolean() }), {
        minLength: 20,
        maxLength: 60,
      });
      fc.assert(
        fc.property(cases, turns, (each, taken) => {
          const search = searchOf(each);
          if (search !== null) for (const turn of taken) takeTurn(search, turn);
        }),
        { numRuns },
      );
    },
    120_000,
  );

  it('sees that work took one of the two times of 48 hours without work and consignatie (5:9 lid 2 b)', () => {
    const begin = midnightOf('2026-11-02');
    const between = (day: number, from: number, to: number): Stretch => ({
      from: begin + day * 1440 + from * 60,
      to: begin + day * 1440 + to * 60,
    });
    // Work every other day leaves 46 hours; only the days left out make two times 48 hours.
    const work = Array.from({ length: 14 }, (_, each) => each * 2 + 1)
      .filter((day) => day !== 9 && day !== 19)
      .map((day) => between(day, 8, 10));
    const facts: Facts = { work, absent: [], onCall: [between(0, 18, 22)], calls: [], adultFrom: 0 };
    const kept = roster({ span: { from: begin, to: begin + 30 * 1440 }, facts, norms });
    const asked = kept.shift(between(2, 12, 13));
    expect(kept.wouldViolate(asked)).toBe(false);
    const placed = kept.place(kept.shift(between(9, 8, 10)));
    expect(kept.wouldViolate(asked)).toBe(true);
    kept.remove(placed);
    expect(kept.wouldViolate(asked)).toBe(false);
    expect(kept.wouldViolate(kept.shift(between(19, 8, 10)))).toBe(true);
  });

  it('fills a roster shift by shift, and what it let in has no breach', () => {
    fc.assert(
      fc.property(sequences(14, 'work'), ({ birthDate, shifts, deviations }) => {
        const all = readShifts(birthDate, shifts, norms.breakPart);
        if (!all.ok) return;
        const { facts, span } = all.value;
        const kept = roster({ span, facts: { ...facts, work: [] }, norms, deviations });
        const letIn = facts.work.filter((piece) => {
          const asked = kept.shift(piece);
          if (kept.wouldViolate(asked)) return false;
          kept.place(asked);
          return true;
        });
        const { violations } = violationsIn({ ...facts, work: letIn }, span, norms, deviations);
        expect(violations).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 120_000);
});
