import { exact } from '../../kernel/exact.ts';
import type { NumberUnit, Quantity } from '../../kernel/receipt.ts';
import type { Language } from '../../kernel/text.ts';
import { formatDay } from '../format.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

type CountedUnit = Exclude<NumberUnit, 'cents' | 'number'>;
type OneAndMany = readonly [one: string, many: string];

const unitWords: Readonly<Record<Language, Readonly<Record<CountedUnit, OneAndMany>>>> = {
  nl: {
    percent: ['%', '%'],
    hours: ['uur', 'uur'],
    minutes: ['minuut', 'minuten'],
    days: ['dag', 'dagen'],
    weeks: ['week', 'weken'],
    months: ['maand', 'maanden'],
    years: ['jaar', 'jaar'],
    people: ['persoon', 'personen'],
  },
  en: {
    percent: ['%', '%'],
    hours: ['hour', 'hours'],
    minutes: ['minute', 'minutes'],
    days: ['day', 'days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
    years: ['year', 'years'],
    people: ['person', 'people'],
  },
};

/** Cents as people write an amount, € 1.224,11; parts of a cent are shown when they are there: € 1.121,7556. */
export function formatCents(cents: string | number, language: Language = 'nl'): string {
  const value = exact(cents);
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: 2,
    maximumFractionDigits: value.d === 1n ? 2 : 4,
  }).format(value.div(100).valueOf());
}

/** An amount that is not sure to the cent, in whole euros: € 1.224. */
export function formatEuros(cents: number, language: Language = 'nl'): string {
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  }).format(cents / 100);
}

/** A value of a receipt in words: an amount, a number with its unit, a day, or what was chosen. */
export function formatQuantity(quantity: Quantity, language: Language = 'nl'): string {
  if (quantity.unit === 'words') return quantity.words[language];
  if (quantity.unit === 'day') return formatDay(quantity.day, language);
  if (quantity.unit === 'cents') return formatCents(quantity.exact, language);
  const value = exact(quantity.exact);
  const number = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 4 }).format(
    value.valueOf(),
  );
  if (quantity.unit === 'number') return number;
  const [one, many] = unitWords[language][quantity.unit];
  return `${number}\u00a0${value.equals(1) ? one : many}`;
}
