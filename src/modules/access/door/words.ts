import type { Text } from '../../../kernel/text.ts';

/** Why somebody is not let in, as the page says it. The keys are what stands in the address. */
export const doorProblems = {
  onbekend: {
    nl: 'U bent ingelogd, maar u staat nog niet in Werkkring. Vraag de functioneel beheerder van uw organisatie om u toe te voegen, met het e-mailadres waarmee u inlogt.',
    en: 'You are signed in, but you are not in Werkkring yet. Ask the administrator of your organisation to add you, with the e-mail address you sign in with.',
  },
  mislukt: {
    nl: 'Het inloggen is niet gelukt. Er is niets misgegaan met uw gegevens. Probeer het nog een keer.',
    en: 'Signing in did not work. Nothing happened to your data. Please try again.',
  },
  storing: {
    nl: 'De inlogdienst van uw organisatie antwoordt niet. Probeer het over een paar minuten nog een keer.',
    en: 'The sign-in service of your organisation does not answer. Please try again in a few minutes.',
  },
} as const satisfies Record<string, Text>;
export type DoorProblem = keyof typeof doorProblems;

/** Why a request was refused before it reached a page. */
export const refusedRequests = {
  forged: {
    nl: 'Dit formulier hoort niet bij uw sessie. Ga terug, ververs de pagina en probeer het nog een keer.',
    en: 'This form does not belong to your session. Go back, refresh the page and try again.',
  },
  'too-often': {
    nl: 'U heeft dit te vaak achter elkaar geprobeerd. Wacht een minuut en probeer het dan nog een keer.',
    en: 'You tried this too often in a short time. Wait a minute and try again.',
  },
  'too-large': {
    nl: 'Dit bestand is te groot. Het mag hoogstens 25 MB zijn.',
    en: 'This file is too large. It can be at most 25 MB.',
  },
} as const satisfies Record<string, Text>;
