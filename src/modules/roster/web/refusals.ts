import { refusalsOf } from '../../../kernel/result.ts';

/** What a page of the roster refuses before any action is asked. */
export const boardRefusal = refusalsOf('roster', {
  'nothing-asked': {
    nl: 'Kies eerst wat u wilt doen.',
    en: 'First choose what you want to do.',
  },
  'nobody-chosen': {
    nl: 'Kies eerst iemand uit de lijst.',
    en: 'First choose somebody from the list.',
  },
  'no-shift-chosen': {
    nl: 'Kies eerst een dienst uit de lijst.',
    en: 'First choose a shift from the list.',
  },
});
