import type { LocalDate } from './local-date.ts';
import type { Language, Text } from './text.ts';

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

/** Made once for each language and style: making one takes longer than all that is formatted with it on a page. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(language: Language, style: DayStyle): Intl.DateTimeFormat {
  const key = `${language} ${style}`;
  const known = dayFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locales[language], { ...styles[style], timeZone: 'UTC' });
  dayFormats.set(key, made);
  return made;
}

const numberFormats = {
  nl: new Intl.NumberFormat(locales.nl),
  en: new Intl.NumberFormat(locales.en),
} as const;

/** A day in words. Days have no zone, so none is applied. */
export function formatDay(day: LocalDate, language: Language = 'nl', style: DayStyle = 'plain'): string {
  return dayFormat(language, style).format(new Date(`${day}T00:00:00Z`));
}

/** 20.000 in Dutch, 20,000 in English. */
export function formatNumber(value: number, language: Language = 'nl'): string {
  return numberFormats[language].format(value);
}

/** The same as a value of a sentence in both languages. */
export function inFigures(value: number): Text {
  return { nl: formatNumber(value, 'nl'), en: formatNumber(value, 'en') };
}
