import fc from 'fast-check';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { localTime, type Minute, midnightOf } from '../clock.ts';
import type { Deviations } from '../facts.ts';
import type { Shift } from '../shifts.ts';

/** Lists of shifts around the borders of the law, for the properties. */
export type Case = {
  readonly birthDate: LocalDate;
  readonly shifts: readonly Shift[];
  readonly deviations: Deviations;
};

/** Weeks before a change of clocks, and weeks without one. */
const beginnings = ['2026-03-16', '2026-03-27', '2026-10-12', '2026-10-23', '2026-11-23'] as const;
const lengths = [15, 120, 240, 270, 271, 330, 331, 345, 480, 540, 555, 600, 601, 630, 720, 735, 780, 1500];
const rests = [
  0, 15, 60, 479, 480, 600, 660, 690, 720, 780, 840, 900, 960, 1440, 1920, 2160, 2760, 2820, 4320,
];

const pieces = (after: readonly number[], lasts: readonly number[], most: number) =>
  fc.array(fc.record({ after: fc.constantFrom(...after), length: fc.constantFrom(...lasts) }), {
    maxLength: most,
  });

const work = fc.record({
  kind: fc.constant('work' as const),
  length: fc.constantFrom(...lengths),
  inside: pieces([0, 90, 180, 225], [14, 15, 30, 45, 60], 3),
});
const absence = fc.record({
  kind: fc.constantFrom('sick' as const, 'leave' as const),
  length: fc.constantFrom(240, 480, 720, 1440),
  inside: fc.constant([]),
});
const onCall = fc.record({
  kind: fc.constant('consignatie' as const),
  length: fc.constantFrom(120, 480, 600, 840, 1440, 3000),
  inside: pieces([5, 29, 30, 31, 120, 300, 480], [5, 30, 45, 120, 240, 600], 4),
});
const employer = fc.constantFrom('A', 'B', 'C');
type Item = {
  readonly kind: NonNullable<Shift['kind']>;
  readonly length: number;
  readonly inside: readonly { readonly after: number; readonly length: number }[];
};

const deviations: fc.Arbitrary<Deviations> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        shortBreaks: fc.boolean(),
        moreSundays: fc.boolean(),
        withoutFourWeeks: fc.boolean(),
        seriesOfEight: fc.boolean(),
        nights: fc.constantFrom('per-52-weeks' as const, 'per-2-weeks' as const),
        restAfterCalls: fc.boolean(),
        dayOfRest: fc.constantFrom(1 as const, 3 as const, 6 as const),
      },
      { requiredKeys: [] },
    ),
  },
);

const spanAt = (from: number, length: number) => ({ start: localTime(from), end: localTime(from + length) });

/** What lies inside, one after the other, as far as it fits. */
function inside(
  from: number,
  to: number,
  parts: Item['inside'],
): readonly { from: number; length: number }[] {
  let at = from;
  return parts.flatMap(({ after, length }) => {
    const begin = at + after;
    at = begin + length;
    return begin < to ? [{ from: begin, length }] : [];
  });
}

/** The shifts of one item from a moment on, and the moment at which the last of them ends. */
function shiftsOf(from: number, { kind, length, inside: parts }: Item): { shifts: Shift[]; end: number } {
  const to = from + length;
  const within = inside(from, to, parts);
  if (kind !== 'consignatie') {
    const breaks = within.filter((each) => each.from + each.length <= to);
    return {
      shifts: [
        { ...spanAt(from, length), kind, breaks: breaks.map((each) => spanAt(each.from, each.length)) },
      ],
      end: to,
    };
  }
  const calls = within.map((each) => spanAt(each.from, each.length));
  const last = within.at(-1);
  return {
    shifts: [{ ...spanAt(from, length), kind }, ...calls],
    end: Math.max(to, last === undefined ? to : last.from + last.length),
  };
}

const whole = fc.integer({ min: 0, max: 95 }).map((quarters) => quarters * 15);

/** Who is grown up, 16 or 17, or turns 18 on one of the first days. */
const births = (begin: LocalDate) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<LocalDate>('1990-01-01') },
    { weight: 1, arbitrary: fc.constant<LocalDate>('2009-08-01') },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }).map((days) => birthday(addDays(begin, days))) },
  );

/** Of who turns 18 on a day. */
function birthday(day: LocalDate): LocalDate {
  return localDate(`${Number(day.slice(0, 4)) - 18}${day.slice(4)}`);
}

/** One shift after the other, with rests that are about those of the law: of all kinds, or of work alone. */
export const sequences = (most: number, kinds: 'all kinds' | 'work' = 'all kinds'): fc.Arbitrary<Case> => {
  const item = kinds === 'work' ? work : fc.oneof({ weight: 6, arbitrary: work }, absence, onCall);
  const part = fc.record({ item, employer, rest: fc.constantFrom(...rests), early: fc.nat({ max: 9 }) });
  return fc.constantFrom(...beginnings).chain((begin) =>
    fc
      .record({
        birthDate: births(begin),
        offset: whole,
        parts: fc.array(part, { minLength: 1, maxLength: most }),
        deviations,
      })
      .map(({ birthDate, offset, parts, deviations: deviating }) => {
        let at = midnightOf(begin) + offset;
        const shifts = parts.flatMap((each) => {
          // Now and then consignatie begins while work still goes on.
          const from = each.item.kind === 'consignatie' && each.early === 0 ? at - each.rest - 60 : at;
          const { shifts: made, end } = shiftsOf(from, each.item);
          at = end + each.rest;
          return made.map((shift) => ({ ...shift, employer: each.employer }));
        });
        return { birthDate, shifts, deviations: deviating };
      }),
  );
};

