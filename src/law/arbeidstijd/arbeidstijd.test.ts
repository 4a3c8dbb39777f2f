import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scenario, scenariosOf } from '../../../test/builders/scenarios.ts';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { arbeidstijd, violationsIn } from './arbeidstijd.ts';
import { midnightOf } from './clock.ts';
import type { Facts, Stretch } from './facts.ts';
import { normsOn } from './parameters.ts';
import { roster } from './roster.ts';
import type { Shift } from './shifts.ts';
import { slowly } from './slow-checker.ts';

const adult: LocalDate = '1990-01-01';

function normsNow() {
  const law = normsOn('2026-07-01');
  if (!law.ok) throw new Error('the law of 2026 is known');
  return law.value.norms;
}
const norms = normsNow();

/** `ma 7:00-15:30 pauze 12:00-12:30`: days from Monday 23 November 2026 on, `ma+7` a week later, `x5` five days in a row. */
function shiftsOf(text: string, monday: string): readonly Shift[] {
  return text.split(';').flatMap((part) => {
    const found =
      /^\s*(ma|di|wo|do|vr|za|zo)(?:\+(\d+))? (\d+):(\d\d)-(\d+):(\d\d)(?: pauze (\S+))?(?: (ziek|verlof|consignatie))?(?: x(\d+))?\s*$/.exec(
        part,
      );
    if (found === null) throw new RangeError(`no shift: ${part}`);
    const [
      ,
      name = '',
      later = '0',
      fromHour = '',
      fromMinute = '',
      toHour = '',
      toMinute = '',
      pause,
      kind,
      times = '1',
    ] = found;
    const first = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'].indexOf(name) + Number(later);
    return Array.from({ length: Number(times) }, (_, each) => {
      const at = (hour: string, minute: string) => clockAt(monday, first + each, Number(hour), minute);
      const breaks = (pause ?? '')
        .split(',')
        .filter(Boolean)
        .map((one) => {
          const [start = '', end = ''] = one.split('-');
          const [startHour = '', startMinute = ''] = start.split(':');
          const [endHour = '', endMinute = ''] = end.split(':');
          return { start: at(startHour, startMinute), end: at(endHour, endMinute) };
        });
      return { start: at(fromHour, fromMinute), end: at(toHour, toMinute), breaks, kind: kindOf[kind ?? ''] };
    });
  });
}

const kindOf: Readonly<Record<string, Shift['kind']>> = {
  ziek: 'sick',
  verlof: 'leave',
  consignatie: 'consignatie',
};

/** Hours from 24 on are of the next day. */
function clockAt(monday: string, day: number, hour: number, minute: string): string {
  const date = new Date(Date.parse(`${monday}T00:00:00Z`) + (day + Math.floor(hour / 24)) * 86_400_000);
  return `${date.toISOString().slice(0, 10)}T${String(hour % 24).padStart(2, '0')}:${minute}`;
}

