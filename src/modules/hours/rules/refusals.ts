import { refusalsOf } from '../../../kernel/result.ts';

/** Why something cannot be done with hours. */
export const refusal = refusalsOf('hours', {
  'in-future': {
    nl: 'Deze dag moet nog komen. Uren legt u vast op de dag zelf of daarna.',
    en: 'This day has yet to come. Hours are recorded on the day itself or later.',
  },
  confirmed: {
    nl: 'Deze uren zijn bevestigd. De planner kan ze met een reden verbeteren.',
    en: 'These hours were confirmed. The planner can correct them with a reason.',
  },
  'not-confirmed': {
    nl: 'Deze uren zijn nog niet bevestigd. Verander ze bij de aanwezigheid.',
    en: 'These hours are not confirmed yet. Change them with the attendance.',
  },
  'same-hours': {
    nl: 'Dit staat er al zo. Er is niets veranderd.',
    en: 'This stands there already. Nothing was changed.',
  },
  'no-times': {
    nl: 'Wie er niet was, heeft geen begintijd en geen eindtijd.',
    en: 'Who was not there has no time of coming and going.',
  },
  'half-times': {
    nl: 'Vul ook in tot hoe laat deze persoon werkte.',
    en: 'Enter until when this person worked, too.',
  },
  'too-long': {
    nl: 'Dit is langer dan 13 uur. Kijk de begintijd en de eindtijd na.',
    en: 'This is longer than 13 hours. Check the time of coming and going.',
  },
  'far-off': {
    nl: 'Deze tijden liggen naast de dienst, van {from} tot {to}. Kijk ze na.',
    en: 'These times lie outside the shift, from {from} to {to}. Check them.',
  },
  'break-too-long': {
    nl: 'De pauze is langer dan de tijd die iemand er was.',
    en: 'The break is longer than the time that somebody was there.',
  },
  'not-recorded': {
    nl: 'Van {shifts} is nog niet vastgelegd wie er was. Doe dat eerst.',
    en: 'For {shifts} it was not recorded yet who was there. Do that first.',
  },
  'not-over': {
    nl: 'Deze dagen zijn nog niet voorbij.',
    en: 'These days are not over yet.',
  },
  'nothing-to-confirm': {
    nl: 'Er is niets om te bevestigen. Alles van deze dagen is al bevestigd, of er was geen dienst.',
    en: 'There is nothing to confirm. All of these days was confirmed already, or there was no shift.',
  },
  'changed-meanwhile': {
    nl: 'Iemand heeft deze uren net veranderd. Kijk ze nog eens na en bevestig dan.',
    en: 'Somebody has just changed these hours. Look at them again and then confirm.',
  },
  'was-there': {
    nl: 'Bij deze dienst valt niets te beslissen: de persoon was er, of kon er niets aan doen.',
    en: 'There is nothing to decide about this shift: the person was there, or could not help it.',
  },
  'training-in-future': {
    nl: 'Uren van een opleiding legt u vast op de dag zelf of daarna.',
    en: 'Hours of training are recorded on the day itself or later.',
  },
});
