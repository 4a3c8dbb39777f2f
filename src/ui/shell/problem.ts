import type { Text } from '../../kernel/text.ts';

export type Problem = { readonly title: Text; readonly explanation: Text; readonly wayOn: Text };

const toStart: Text = { nl: 'Naar het begin', en: 'To the start' };

const problems: Readonly<Record<number, Problem>> = {
  401: {
    title: { nl: 'U bent niet ingelogd', en: 'You are not signed in' },
    explanation: {
      nl: 'U bent uitgelogd, of u was een tijd weg. Log opnieuw in; dan kunt u verder.',
      en: 'You were signed out, or away for a while. Sign in again to go on.',
    },
    wayOn: { nl: 'Inloggen', en: 'Sign in' },
  },
  403: {
    title: { nl: 'U mag deze pagina niet zien', en: 'You may not see this page' },
    explanation: {
      nl: 'Deze pagina hoort bij een andere rol of organisatie. Denkt u dat u hier wel bij moet? Vraag het uw beheerder.',
      en: 'This page belongs to another role or organisation. Do you think you need it? Ask your administrator.',
    },
    wayOn: toStart,
  },
  404: {
    title: { nl: 'Deze pagina is er niet', en: 'This page does not exist' },
    explanation: {
      nl: 'Misschien klopt het adres niet, of is de pagina verplaatst. Er is niets verloren gegaan.',
      en: 'The address may be wrong, or the page has moved. Nothing is lost.',
    },
    wayOn: toStart,
  },
  413: {
    title: { nl: 'Dit is te groot om te sturen', en: 'This is too large to send' },
    explanation: {
      nl: 'Er is niets veranderd. Ga terug, verdeel het over kleinere bestanden en stuur ze een voor een.',
      en: 'Nothing was changed. Go back, divide it over smaller files and send them one by one.',
    },
    wayOn: toStart,
  },
  422: {
    title: { nl: 'Dit kan nu niet', en: 'This cannot be done now' },
    explanation: {
      nl: 'Er is niets veranderd. Ga terug naar de vorige pagina en kies iets anders.',
      en: 'Nothing was changed. Go back to the page before and choose something else.',
    },
    wayOn: toStart,
  },
  429: {
    title: { nl: 'Even wachten', en: 'One moment' },
    explanation: {
      nl: 'Er kwamen te veel verzoeken achter elkaar. Wacht een minuut en probeer het dan opnieuw.',
      en: 'There were too many requests in a row. Wait a minute and try again.',
    },
    wayOn: toStart,
  },
};

const failure: Problem = {
  title: { nl: 'Er ging iets mis bij ons', en: 'Something went wrong on our side' },
  explanation: {
    nl: 'Het ligt niet aan u. Wat u eerder opsloeg, is bewaard. Probeer het over een paar minuten nog eens.',
    en: 'It is not your fault. What you saved before is kept. Try again in a few minutes.',
  },
  wayOn: toStart,
};

/** The page for a status of HTTP; one that is not foreseen is our failure. */
export function problemOf(status: number): Problem {
  return problems[status] ?? failure;
}
