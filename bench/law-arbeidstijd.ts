import { addDays } from '../src/kernel/local-date.ts';
import { arbeidstijd, violationsIn } from '../src/law/arbeidstijd/arbeidstijd.ts';
import { localTime, midnightOf } from '../src/law/arbeidstijd/clock.ts';
import { type Facts, touches } from '../src/law/arbeidstijd/facts.ts';
import { normsOn } from '../src/law/arbeidstijd/parameters.ts';
import { roster } from '../src/law/arbeidstijd/roster.ts';
import { readShifts, type Shift } from '../src/law/arbeidstijd/shifts.ts';
import type { Case } from './measure.ts';

/** A day of a pattern: from which hour on, how long, what. */
type OfDay = { readonly from: number; readonly hours: number; readonly kind?: NonNullable<Shift['kind']> };

const firstDay = '2025-11-24';
const birthDate = '1990-01-01';
/** A year of history for the rules that look back on it, and four weeks to fill. */
const history = 52 * 7;
const toFill = 28;

const work: OfDay = { from: 8, hours: 7 };
const evening: OfDay = { from: 15, hours: 7 };
const night: OfDay = { from: 23, hours: 7 };
const leave: OfDay = { from: 8, hours: 7, kind: 'leave' };
const reachable: OfDay = { from: 17, hours: 4, kind: 'consignatie' };

const people: readonly { readonly who: string; readonly pattern: readonly (readonly OfDay[])[] }[] = [
  { who: 'days', pattern: [[work], [work], [work], [work], [work], [], []] },
  {
    who: 'days, evenings and nights',
    pattern: [[work], [work], [], [evening], [evening], [], [], [night], [night], [], [], [work], [], []],
  },
  { who: 'days and much leave', pattern: [[work], [leave], [work], [leave], [work], [], []] },
  {
    who: 'days and consignatie',
    pattern: [[work, reachable], [work], [work, reachable], [work], [], [], []],
  },
];

/** What a search may want to put on each day that it fills. */
const offers: readonly OfDay[] = [6, 9, 12, 15, 18, 22].flatMap((from) =>
  [4, 7].map((hours) => ({ from, hours })),
);

const days = (from: number, count: number) =>
  Array.from({ length: count }, (_, each) => midnightOf(addDays(firstDay, from + each)));

/** Half an hour of break after three hours of a long shift. */
function stretchesOf(midnight: number, { from, hours }: OfDay) {
  const begin = midnight + from * 60;
  const stretch = { from: begin, to: begin + hours * 60 };
  return { stretch, breaks: hours > 5 ? [{ from: begin + 180, to: begin + 210 }] : [] };
}

function shiftOf(midnight: number, ofDay: OfDay): Shift {
  const shown = ({ from, to }: { readonly from: number; readonly to: number }) => ({
    start: localTime(from),
    end: localTime(to),
  });
  const { stretch, breaks } = stretchesOf(midnight, ofDay);
  return ofDay.kind === undefined
    ? { ...shown(stretch), breaks: breaks.map(shown) }
    : { ...shown(stretch), kind: ofDay.kind };
}

function casesOf({ who, pattern }: (typeof people)[number]): readonly Case[] {
  const law = normsOn('2026-11-24');
  if (!law.ok) throw new RangeError('the law of 2026 is known');
  const { norms } = law.value;
  // In the weeks to fill every third day is taken already.
  const shifts = days(0, history + toFill).flatMap((midnight, day) =>
    day >= history && day % 3 !== 0
      ? []
      : (pattern[day % pattern.length] ?? []).map((each) => shiftOf(midnight, each)),
  );
  const read = (list: readonly Shift[]) => {
    const found = readShifts(birthDate, list, norms.breakPart);
    return found.ok ? found.value.facts : null;
  };
  const facts = read(shifts);
  if (facts === null) throw new RangeError(`the roster of ${who} cannot be read`);
  const [from = 0, to = 0] = [days(0, 1)[0], days(history + toFill + 1, 1)[0]];
  const kept = roster({ span: { from, to }, facts, norms });
  const asked = days(history, toFill).flatMap((midnight) =>
    offers.flatMap((offer) => {
      const { stretch, breaks } = stretchesOf(midnight, offer);
      // Work in consignatie is a call: a search does not offer it.
      if (touches(facts.onCall, stretch.from, stretch.to)) return [];
      const together = read([...shifts, shiftOf(midnight, offer)]);
      return together === null ? [] : [{ stretch, breaks, shift: kept.shift(stretch, breaks), together }];
    }),
  );
  const at = (question: number) => asked[question] ?? failed(who);
  const full = (all: Facts) => violationsIn(all, { from, to }, norms, {}).violations.length;
  const beside = { is: 'full check', run: (question: number) => Number(full(at(question).together) > 0) };
  const questions = asked.length;
  return [
    {
      name: `arbeidstijd, may it be added: ${who}`,
      questions,
      measured: (question) => Number(kept.wouldViolate(at(question).shift)),
      beside,
    },
    {
      name: `the same, a shift not looked up before: ${who}`,
      questions,
      measured: (question) => {
        const { stretch, breaks } = at(question);
        return Number(kept.wouldViolate(kept.shift(stretch, breaks)));
      },
      beside,
    },
    {
      name: `arbeidstijd, a year from text, with receipt: ${who}`,
      questions: 1,
      measured: () => {
        const found = arbeidstijd({ birthDate, shifts });
        return found.ok ? found.value.violations.length : Number.NaN;
      },
      beside: { is: 'full check', run: () => full(facts) },
    },
  ];
}

function failed(who: string): never {
  throw new RangeError(`no such question about ${who}`);
}

/** Working time: the question of a roster search beside the full check of everything with that shift, for four kinds of people. */
export function arbeidstijdCases(): readonly Case[] {
  return people.flatMap(casesOf);
}
