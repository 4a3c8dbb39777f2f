import { isLocalDate, type LocalDate } from '../../../../kernel/local-date.ts';
import { numberTyped, readNumber } from '../../../../kernel/reading.ts';
import { minimumloon } from '../../../../law/minimumloon/minimumloon.ts';
import type { Answers } from '../../../../platform/web/journey.ts';
import { type Fact, formatCents, formatDay, type Question } from '../../../../ui/index.ts';
import { type Guarantee, guaranteeKinds } from '../../rules/guarantee.ts';
import { shapeOf, termsOf } from '../../rules/terms.ts';

const per = { month: 'per maand', annual: 'per kalenderjaar' } as const;

/** What is guaranteed and what an hour pays; both follow from the rest when they are left open. */
export const termsQuestions: readonly Question[] = [
  {
    name: 'hoursPerWeek',
    kind: 'text',
    inputMode: 'numeric',
    width: 'short',
    label: 'Hoeveel uren per week?',
  },
  {
    name: 'guaranteeKind',
    kind: 'choice',
    label: 'Waarover zijn de uren gegarandeerd?',
    options: [
      { value: 'month', label: 'Per maand' },
      { value: 'annual', label: 'Per jaar', hint: 'Elke maand hetzelfde loon: een twaalfde van het jaar.' },
    ],
  },
  {
    name: 'guaranteedHours',
    kind: 'text',
    inputMode: 'decimal',
    width: 'short',
    optional: true,
    label: 'Hoeveel uur is gegarandeerd?',
    hint: 'In een maand, of in een jaar. Leeg laten mag: dan rekenen wij 52 weken met de uren per week. 32 uur per week is zo 138 uur en 40 minuten per maand.',
  },
  {
    name: 'wagePerHour',
    kind: 'text',
    inputMode: 'decimal',
    width: 'short',
    optional: true,
    label: 'Wat is het brutoloon per uur?',
    hint: 'In euro, zonder vakantiebijslag. Leeg laten mag: dan is het het wettelijk minimumloon op de eerste dag.',
  },
];

const text = (given: Answers[string] | undefined) => (typeof given === 'string' ? given : undefined);

/** The answers as input of the action: hours become minutes, amounts get a point. */
export function termsAnswered({ guaranteedHours, wagePerHour, ...answers }: Answers): Answers {
  const hours = text(guaranteedHours);
  const read = hours === undefined ? undefined : readNumber(hours);
  const wage = text(wagePerHour);
  return {
    ...answers,
    ...(hours === undefined
      ? {}
      : {
          guaranteedMinutes:
            read === null || read === undefined ? hours : String(Math.round(Number(read) * 60)),
        }),
    ...(wage === undefined ? {} : { wagePerHour: numberTyped(wage) }),
  };
}

/** Where the fields of the action stand in the form. */
export const termsFields = { guaranteedMinutes: 'guaranteedHours' } as const;

/** The minimum wage as it is today, to answer with. */
export function minimumFact(today: LocalDate, birthDate: LocalDate | null): Fact[] {
  const found = birthDate === null ? null : minimumloon({ date: today, birthDate });
  return found?.ok === true
    ? [{ label: 'Wettelijk minimumloon vandaag', value: `${formatCents(found.value.centsPerHour)} per uur` }]
    : [];
}

/** What the contract comes to and what the law calls it, before it is recorded. Empty as long as the answers cannot be read. */
export function termsNote(answers: Answers, birthDate: LocalDate | null): string {
  const { fromDate, guaranteeKind, hoursPerWeek, guaranteedMinutes, wagePerHour } = termsAnswered(answers);
  if (!isLocalDate(fromDate)) return '';
  const terms = termsOf({
    fromDate,
    birthDate,
    hoursPerWeek: Number(hoursPerWeek),
    guaranteeKind: guaranteeKinds.find((kind) => kind === guaranteeKind),
    guaranteedMinutes: guaranteedMinutes === undefined ? undefined : Number(guaranteedMinutes),
    wageCents: wagePerHour === undefined ? undefined : Math.round(Number(wagePerHour) * 100),
  });
  if (!terms.ok) return '';
  const { guarantee, wageCents, wageIsMinimum } = terms.value;
  return [
    `Gegarandeerd: ${hoursInWords(guarantee.minutes)} ${per[guarantee.kind]}. Dat loon loopt door, ook als er geen werk is.`,
    wageCents === null
      ? 'Het loon per uur ligt niet vast.'
      : `Loon: ${formatCents(wageCents)} per uur${wageIsMinimum ? `, het wettelijk minimumloon op ${formatDay(fromDate)} (u vulde geen loon in)` : ''}.`,
    ...shapeInWords(fromDate, guarantee),
  ].join(' ');
}

function shapeInWords(fromDate: LocalDate, guarantee: Guarantee): readonly string[] {
  const shape = shapeOf(fromDate, guarantee);
  if (!shape.ok) return [];
  const { onCall, article, explanation, duties } = shape.value;
  return [
    `${onCall ? 'Let op: dit is een oproepovereenkomst' : 'Dit is geen oproepovereenkomst'} (${article}). ${explanation.nl}`,
    ...duties.map((duty) => `${duty.text.nl} (${duty.article})`),
  ];
}

function hoursInWords(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} uur${rest === 0 ? '' : ` en ${rest} minuten`}`;
}
