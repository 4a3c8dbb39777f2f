import { addDays } from '../src/kernel/local-date.ts';
import { arbeidstijd, violationsIn } from '../src/law/arbeidstijd/arbeidstijd.ts';
import { localTime, midnightOf } from '../src/law/arbeidstijd/clock.ts';
import { type Facts, type Stretch, shared, touches, workOf } from '../src/law/arbeidstijd/facts.ts';
import { type Norms, normsOn } from '../src/law/arbeidstijd/parameters.ts';
import { type Placed, type RosterShift, roster } from '../src/law/arbeidstijd/roster.ts';
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
    searchOf(who, facts, { from, to }, norms),
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

type Step = {
  readonly is: 'question' | 'place' | 'remove';
  readonly shift: RosterShift;
  /** The facts with the shift in question; null when the worker has something else then. */
  readonly together: Facts | null;
};

/** Numbers that look random and are the same each time (Lehmer). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** A search changes the roster all the time: any shift of the four weeks in any order, and after ten questions one is put in or taken out. */
function searchOf(who: string, facts: Facts, span: Stretch, norms: Norms): Case {
  const kept = roster({ span, facts, norms });
  const wanted = days(history, toFill).flatMap((midnight) =>
    offers.map((offer) => {
      const { stretch, breaks } = stretchesOf(midnight, offer);
      return { shift: kept.shift(stretch, breaks), work: workOf(stretch, breaks, norms.breakPart) };
    }),
  );
  const random = numbers(11);
  const any = () => wanted[random(wanted.length)] ?? failed(who);
  const standing: { readonly of: ReturnType<typeof any>; readonly placed: Placed }[] = [];
  const all = () => [...facts.work, ...standing.flatMap(({ of }) => of.work)];
  const busy = [...facts.absent, ...facts.onCall, ...facts.calls];
  const withWork = (work: readonly Stretch[]): Facts | null => {
    const now = all();
    const isTaken = [...now, ...busy].some((each) => work.some((piece) => shared(each, piece) > 0));
    return isTaken ? null : { ...facts, work: [...now, ...work].sort((a, b) => a.from - b.from) };
  };
  const steps: Step[] = [];
  const takeOut = (place: number) => {
    for (const { of, placed } of standing.splice(place, 1)) {
      kept.remove(placed);
      steps.push({ is: 'remove', shift: of.shift, together: null });
    }
  };
  for (let change = 0; change < 40; change++) {
    let fits: ReturnType<typeof any> | undefined;
    for (let question = 0; question < 10; question++) {
      const asked = any();
      steps.push({ is: 'question', shift: asked.shift, together: withWork(asked.work) });
      if (!kept.wouldViolate(asked.shift)) fits = asked;
    }
    if (fits === undefined || (standing.length > 0 && random(3) === 0)) takeOut(random(standing.length + 1));
    else {
      standing.push({ of: fits, placed: kept.place(fits.shift) });
      steps.push({ is: 'place', shift: fits.shift, together: null });
    }
  }
  // All steps come over and over, so at the end the roster is again as it was.
  while (standing.length > 0) takeOut(0);
  const placed = new Map<RosterShift, Placed>();
  return {
    name: `arbeidstijd, a search, a change after 10 questions: ${who}`,
    questions: steps.length,
    measured: (each) => {
      const { is, shift } = steps[each] ?? failed(who);
      if (is === 'question') return Number(kept.wouldViolate(shift));
      const stands = placed.get(shift);
      if (is === 'place') placed.set(shift, kept.place(shift));
      else if (stands !== undefined) kept.remove(stands);
      return 0;
    },
    beside: {
      is: 'full check',
      run: (each) => {
        const { is, together } = steps[each] ?? failed(who);
        if (is !== 'question') return 0;
        return together === null ? 1 : Number(violationsIn(together, span, norms, {}).violations.length > 0);
      },
    },
  };
}

function failed(who: string): never {
  throw new RangeError(`no such question about ${who}`);
}

/** Working time: the question of a roster search beside the full check of everything with that shift, for four kinds of people. */
export function arbeidstijdCases(): readonly Case[] {
  return people.flatMap(casesOf);
}
