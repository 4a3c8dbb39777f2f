import { z } from 'zod';
import { addDays, type LocalDate, localDate } from '../../../../kernel/local-date.ts';
import { accept, type Refusal, refuse } from '../../../../kernel/result.ts';
import type { Language, Text } from '../../../../kernel/text.ts';
import { arbeidstijd, type Violation } from '../../../../law/arbeidstijd/arbeidstijd.ts';
import type { Shift } from '../../../../law/arbeidstijd/shifts.ts';
import { field } from '../../../../platform/input.ts';
import { capital, formatDay, type Question } from '../../../../ui/index.ts';
import { calculator } from '../calculator.ts';
import { bornForAge } from './age.ts';

const days: readonly Text[] = [
  { nl: 'Maandag', en: 'Monday' },
  { nl: 'Dinsdag', en: 'Tuesday' },
  { nl: 'Woensdag', en: 'Wednesday' },
  { nl: 'Donderdag', en: 'Thursday' },
  { nl: 'Vrijdag', en: 'Friday' },
  { nl: 'Zaterdag', en: 'Saturday' },
  { nl: 'Zondag', en: 'Sunday' },
];
const week = days.map((_, day) => day);

/** How many weeks in a row: the averages of the law are over 4 and 16. */
const repeats = ['1', '2', '4', '16'] as const;

const hour = field.time().optional();
const minutes = field.whole(0, 600).optional();

/** A week of shifts, held against the working-time law. */
export const arbeidstijdCalculator = calculator({
  slug: 'arbeidstijd',
  title: { nl: 'Mag dit rooster?', en: 'Is this roster allowed?' },
  lead: {
    nl: 'Vul de diensten van een week in, van alle werkgevers samen. U ziet wat de Arbeidstijdenwet ervan zegt. Eindigt een dienst na middernacht? Vul dan gewoon de tijd in.',
    en: 'Fill in the shifts of a week, of all employers together. You see what the working-time law says of them. Does a shift end after midnight? Just give the time.',
  },
  questions: (t) => [
    {
      name: 'maandag',
      kind: 'date',
      label: t({ nl: 'Op welke maandag begint de week?', en: 'On which Monday does the week begin?' }),
    },
    {
      name: 'leeftijd',
      kind: 'choice',
      label: t({ nl: 'Hoe oud is de werknemer?', en: 'How old is the worker?' }),
      options: [
        { value: '18', label: t({ nl: '18 jaar of ouder', en: '18 or older' }) },
        { value: '16', label: t({ nl: '16 of 17 jaar', en: '16 or 17' }) },
      ],
    },
    ...week.flatMap((day) => ofDay(t, day)),
    {
      name: 'weken',
      kind: 'choice',
      label: t({ nl: 'Hoeveel weken achter elkaar is het rooster zo?', en: 'For how many weeks in a row?' }),
      hint: t({
        nl: 'Gemiddelden tellen over 4 en over 16 weken.',
        en: 'Averages count over 4 and over 16 weeks.',
      }),
      options: repeats.map((value) => ({
        value,
        label: t(
          value === '1' ? { nl: '1 week', en: '1 week' } : { nl: `${value} weken`, en: `${value} weeks` },
        ),
      })),
    },
  ],
  begin: (today) => ({ maandag: mondayOf(today), leeftijd: '18', weken: '1' }),
  example: { maandag: '2026-11-23', leeftijd: '18' },
  input: z.object({
    // Of a later year the days of a shift could not be written any more, and nobody plans it.
    maandag: field.date().refine((day) => day < '2100-01-01', 'date'),
    leeftijd: field.choice(['16', '18']),
    weken: field.choice(repeats).default('1'),
    ...Object.fromEntries(
      week.flatMap((day) => [
        [`van${day}`, hour],
        [`tot${day}`, hour],
      ]),
    ),
    ...Object.fromEntries(week.map((day) => [`pauze${day}`, minutes])),
  }),
  compute: ({ maandag, leeftijd, weken, ...given }) => {
    const asked: Readonly<Record<string, unknown>> = given;
    const worked = week.filter((day) => asked[`van${day}`] !== undefined || asked[`tot${day}`] !== undefined);
    const mondays = Array.from({ length: Number(weken) }, (_, each) => addDays(maandag, each * 7));
    const found = arbeidstijd({
      birthDate: bornForAge(leeftijd, maandag),
      shifts: mondays.flatMap((monday) => worked.map((day) => shiftOf(addDays(monday, day), asked, day))),
    });
    if (!found.ok) return refuse(...onceEach(found.refusals.map((each) => inForm(each, worked))));
    const { violations, conditions, receipt } = found.value;
    const told = toldOnce(violations);
    return accept({
      answer:
        told.length === 0
          ? { nl: 'Dit rooster mag.', en: 'This roster is allowed.' }
          : {
              nl: told.length === 1 ? 'Eén ding mag niet.' : `${told.length} dingen mogen niet.`,
              en: told.length === 1 ? 'One thing is not allowed.' : `${told.length} things are not allowed.`,
            },
      more: [...told, ...conditions.map(({ explanation }) => explanation)],
      receipt,
    });
  },
});

