import { refusalsOf } from '../../../kernel/result.ts';

/** Why nobody can propose, or decide, now. */
export const refusal = refusalsOf('pool-entry', {
  'no-trajectory': {
    nl: 'Er loopt geen traject. Start eerst een traject.',
    en: 'No trajectory is running. Start a trajectory first.',
  },
  'newer-proposal': {
    nl: 'Er is een nieuwer voorstel. Beslis daarover.',
    en: 'There is a newer proposal. Decide on that one.',
  },
});