type OfDay = {
  readonly from: number;
  readonly hours: number;
  readonly kind?: NonNullable<Shift['kind']>;
  /** Calls: so many minutes after the start, so many minutes. */
  readonly calls?: readonly (readonly [number, number])[];
};

const shortDay: OfDay = { from: 7, hours: 8 };
const longDay: OfDay = { from: 8, hours: 10 };
const longerDay: OfDay = { from: 6, hours: 12 };
const night: OfDay = { from: 23, hours: 7 };
const longNight: OfDay = { from: 20, hours: 9 };
const leave: OfDay = { from: 8, hours: 8, kind: 'leave' };
const reachable: OfDay = { from: 18, hours: 12, kind: 'consignatie' };
const called: OfDay = { ...reachable, calls: [[600, 10]] };
const calledLong: OfDay = { ...reachable, calls: [[660, 300]] };
/** Work by day and reachable in the night after it. */
const workAndReachable = [shortDay, called];
/** 12 hours, and calls of 5 minutes that each count for half an hour. */
const fullDay = [longerDay, { ...reachable, calls: [300, 400, 500].map((after) => [after, 5] as const) }];
/** A week of 40 hours with calls, and one of less whose calls go over into work. */
const weeksOnTheBorder = [
  workAndReachable,
  [
    { from: 6, hours: 7.75 },
    { ...reachable, calls: [[710, 5]] as const },
  ],
].map((each) => [each, each, each, each, each, null, null]);

/** A pattern of some days that comes again for many weeks: for averages, nights, consignatie and Sundays. */
export const patterns = (fewest: number, most: number): fc.Arbitrary<Case> => {
  const day = fc.oneof(
    fc.constantFrom(null, shortDay, longDay, longerDay),
    fc.constantFrom(null, night, longNight, leave),
    fc.constantFrom(null, shortDay, longDay, reachable, called),
    fc.constantFrom(null, reachable, calledLong, workAndReachable),
  );
  const mixed = fc
    .constantFrom(
      [null, shortDay, longDay],
      [longDay, longerDay, longDay],
      [null, night, longNight, leave],
      [reachable, called, calledLong, null],
      [workAndReachable, [longDay, reachable], longDay, null],
      [fullDay, reachable, null, null],
    )
    .chain((days) =>
      fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...days) }, day), {
        minLength: 5,
        maxLength: 14,
      }),
    );
  const pattern = fc.oneof(
    { weight: 4, arbitrary: mixed },
    { weight: 1, arbitrary: fc.constantFrom(...weeksOnTheBorder) },
  );
  return fc
    .record({
      birthDate: births('2026-02-02'),
      pattern,
      weeks: fc.integer({ min: fewest, max: most }),
      extra: fc.constantFrom(0, 15, 60),
      deviations,
    })
    .map(({ birthDate, pattern: days, weeks, extra, deviations: deviating }) => ({
      birthDate,
      deviations: deviating,
      shifts: Array.from({ length: weeks * 7 }, (_, each) => each).flatMap((each) => {
        const ofDay = [days[each % days.length] ?? []].flat();
        const begin = midnightOf(addDays('2026-02-02', each));
        return ofDay.flatMap((one) => onDay(begin, one, each === 0 ? extra : 0));
      }),
    }));
};

function onDay(midnight: Minute, { from, hours, kind = 'work', calls = [] }: OfDay, extra: number): Shift[] {
  const begin = midnight + from * 60;
  return [
    { ...spanAt(begin, hours * 60 + extra), kind },
    ...calls.map(([after, length]) => spanAt(begin + after, length)),
  ];
}

/** Weeks that are mostly as they should be, with work in weekends and evenings on call: where one shift makes the difference. */
export const calmWeeks: fc.Arbitrary<Case> = fc
  .record({
    weekend: fc.array(fc.constantFrom(null, null, shortDay, longDay), { minLength: 12, maxLength: 12 }),
    onCallWeek: fc.nat({ max: 5 }),
    onCallDays: fc.integer({ min: 1, max: 7 }),
    deviations,
  })
  .map(({ weekend, onCallWeek, onCallDays, deviations: deviating }) => ({
    birthDate: '1990-01-01',
    deviations: deviating,
    shifts: Array.from({ length: 42 }, (_, day) => {
      const begin = midnightOf(addDays('2026-11-02', day));
      const week = Math.floor(day / 7);
      const work = day % 7 < 5 ? { ...shortDay, hours: 5 } : (weekend[week * 2 + (day % 7) - 5] ?? null);
      const reachableToday = week === onCallWeek && day % 7 < onCallDays;
      return [
        ...(work === null ? [] : onDay(begin, { ...work, hours: Math.min(work.hours, 5) }, 0)),
        ...(reachableToday ? onDay(begin, { from: 18, hours: 4, kind: 'consignatie' }, 0) : []),
      ];
    }).flat(),
  }));
