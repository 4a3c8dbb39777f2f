import type { Text } from '../../../kernel/text.ts';

/** Whether a mentor is there, of work for which nobody said it, and why that is assumed. */
export type AssumedGuidance = {
  readonly guided: boolean;
  /** Newest: the last work that somebody asked there says so. Site: it has a mentor. None: it has none. Before: it was taken over so. */
  readonly basis: 'newest' | 'site' | 'none' | 'before';
};

/**
 * A SETU PlanningRequest v2.0 has no field that says whether a mentor is there, and without one nobody who needs a mentor may come:
 * by default that is everybody. So it follows what the site usually has: what somebody said of the newest work there (`newest`, null
 * when nobody did), else whether the site has places with a mentor. Where it has none, nobody can be guided. What was taken over
 * stays as it was (`before`, null for new work).
 */
export function assumedGuidance(facts: {
  readonly mentorPlaces: number;
  readonly newest: boolean | null;
  readonly before: boolean | null;
}): AssumedGuidance {
  const { mentorPlaces, newest, before } = facts;
  if (before !== null) return { guided: before, basis: 'before' };
  if (mentorPlaces === 0) return { guided: false, basis: 'none' };
  return newest === null ? { guided: true, basis: 'site' } : { guided: newest, basis: 'newest' };
}

/** That it is assumed, why, what follows from it, and how to say what is so. */
export function assumedInWords({ guided, basis }: AssumedGuidance): Text {
  const why = {
    newest: {
      nl: 'Zo is het nieuwste werk op deze werkplek gevraagd.',
      en: 'The newest work at this site was asked so.',
    },
    site: { nl: 'Deze werkplek heeft begeleiding.', en: 'This site has a mentor.' },
    none: {
      nl: 'Bij deze werkplek staat geen begeleiding.',
      en: 'No mentor is recorded for this site.',
    },
    before: { nl: 'Zo is dit bericht eerder overgenomen.', en: 'This message was taken over so before.' },
  }[basis];
  const nl = guided
    ? 'Wij nemen aan dat er een begeleider bij is.'
    : 'Wij nemen aan dat er geen begeleider bij is. Daarom kan alleen komen wie zelfstandig werkt.';
  const en = guided
    ? 'We assume that a mentor is there.'
    : 'We assume that no mentor is there. So only people who need no mentor can come.';
  const first =
    basis === 'none'
      ? { nl: ' Zet eerst bij de werkplek hoeveel begeleiding er is.', en: ' First record it for the site.' }
      : { nl: '', en: '' };
  return {
    nl: `Het bericht zegt niet of er een begeleider bij is. ${nl} ${why.nl} Klopt dit niet?${first.nl} Verander dan de vraag.`,
    en: `The message does not say whether a mentor is there. ${en} ${why.en} Is this not so?${first.en} Then change the demand.`,
  };
}
