import { ageOn, type LocalDate, yearOf } from '../../../../../kernel/local-date.ts';
import { type Reading, reading, reasonsOf, shown } from '../reasons.ts';
import { dutchDay } from './birth-date.ts';
import { type DateOrder, readDay } from './dates.ts';
import { folded, oneLine, saysNothing } from './text.ts';

/** Benefits as the law calls them (the same words as `words.ts`); `none` is somebody without one (*nugger*). */
const benefits = ['participatiewet', 'ww', 'ioaw', 'ioaz', 'wajong', 'wia', 'anw', 'none'] as const;
export type Benefit = (typeof benefits)[number];

const reason = reasonsOf({
  'benefit-unknown': {
    weight: 'doubtful',
    nl: 'Wij kennen de uitkering ‘{cell}’ niet; zij blijft weg. Kies Participatiewet, WW, IOAW, IOAZ, Wajong, WIA, ANW of geen.',
    en: 'We do not know the benefit ‘{cell}’; it is left out. Choose Participatiewet, WW, IOAW, IOAZ, Wajong, WIA, ANW or none.',
  },
  'benefit-date-wrong': {
    weight: 'doubtful',
    nl: 'De datum ‘{cell}’ bij ‘uitkering sinds’ kan niet kloppen en blijft weg. Vul dag, maand en jaar in.',
    en: 'The date ‘{cell}’ at ‘benefit since’ cannot be right and is left out. Enter day, month and year.',
  },
  'benefit-date-american': {
    weight: 'doubtful',
    nl: 'Wij lezen ‘{cell}’ bij ‘uitkering sinds’ met de maand voorop, dus als {day}. Klopt dat?',
    en: 'We read ‘{cell}’ at ‘benefit since’ with the month first, so as {day}. Is that right?',
  },
  'benefit-as-child': {
    weight: 'note',
    nl: 'De uitkering zou al voor de 18e verjaardag zijn begonnen. Kijk de datum eens na.',
    en: 'The benefit would have begun before the 18th birthday. Have a look at the date.',
  },
});

const names: readonly (readonly [RegExp, Benefit])[] = [
  [
    /^(?:p-?wet|pw|participatie.*|bijstand.*|wwb|abw|algemene bijstand|social assistance)$/,
    'participatiewet',
  ],
  [/^(?:ww|werkloosheids?(?:wet|uitkering)?|unemployment.*)$/, 'ww'],
  [/^ioaw$/, 'ioaw'],
  [/^ioaz$/, 'ioaz'],
  [/^(?:[on]?wajong|wajong.*)$/, 'wajong'],
  [/^(?:wia|wga|iva|wia ?[/-] ?(?:wga|iva)|wet wia)$/, 'wia'],
  [/^(?:anw|nabestaanden.*|algemene nabestaandenwet)$/, 'anw'],
  [/^(?:geen|nee|n|no|none|nug|nugger|niet-uitkeringsgerechtigde?|zonder|n\.?v\.?t\.?|-)$/, 'none'],
];

/** Reads the kind of benefit; an unknown one (Ziektewet, WAO) is doubted and left out. */
export function readBenefit(cell: string): Reading<Benefit | null> {
  const text = folded(oneLine(cell))
    .replace(/\buitkering\b|-uitkering/g, '')
    .trim();
  const known = names.find(([pattern]) => pattern.test(text))?.[1];
  if (known !== undefined) return reading(known);
  return saysNothing(text)
    ? reading(null)
    : reading(null, reason('benefit-unknown', { field: 'benefit', values: { cell: shown(cell) } }));
}

type About = {
  readonly order: DateOrder;
  readonly today: LocalDate;
  readonly birthDate: LocalDate | null;
};

/** Reads since when somebody has the benefit; a day in the future or before birth is doubted and left out. */
export function readBenefitSince(
  cell: string,
  { order, today, birthDate }: About,
): Reading<LocalDate | null> {
  if (saysNothing(cell)) return reading(null);
  const field = 'benefitSince';
  const found = readDay(cell, order, yearOf(today));
  const wrong = reason('benefit-date-wrong', { field, values: { cell: shown(cell) } });
  if (found.kind !== 'day' || found.day > today) return reading(null, wrong);
  const { day, from } = found;
  if (birthDate !== null && day <= birthDate) return reading(null, wrong);
  const how =
    from === 'american'
      ? [reason('benefit-date-american', { field, values: { cell: shown(cell), day: dutchDay(day) } })]
      : [];
  const asChild = birthDate !== null && ageOn(birthDate, day) < 18;
  return reading(day, ...how, ...(asChild ? [reason('benefit-as-child', { field })] : []));
}
