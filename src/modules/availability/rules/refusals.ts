import { refusalsOf } from '../../../kernel/result.ts';

/** Why something about availability cannot be recorded. */
export const refusal = refusalsOf('availability', {
  'from-past': {
    nl: 'Kies vandaag of een dag daarna. Wat al voorbij is, blijft staan.',
    en: 'Choose today or a day after. What is past stays as it is.',
  },
  'no-block': {
    nl: 'Vul bij ten minste één dag een begin en een einde in.',
    en: 'Fill in a start and an end for at least one day.',
  },
  'block-empty': {
    nl: 'Het einde is gelijk aan het begin. Vul een later einde in.',
    en: 'The end is the same as the start. Fill in a later end.',
  },
  'blocks-overlap': {
    nl: 'Deze tijd loopt door een ander blok van dezelfde dag heen.',
    en: 'This time runs through another block of the same day.',
  },
  'ends-before-start': {
    nl: 'De laatste dag ligt voor de eerste dag.',
    en: 'The last day is before the first day.',
  },
  'too-long': {
    nl: 'Dit is langer dan een jaar. Kies een kortere periode.',
    en: 'This is longer than a year. Choose a shorter period.',
  },
  'absence-known': {
    nl: 'In deze periode staat dit al. Trek dat eerst in, of kies andere dagen.',
    en: 'This is already recorded in that period. Withdraw that first, or choose other days.',
  },
  'already-sick': { nl: 'De ziekmelding staat er al.', en: 'The sick report is already there.' },
  'not-sick': { nl: 'Er loopt geen ziekmelding.', en: 'There is no sick report now.' },
  'sick-in-future': {
    nl: 'Een ziekmelding gaat over vandaag of een dag die voorbij is.',
    en: 'A sick report is about today or a day that is past.',
  },
  'sick-long-ago': {
    nl: 'Een ziekmelding kan tot 28 dagen terug.',
    en: 'A sick report can go back 28 days.',
  },
  'better-before-sick': {
    nl: 'De eerste dag weer beter ligt na de eerste ziektedag.',
    en: 'The first day of being better comes after the first sick day.',
  },
  'better-too-late': {
    nl: 'Kies uiterlijk een dag in de komende week.',
    en: 'Choose a day in the coming week at the latest.',
  },
  withdrawn: { nl: 'Dit is al ingetrokken.', en: 'This was already withdrawn.' },
  'absence-over': {
    nl: 'Deze dagen zijn al voorbij. Ze blijven staan.',
    en: 'These days are over. They stay as they are.',
  },
  'no-such-employer': { nl: 'Kies een werkgever uit de lijst.', en: 'Choose an employer from the list.' },
});
