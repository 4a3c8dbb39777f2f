import { type Refusal, refusalsOf } from './result.ts';

/** Something that waits for a second pair of eyes: who proposed it, and whether it was decided. Accounts, not roles. */
export type Proposed = { readonly proposedByAccount: string; readonly decided: boolean };

const refusal = refusalsOf('approval', {
  'already-decided': { nl: 'Hierover is al besloten.', en: 'This has already been decided on.' },
  'same-person': {
    nl: 'U hebt dit zelf voorgesteld. Laat een collega beslissen.',
    en: 'You proposed this yourself. Let a colleague decide.',
  },
});

/**
 * Why this person cannot decide on a proposal, whatever they would decide (I2, four eyes). The same person in another role is
 * still the same person: accounts are compared, because one account can hold roles in several organisations (A1).
 */
export function approvalRefusals(proposed: Proposed, accountId: string): readonly Refusal[] {
  if (proposed.decided) return [refusal('already-decided')];
  return proposed.proposedByAccount === accountId ? [refusal('same-person')] : [];
}
