import { daysBetween, type LocalDate } from '../kernel/local-date.ts';
import type { Language } from '../kernel/text.ts';
import { formatDay, formatNumber } from '../kernel/written.ts';

export { type DayStyle, formatDay, formatNumber } from '../kernel/written.ts';

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