/** What is the same every week is told once: when first, and how often. */
function toldOnce(violations: readonly Violation[]): readonly Text[] {
  const same = Map.groupBy(violations, ({ rule, explanation }) => `${rule} ${explanation.nl}`);
  return [...same.values()].flatMap((each) => {
    const [first] = each;
    if (first === undefined) return [];
    const { rule, explanation } = first;
    const when = whenOf(first.at);
    const often = each.length;
    return [
      {
        nl: `${when.nl}: ${explanation.nl} (${rule}${often > 1 ? `, ${often} keer` : ''})`,
        en: `${when.en}: ${explanation.en} (${rule}${often > 1 ? `, ${often} times` : ''})`,
      },
    ];
  });
}

/** `2026-11-24T07:00` as "Dinsdag 24 november 2026, 7:00". */
function whenOf(at: string): Text {
  const said = (language: Language) =>
    `${capital(formatDay(localDate(at.slice(0, 10)), language, 'full'))}, ${at.slice(11).replace(/^0/, '')}`;
  return { nl: said('nl'), en: said('en') };
}

function onceEach(refusals: readonly Refusal[]): readonly Refusal[] {
  const seen = new Map(refusals.map((each) => [`${each.rule} ${each.field}`, each]));
  return [...seen.values()];
}

function ofDay(t: (text: Text) => string, day: number): readonly Question[] {
  const group = t(days[day] ?? { nl: '', en: '' });
  return [
    { name: `van${day}`, kind: 'time', optional: true, group, label: t({ nl: 'Van', en: 'From' }) },
    {
      name: `tot${day}`,
      kind: 'time',
      optional: true,
      group,
      label: t({ nl: 'Tot', en: 'Until' }),
    },
    {
      name: `pauze${day}`,
      kind: 'text',
      inputMode: 'numeric',
      width: 'short',
      optional: true,
      group,
      label: t({ nl: 'Minuten pauze', en: 'Minutes of break' }),
    },
  ];
}

/** The break is put in the middle: for a length alone the law does not ask where it is. */
function shiftOf(date: LocalDate, asked: Readonly<Record<string, unknown>>, day: number): Shift {
  const [from, to] = [String(asked[`van${day}`] ?? ''), String(asked[`tot${day}`] ?? '')];
  const pause = Number(asked[`pauze${day}`] ?? 0);
  const length = (minutesOf(to) - minutesOf(from) + 1440) % 1440 || 1440;
  const start = `${date}T${from}`;
  const end = `${to > from ? date : addDays(date, 1)}T${to}`;
  if (from === '' || to === '' || pause < 1 || pause >= length) return { start, end };
  const first = minutesOf(from);
  const begin = besideTheHourThatChanges(first + Math.floor((length - pause) / 2), pause);
  const fits = begin > first && begin + pause < first + length;
  return fits
    ? { start, end, breaks: [{ start: clock(date, begin), end: clock(date, begin + pause) }] }
    : { start, end };
}

/** From 2 to 3 some nights have no such hour, or have it twice: a break from then goes before or after it. */
function besideTheHourThatChanges(begin: number, pause: number): number {
  const two = Math.floor((begin + pause) / 1440) * 1440 + 120;
  const three = two + 60;
  if (begin >= three || begin + pause < two) return begin;
  return begin + pause / 2 > two + 30 ? three : two - pause - 1;
}

function minutesOf(time: string): number {
  const [hours, rest] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (rest ?? 0);
}

function clock(date: LocalDate, minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${addDays(date, Math.floor(minute / 1440))}T${two(Math.floor((minute % 1440) / 60))}:${two(minute % 60)}`;
}

function inForm(refusal: Refusal, worked: readonly number[]): Refusal {
  const [, at = '', name = ''] = /^shifts\.(\d+)\.(\w+)/.exec(refusal.field ?? '') ?? [];
  if (at === '') return { ...refusal, field: refusal.rule === 'arbeidstijd/no-shifts' ? 'van0' : 'maandag' };
  const day = worked[Number(at)] ?? 0;
  return {
    ...refusal,
    field: name === 'end' ? `tot${day}` : name === 'breaks' ? `pauze${day}` : `van${day}`,
  };
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
