import { refusalsOf } from '../../../kernel/result.ts';

/** Why something cannot be done in the pool. */
export const refusal = refusalsOf('pool', {
  'contract-overlaps': {
    nl: 'Er is al een contract in deze periode. Sluit dat eerst af.',
    en: 'There is already a contract in this period. End it first.',
  },
  'entry-not-decided': {
    nl: 'Er is geen besluit om in te stromen. Laat dat eerst nemen, of schrijf waarom het contract er nu al komt.',
    en: 'There is no decision to enter. Have it taken first, or write why the contract comes before it.',
  },
  'contract-ended': { nl: 'Dit contract is al afgesloten.', en: 'This contract has already ended.' },
  'no-contract': {
    nl: 'Er loopt geen contract met de sociale firma. Teken eerst het contract.',
    en: 'There is no running contract with the social firm. Sign the contract first.',
  },
  'wage-below-minimum': {
    nl: 'Dit is lager dan het wettelijk minimumloon. Op de eerste dag is dat {least} per uur.',
    en: 'This is lower than the statutory minimum wage. On the first day that is {least} an hour.',
  },
  'not-in-the-round': {
    nl: 'Dit traject staat op „{phase}”. Van daar begint geen opdracht. Laat de coach eerst die stap nakijken.',
    en: 'This trajectory is at “{phase}”. No assignment begins from there. Have the coach look at that step first.',
  },
  'assignment-running': {
    nl: 'Er loopt nog een opdracht. Sluit die eerst af.',
    en: 'An assignment is still running. End it first.',
  },
});
