import { isLocalDate, type LocalDate } from './local-date.ts';

const months = [
  /^jan/,
  /^feb/,
  /^(maa|mrt|mar)/,
  /^apr/,
  /^(mei|may)/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^(okt|oct)/,
  /^nov/,
  /^dec/,
];

function monthOf(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  return months.findIndex((month) => month.test(text.toLowerCase())) + 1;
}

/**
 * Reads a day as people in the Netherlands write it: `22-11-2026`, `22/11/2026`, `22.11.2026`, `22 november 2026`,
 * and as browsers send it, `2026-11-22`. `null` when it is none of these or not on the calendar;
 * a year of two digits is refused, because nobody can know the century of a birth date.
 */
export function readDay(text: string): LocalDate | null {
  const trimmed = text.trim();
  if (isLocalDate(trimmed)) return trimmed;
  const parts = /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})[-/. ]+(\d{4})$/i.exec(trimmed);
  const [, day, month, year] = parts ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const iso = `${year}-${String(monthOf(month)).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(iso) ? iso : null;
}

/**
 * Reads a number as people in the Netherlands write it: `1.234,56`, `23,5`, `23.5`, `€ 1.234`, `60 %`; gives it with a point. A single
 * point is one of thousands only before three digits: `1.234` is 1234. Null when it is none.
 */
export function readNumber(text: string): string | null {
  const bare = text.trim().replace(/^€\s*|\s*%$/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return bare.replaceAll('.', '').replace(',', '.');
  return /^-?\d+([.,]\d+)?$/.test(bare) ? bare.replace(',', '.') : null;
}

/** What was filled in where a number is asked, with a point; what is no number, or nothing, stays as it is, so that it can be refused by its name. */
export function numberTyped<Given>(given: Given): Given | string {
  return typeof given === 'string' ? (readNumber(given) ?? given) : given;
}

/** Reads a time as people write it: `9:30`, `9.30 uur`, `09:30`, and as browsers send it. Null when it is none. */
export function readTime(text: string): string | null {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})(?:\s*uur)?$/.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
