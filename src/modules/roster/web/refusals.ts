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
  'no-session': {
    nl: 'Er is nu geen bijeenkomst met een vrije plaats die past. Vraag de opleidingscoördinator om er een te plannen.',
    en: 'There is no session now with a free seat that fits. Ask the training coordinator to plan one.',
  },
  'no-shift-chosen': {
    nl: 'Kies eerst een dienst uit de lijst.',
    en: 'First choose a shift from the list.',
  },
});