function rulesOf(row: Scenario): readonly string[] {
  const outcome = arbeidstijd({
    birthDate: localDate(row.geboren || adult),
    shifts: shiftsOf(row.diensten ?? '', row.week || '2026-11-23'),
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return [...new Set(outcome.value.violations.map(({ rule }) => rule))].sort();
}

describe('the working-time check', () => {
  it.each(scenariosOf(import.meta.dirname, 'Gevallen'))('$diensten: $overtredingen ($bron)', (row) => {
    const wanted = (row.overtredingen ?? '').split(';').map((each) => each.trim());
    expect(rulesOf(row)).toEqual(wanted.filter((each) => each !== 'geen').sort());
  });

  it.each(scenariosOf(import.meta.dirname, 'Geweigerd'))(
    '$begin – $einde is refused by $veld: $regel',
    (row) => {
      const outcome = arbeidstijd({
        birthDate: localDate(row.geboren || adult),
        shifts: [{ start: row.begin ?? '', end: row.einde ?? '' }],
      });
      const told = outcome.ok ? [] : outcome.refusals.map(({ rule, field }) => `${rule} ${field}`);
      expect(told).toEqual([`arbeidstijd/${row.regel} ${row.veld}`]);
    },
  );

  it('two employers are one worker: each alone is fine, together it is too much', () => {
    const morning = { ...shiftsOf('ma 6:00-14:00 pauze 10:00-10:30', '2026-11-23')[0], employer: 'A' };
    const evening = { ...shiftsOf('ma 16:00-22:00 pauze 18:00-18:30', '2026-11-23')[0], employer: 'B' };
    const rules = (...shifts: readonly Partial<Shift>[]) => {
      const given = shifts.map((each) => ({ start: '', end: '', ...each }));
      const outcome = arbeidstijd({ birthDate: adult, shifts: given });
      return outcome.ok ? outcome.value.violations.map(({ rule }) => rule) : ['refused'];
    };
    expect([rules(morning), rules(evening)]).toEqual([[], []]);
    expect(rules(morning, evening)).toEqual(['ATW 5:7 lid 2 a']);
  });

  it('an hour that comes twice counts twice: a night has 9 hours when the clock goes back and 7 when it goes forward', () => {
    const work = (start: string, end: string) => {
      const outcome = arbeidstijd({ birthDate: adult, shifts: [{ start, end }] });
      return outcome.ok ? (outcome.value.violations[0]?.explanation.nl ?? '') : '';
    };
    expect(work('2026-10-24T22:00', '2026-10-25T06:00')).toContain('9 uur werk');
    expect(work('2026-03-28T22:00', '2026-03-29T06:00')).toContain('7 uur werk');
  });

  it('an exception that the law ties to a condition is told as one', () => {
    const shifts = shiftsOf('ma 17:00-22:00; di 8:00-13:00', '2026-11-23');
    const outcome = arbeidstijd({ birthDate: adult, shifts });
    expect(outcome.ok && outcome.value.conditions.map(({ rule }) => rule)).toEqual(['ATW 5:3 lid 2']);
  });
});

/** Which article of the slow checker a rule of the quick one belongs to. */
const articleOf: readonly (readonly [RegExp, string])[] = [
  [/5:3/, '5:3'],
  [/5:4/, '5:4'],
  [/5:5/, '5:5'],
  [/5:7 lid [12] a/, '5:7 dienst'],
  [/5:7 lid [12] b/, '5:7 week'],
  [/5:7 lid (1 c|3)/, '5:7 vier weken'],
  [/5:7 lid 2 c/, '5:7 zestien weken'],
  [/5:8 lid 2/, '5:8 lid 2'],
  [/5:8 lid (1|3|3 b|4)$/, '5:8 lid 1, 3 en 4'],
  [/5:8 lid 5/, '5:8 lid 5'],
  [/5:8 lid 6/, '5:8 lid 6'],
];

function quickly(facts: Facts, span: Stretch): ReadonlySet<string> {
  const { violations } = violationsIn(facts, span, norms, {});
  return new Set(
    violations.flatMap(({ rule }) =>
      articleOf.filter(([each]) => each.test(rule)).map(([, article]) => article),
    ),
  );
}

/** Weeks with a change of clocks in them, and one without. */
const beginnings = ['2026-03-16', '2026-10-12', '2026-11-23'].map((each) => midnightOf(each));
const lengths = [240, 330, 345, 420, 480, 540, 570, 600, 630, 720, 735, 780];
const rests = [60, 480, 600, 660, 690, 720, 780, 840, 900, 960, 1440, 1920, 2160, 2760, 2820, 4320];

/** Shifts one after the other, with rests that are about those of the law. */
const sequences = (most: number) =>
  fc.record({
    begin: fc.constantFrom(...beginnings),
    offset: fc.integer({ min: 0, max: 95 }).map((quarters) => quarters * 15),
    parts: fc.array(
      fc.record({
        length: fc.constantFrom(...lengths),
        rest: fc.constantFrom(...rests),
        pause: fc.constantFrom(0, 15, 30, 45, 60),
        at: fc.constantFrom(90, 180, 225),
      }),
      { minLength: 1, maxLength: most },
    ),
  });
type Sequence = ReturnType<typeof sequences> extends fc.Arbitrary<infer Value> ? Value : never;

function piecesOf({ begin, offset, parts }: Sequence): readonly Stretch[] {
  let from = begin + offset;
  return parts.flatMap(({ length, rest, pause, at }) => {
    const to = from + length;
    const pieces =
      pause < 15
        ? [{ from, to }]
        : [
            { from, to: from + at },
            { from: from + at + pause, to: to + pause },
          ];
    from = to + pause + rest;
    return pieces;
  });
}

const factsOf = (work: readonly Stretch[], adultFrom: number): Facts => ({
  work,
  absent: [],
  onCall: [],
  calls: [],
  adultFrom,
});

function spanOf(pieces: readonly Stretch[]): Stretch {
  return { from: pieces[0]?.from ?? 0, to: pieces.at(-1)?.to ?? 0 };
}

describe('a slow checker that goes through time minute by minute', () => {
  it.each([
    ['an adult', () => 0, 14, 400],
    ['somebody of 17', () => Number.POSITIVE_INFINITY, 10, 200],
    ['somebody who turns 18 on the way', ({ begin }: Sequence) => begin + 3 * 1440, 10, 200],
    ['an adult, over many weeks', () => 0, 90, 25],
  ] as const)(
    'finds a breach for %s exactly when the rules do',
    (_, adultFrom, most, numRuns) => {
      fc.assert(
        fc.property(sequences(most), (sequence) => {
          const pieces = piecesOf(sequence);
          const from = adultFrom(sequence);
          const quick = quickly(factsOf(pieces, Math.min(from, 2 ** 30)), spanOf(pieces));
          expect([...quick].sort()).toEqual([...slowly(pieces, from)].sort());
        }),
        { numRuns },
      );
    },
    120_000,
  );
});

describe('the roster that a search asks', () => {
  it('says of a shift what a full check of everything with it says', () => {
    fc.assert(
      fc.property(sequences(14), fc.nat({ max: 13 }), (sequence, choice) => {
        const pieces = piecesOf({
          ...sequence,
          parts: sequence.parts.map((each) => ({ ...each, pause: 0 })),
        });
        const asked = pieces[choice % pieces.length];
        if (asked === undefined) return;
        const others = pieces.filter((each) => each !== asked);
        const span = spanOf(pieces);
        const kept = roster({ span, facts: factsOf(others, 0), norms });
        const breaches = (work: readonly Stretch[]) =>
          work.length === 0 ? 0 : violationsIn(factsOf(work, 0), span, norms, {}).violations.length;
        fc.pre(breaches(others) === 0);
        expect(kept.wouldViolate(kept.shift(asked))).toBe(breaches(pieces) > 0);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('is the same after a shift was put in and taken out', () => {
    fc.assert(
      fc.property(sequences(12), (sequence) => {
        const pieces = piecesOf(sequence);
        const span = spanOf(pieces);
        const kept = roster({ span, facts: factsOf([], 0), norms });
        const shifts = pieces.map((each) => kept.shift(each));
        const answers = () => shifts.map((each) => kept.wouldViolate(each));
        const before = answers();
        const placed = shifts.map((each) => kept.place(each));
        for (const each of placed.reverse()) kept.remove(each);
        expect(answers()).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});
