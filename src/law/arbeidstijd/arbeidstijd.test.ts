import { describe, expect, it } from 'vitest';
import { type Scenario, scenariosOf } from '../../../test/builders/scenarios.ts';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { arbeidstijd } from './arbeidstijd.ts';
import type { Deviations } from './facts.ts';
import type { Shift } from './shifts.ts';

const adult: LocalDate = '1990-01-01';

/** Reads `ma 7:00-15:30 pauze 12:00-12:30 bij A x5 w4`, as `scenarios.md` explains it. */
function shiftsOf(text: string, monday: string): readonly Shift[] {
  return text.split(';').flatMap((part) => {
    const found =
      /^\s*(ma|di|wo|do|vr|za|zo)(?:\+(\d+))? (\d+):(\d\d)-(\d+):(\d\d)(?: pauze (\S+))?(?: (ziek|verlof|consignatie))?(?: bij (\w+))?(?: x(\d+))?(?: w(\d+))?\s*$/.exec(
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
      employer,
      times = '1',
      weeks = '1',
    ] = found;
    const first = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'].indexOf(name) + Number(later);
    return Array.from({ length: Number(times) * Number(weeks) }, (_, each) => {
      const day = first + Math.floor(each / Number(times)) * 7 + (each % Number(times));
      const at = (hour: string, minute: string) => clockAt(monday, day, Number(hour), minute);
      const breaks = (pause ?? '')
        .split(',')
        .filter(Boolean)
        .map((one) => {
          const [start = '', end = ''] = one.split('-');
          const [startHour = '', startMinute = ''] = start.split(':');
          const [endHour = '', endMinute = ''] = end.split(':');
          return { start: at(startHour, startMinute), end: at(endHour, endMinute) };
        });
      const span = { start: at(fromHour, fromMinute), end: at(toHour, toMinute) };
      return { ...span, breaks, kind: kindOf[kind ?? ''], employer };
    });
  });
}

const kindOf: Readonly<Record<string, Shift['kind']>> = {
  ziek: 'sick',
  verlof: 'leave',
  consignatie: 'consignatie',
};

/** What a collective agreement sets otherwise, by the article that allows it. */
const deviationOf: Readonly<Record<string, Deviations>> = {
  '5:1': { dayOfRest: 6 },
  '5:4 lid 3': { shortBreaks: true },
  '5:6 lid 4': { moreSundays: true },
  '5:7 lid 4': { withoutFourWeeks: true },
  '5:8 lid 7': { seriesOfEight: true },
  '5:8 lid 9 a': { nights: 'per-52-weeks' },
  '5:8 lid 9 b': { nights: 'per-2-weeks' },
  '5:9 lid 6': { restAfterCalls: true },
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
    deviations: deviationOf[row.afwijking ?? ''],
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return [...new Set(outcome.value.violations.map(({ rule }) => rule))].sort();
}

describe('the working-time check', () => {
  it.each(
    [
      'Gevallen',
      'Consignatie en oproepen',
      'Meer dan één werkgever',
      'De klok gaat een uur vooruit of terug',
      'Afwijkingen bij collectieve regeling',
    ].flatMap((heading) => scenariosOf(import.meta.dirname, heading)),
  )('$diensten: $overtredingen ($bron)', (row) => {
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

  it('an hour that comes twice counts twice: a night has 9 hours when the clock goes back and 7 when it goes forward', () => {
    const work = (start: string, end: string) => {
      const outcome = arbeidstijd({ birthDate: adult, shifts: [{ start, end }] });
      return outcome.ok ? (outcome.value.violations[0]?.explanation.nl ?? '') : '';
    };
    expect(work('2026-10-24T22:00', '2026-10-25T06:00')).toContain('9 uur werk');
    expect(work('2026-03-28T22:00', '2026-03-29T06:00')).toContain('7 uur werk');
  });

  it('a breach says in words and in numbers what was found and what is allowed', () => {
    const outcome = arbeidstijd({
      birthDate: adult,
      shifts: shiftsOf('ma 7:00-20:15 pauze 12:00-13:00', '2026-11-23'),
    });
    expect(outcome.ok && outcome.value.violations).toEqual([
      {
        rule: 'ATW 5:7 lid 2 a',
        at: '2026-11-23T07:00',
        explanation: {
          nl: 'Deze dienst heeft 12 uur en 15 minuten werk. Toegestaan is 12 uur.',
          en: 'This dienst has 12 hours and 15 minutes of work. Allowed is 12 hours.',
        },
        facts: [
          { name: 'found', value: 735, unit: 'minutes' },
          { name: 'allowed', value: 720, unit: 'minutes' },
        ],
      },
    ]);
  });

  it('an exception that the law ties to a condition is told as one', () => {
    const shifts = shiftsOf('ma 17:00-22:00; di 8:00-13:00', '2026-11-23');
    const outcome = arbeidstijd({ birthDate: adult, shifts });
    expect(outcome.ok && outcome.value.conditions.map(({ rule }) => rule)).toEqual(['ATW 5:3 lid 2']);
  });
});
