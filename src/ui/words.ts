import type { Text } from '../kernel/text.ts';

/** The sentences that belong to the interface itself, not to a module. */
export const words = {
  skip: { nl: 'Direct naar de inhoud', en: 'Skip to the content' },
  menu: { nl: 'Menu', en: 'Menu' },
  navigation: { nl: 'Hoofdmenu', en: 'Main menu' },
  home: { nl: 'Werkkring, naar het begin', en: 'Werkkring, to the start' },
  signOut: { nl: 'Uitloggen', en: 'Sign out' },
  switchRole: { nl: 'Andere rol', en: 'Other role' },
  demo: {
    nl: 'Dit is een demonstratie. De mensen en bedrijven hier bestaan niet.',
    en: 'This is a demonstration. The people and companies here do not exist.',
  },
  footer: {
    nl: 'Werkkring: naar werk, en weer verder als werk ophoudt.',
    en: 'Werkkring: towards work, and on again when work ends.',
  },
  licence: { nl: 'Open source, EUPL-1.2', en: 'Open source, EUPL-1.2' },
  language: { nl: 'Taal', en: 'Language' },
  errorTitle: { nl: 'Er klopt iets niet', en: 'Something is not right' },
  errorPrefix: { nl: 'Fout', en: 'Error' },
  optional: { nl: 'niet verplicht', en: 'optional' },
  all: { nl: 'Alle', en: 'All' },
  choose: { nl: 'Kies', en: 'Choose' },
  change: { nl: 'Wijzig', en: 'Change' },
  back: { nl: 'Terug', en: 'Back' },
  toYou: { nl: 'Aan u', en: 'For you' },
  breadcrumb: { nl: 'U bent hier', en: 'You are here' },
  pages: { nl: 'Bladeren', en: 'Pages' },
  previous: { nl: 'Vorige', en: 'Previous' },
  next: { nl: 'Volgende', en: 'Next' },
  filter: { nl: 'Toon', en: 'Show' },
  clearFilters: { nl: 'Wis filters', en: 'Clear filters' },
  asTable: { nl: 'Bekijk als tabel', en: 'View as a table' },
  nextStep: { nl: 'Hoe gaat het nu verder?', en: 'What happens next?' },
  sortedUp: { nl: 'oplopend', en: 'ascending' },
  sortedDown: { nl: 'aflopend', en: 'descending' },
} as const satisfies Record<string, Text>;
