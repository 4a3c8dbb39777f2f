import { refusalsOf } from '../../../kernel/result.ts';

/** Why a request or an assessment cannot begin. */
export const refusal = refusalsOf('subsidy', {
  'no-wages': {
    nl: 'Loonkostensubsidie is er voor een baan met loon: bij een werkgever of in dienst van de sociale firma.',
    en: 'Wage-cost subsidy is for a job with wages: with an employer, or in the pool of the social firm.',
  },
  'job-over': { nl: 'Dit werk is al afgesloten.', en: 'This work has ended.' },
  'already-requested': {
    nl: 'Voor deze baan is al subsidie aangevraagd.',
    en: 'Subsidy was requested for this job already.',
  },
  'which-municipality': {
    nl: 'Kies welke gemeente beslist.',
    en: 'Choose which municipality decides.',
  },
  'no-municipality': {
    nl: 'Bij geen gemeente in dit samenwerkingsverband werkt een inkomensconsulent. De beheerder kan die toevoegen.',
    en: 'No municipality in this partnership has an income adviser. The administrator can add one.',
  },
  'assessment-open': {
    nl: 'Voor dit werk loopt al een loonwaardemeting. Rond die eerst af.',
    en: 'The wage value of this work is being measured already. Finish that first.',
  },
  'planned-in-past': { nl: 'Kies vandaag of een dag die nog komt.', en: 'Choose today or a day to come.' },
  'expert-unknown': {
    nl: 'Kies een deskundige van de gemeente uit de lijst.',
    en: 'Choose an expert of the municipality from the list.',
  },
});

/** A desk of a municipality at which somebody works who decides. */
export type Desk = { readonly id: string; readonly name: string };

/**
 * Which municipality decides: the one that put the person forward if it has income advisers, else the only one that has; null where
 * it has to be chosen.
 */
export function decidingDesk(
  desks: readonly Desk[],
  referringId: string,
  chosen: string | undefined,
): Desk | null {
  const named = desks.find(({ id }) => id === (chosen ?? referringId));
  if (named !== undefined || chosen !== undefined) return named ?? null;
  return desks.length === 1 ? (desks[0] ?? null) : null;
}
