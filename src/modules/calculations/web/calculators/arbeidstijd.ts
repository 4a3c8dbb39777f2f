import { z } from 'zod';
import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';
import { accept, type Refusal, refuse } from '../../../../kernel/result.ts';
import type { Text } from '../../../../kernel/text.ts';
import { arbeidstijd } from '../../../../law/arbeidstijd/arbeidstijd.ts';
import type { Shift } from '../../../../law/arbeidstijd/shifts.ts';
import { field } from '../../../../platform/input.ts';
import type { Question } from '../../../../ui/index.ts';
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
  ],
  begin: (today) => ({ maandag: mondayOf(today), leeftijd: '18' }),
  input: z.object({
    maandag: field.date(),
    leeftijd: field.choice(['16', '18']),
    ...Object.fromEntries(
      week.flatMap((day) => [
        [`van${day}`, hour],
        [`tot${day}`, hour],
      ]),
    ),
    ...Object.fromEntries(week.map((day) => [`pauze${day}`, minutes])),
  }),
  compute: ({ maandag, leeftijd, ...given }) => {
    const asked: Readonly<Record<string, unknown>> = given;
    const worked = week.filter((day) => asked[`van${day}`] !== undefined || asked[`tot${day}`] !== undefined);
    const found = arbeidstijd({
      birthDate: bornForAge(leeftijd === '16' ? '16' : '21', maandag),
      shifts: worked.map((day) => shiftOf(addDays(maandag, day), asked, day)),
    });
    if (!found.ok) return refuse(...found.refusals.map((each) => inForm(each, worked)));
    const { violations, conditions, receipt } = found.value;
    const count = violations.length;
    return accept({
      answer:
        count === 0
          ? { nl: 'Dit rooster mag.', en: 'This roster is allowed.' }
          : {
              nl: count === 1 ? 'Eén ding mag niet.' : `${count} dingen mogen niet.`,
              en: count === 1 ? 'One thing is not allowed.' : `${count} things are not allowed.`,
            },
      more: [
        ...violations.map(({ rule, explanation }) => ({
          nl: `${explanation.nl} (${rule})`,
          en: `${explanation.en} (${rule})`,
        })),
        ...conditions.map(({ explanation }) => explanation),
      ],
      receipt,
    });
  },
});

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
  const middle = minutesOf(from) + Math.floor((length - pause) / 2);
  return { start, end, breaks: [{ start: clock(date, middle), end: clock(date, middle + pause) }] };
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
