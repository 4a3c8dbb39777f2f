import type { LocalDate } from '../../kernel/local-date.ts';
import { type DayStyle, formatDay } from '../format.ts';
import { usePage } from '../page-context.ts';

/** A day in the visitor's language. */
export function Day({ day, as = 'plain' }: { readonly day: LocalDate; readonly as?: DayStyle }) {
  const { language } = usePage();
  return <time dateTime={day}>{formatDay(day, language, as)}</time>;
}
