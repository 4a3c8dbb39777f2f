import type { WithdrawnCause } from '../words.ts';

/** Why somebody loses a shift, in words. */
export const causeNames: Readonly<Record<WithdrawnCause, string>> = {
  'cancelled-by-employer': 'de werkgever heeft afgezegd',
  sick: 'ziek gemeld',
  leave: 'vrij',
  refused: 'heeft nee gezegd',
  'no-certificate': 'het certificaat is niet geldig',
  'no-transport': 'niet te bereiken',
  'assignment-ended': 'de opdracht is beëindigd',
  'contract-ended': 'het contract is beëindigd',
  replanned: 'anders gepland',
};
