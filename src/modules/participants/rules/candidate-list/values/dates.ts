import { addDays, dayOf, isLocalDate, type LocalDate } from '../../../../../kernel/local-date.ts';
import { folded, oneLine } from './text.ts';

/** What a cell says about a day. `american`: read as month before day. `excel`: read from a day number. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: LocalDate; readonly from: 'text' | 'american' | 'excel' }
  | { readonly kind: 'incomplete' | 'impossible' | 'unreadable' };

/** Which of two numbers is the day, in a whole column. */
export type DateOrder = 'day-first' | 'month-first';

const months = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'febr'],
  ['maart', 'march', 'mrt', 'mar', 'maa'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const monthNumbers = new Map(
  months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const weekday =
  /^(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|\w+day)[.,]?\s+/;
const timeOfDay = /[t\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]m|uur|z|[+-]\d{2}:?\d{2})?$/;
const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
const yearLast = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?('?\d{2}|\d{4})$/;
const monthInWords = /^(\d{1,2})(?:e|ste|de|st|nd|rd|th)?[-/. ]*([a-z]+)\.?[-/., ]*('?\d{2}|\d{4})$/;
const monthInWordsFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;

/** Two figures for a year: the latest year that ends in them and is not after `latest`. */
function fullYear(digits: string, latest: number): number {
  const year = Number(digits.replace("'", ''));
  if (digits.length === 4) return year;
  return latest - ((((latest - year) % 100) + 100) % 100);
}

function dayFrom(year: number, month: number, day: number, from: 'text' | 'american' = 'text'): DayReading {
  if (day === 0 || month === 0) return { kind: 'incomplete' };
  const text = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
  return isLocalDate(text) ? { kind: 'day', day: text, from } : { kind: 'impossible' };
}

/**
 * `19960119`, `19-01-1996` without its dashes (and without the 0 that Excel drops in front), or the number Excel keeps
 * for a day (1 January 1900 is 1).
 */
function fromDigits(text: string): DayReading | null {
  if (/^\d{4}$/.test(text)) return { kind: 'incomplete' };
  if (/^\d{5}(?:[.,]\d+)?$/.test(text))
    return { kind: 'day', day: addDays('1899-12-30', Number(text.slice(0, 5))), from: 'excel' };
  const eight = /^(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(/^\d{7}$/.test(text) ? `0${text}` : text);
  if (eight === null) return null;
  const [, a = '', b = '', c = '', d = ''] = eight;
  const yearAhead = dayFrom(Number(a + b), Number(c), Number(d));
  const plausible = (a === '19' || a === '20') && Number(c) <= 12;
  return plausible && yearAhead.kind !== 'impossible'
    ? yearAhead
    : dayFrom(Number(c + d), Number(b), Number(a));
}

function fromNumbers(text: string, order: DateOrder, latest: number): DayReading | null {
  const [, year, month, day] = yearFirst.exec(text) ?? [];
  if (year !== undefined) return dayFrom(Number(year), Number(month), Number(day));
  const [, first, second, last] = yearLast.exec(text) ?? [];
  if (last === undefined) return null;
  const [a, b, y] = [Number(first), Number(second), fullYear(last, latest)];
  const american = a !== b && a <= 12 && (b > 12 || order === 'month-first');
  return american ? dayFrom(y, a, b, 'american') : dayFrom(y, b, a);
}

function fromWords(text: string, latest: number): DayReading | null {
  const [, first, word, last] = monthInWords.exec(text) ?? [];
  const [, wordFirst, second, lastAfter] = monthInWordsFirst.exec(text) ?? [];
  const month = monthNumbers.get(word ?? wordFirst ?? '');
  const year = last ?? lastAfter;
  if (month === undefined || year === undefined) return null;
  return dayFrom(fullYear(year, latest), month, Number(first ?? second));
}

/**
 * Reads a day in the notations of Dutch exports: `2026-11-22`, `22-11-2026`, `22/11/26`, `22 nov. 2026`, a day
 * number of Excel, with or without a time. A year of two figures is the last such year up to `latestYear`.
 */
export function readDay(cell: string, order: DateOrder, latestYear: number): DayReading {
  const whole = oneLine(cell);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(whole)) {
    const moment = new Date(whole);
    if (!Number.isNaN(moment.getTime()))
      return { kind: 'day', day: dayOf(moment.toISOString()), from: 'text' };
  }
  const text = folded(whole).replace(weekday, '').replace(timeOfDay, '').trim();
  return (
    fromDigits(text) ??
    fromNumbers(text, order, latestYear) ??
    fromWords(text, latestYear) ?? { kind: 'unreadable' }
  );
}

/**
 * American lists write the month first. A column is taken for one when some second number cannot be a month
 * and no first number can only be a day.
 */
export function dateOrderOf(cells: Iterable<string>): DateOrder {
  let american = false;
  for (const cell of cells) {
    const [, first, second] = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{2,4}/.exec(cell) ?? [];
    if (Number(first) > 12) return 'day-first';
    american ||= Number(second) > 12;
  }
  return american ? 'month-first' : 'day-first';
}
