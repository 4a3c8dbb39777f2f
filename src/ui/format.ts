import { daysBetween, type LocalDate } from '../kernel/local-date.ts';
import type { Language } from '../kernel/text.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

const styles = {
  /** 22 november 2026 */
  plain: { day: 'numeric', month: 'long', year: 'numeric' },
  /** zondag 22 november 2026 */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 22 nov 2026, for tables */
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  /** zondag 22 november */
  near: { weekday: 'long', day: 'numeric', month: 'long' },
  /** 22 november */
  dayMonth: { day: 'numeric', month: 'long' },
  /** zondag */
  weekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DayStyle = keyof typeof styles;

/** A day in words. Days have no zone, so none is applied. */
export function formatDay(day: LocalDate, language: Language = 'nl', style: DayStyle = 'plain'): string {
  const format = new Intl.DateTimeFormat(locales[language], { ...styles[style], timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** 20.000 in Dutch, 20,000 in English. */
export function formatNumber(value: number, language: Language = 'nl'): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

/** "1 mens", "34 mensen". */
export function counted(count: number, one: string, many: string, language: Language = 'nl'): string {
  return `${formatNumber(count, language)} ${count === 1 ? one : many}`;
}

const nearWords = {
  nl: { today: 'Vandaag', tomorrow: 'Morgen', late: 'Te laat', day: 'dag', days: 'dagen' },
  en: { today: 'Today', tomorrow: 'Tomorrow', late: 'Late', day: 'day', days: 'days' },
} as const;

/** When something is asked, seen from today: "Te laat: 2 dagen", "Vandaag", "Donderdag", "8 december". */
export function formatDue(
  due: LocalDate,
  today: LocalDate,
  language: Language = 'nl',
): { readonly text: string; readonly late: boolean } {
  const words = nearWords[language];
  const days = daysBetween(today, due);
  if (days < 0)
    return { text: `${words.late}: ${counted(-days, words.day, words.days, language)}`, late: true };
  if (days === 0) return { text: words.today, late: false };
  if (days === 1) return { text: words.tomorrow, late: false };
  if (days < 7) return { text: capital(formatDay(due, language, 'weekday')), late: false };
  const sameYear = due.slice(0, 4) === today.slice(0, 4);
  return { text: formatDay(due, language, sameYear ? 'dayMonth' : 'short'), late: false };
}

/** The first letter large, for a word that begins a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
