import type { Text } from '../../../../kernel/text.ts';

const words: Readonly<Record<string, Text>> = {
  page: { nl: 'uw pagina', en: 'your page' },
  bsn: { nl: 'uw burgerservicenummer', en: 'your citizen service number' },
  history: { nl: 'uw geschiedenis', en: 'your history' },
  letter: { nl: 'een brief aan u', en: 'a letter to you' },
};

/** What somebody looked at, in words; a key that is not known here is shown as part of the person's data. */
export function lookedAt(what: string): Text {
  return words[what] ?? { nl: 'uw gegevens', en: 'your data' };
}
