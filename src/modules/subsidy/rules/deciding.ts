import { approvalRefusals } from '../../../kernel/approval.ts';
import { type Refusal, refusalsOf } from '../../../kernel/result.ts';
import type { Outcome } from '../words.ts';

const refusal = refusalsOf('subsidy', {
  'explanation-missing': {
    nl: 'Schrijf in één zin wat er anders moet.',
    en: 'Write in one sentence what has to change.',
  },
});

/** What waits for a second pair of eyes: the account that proposed it, and the outcome once there is one. */
type Waiting = { readonly proposedByAccount: string; readonly outcome: Outcome | null };

/** Why a decision on a proposal or claim cannot stand: decided before, by the same person (I2), or sent back without saying why. */
export function decisionRefusals(
  { proposedByAccount, outcome: before }: Waiting,
  { outcome, explanation }: { readonly outcome: Outcome; readonly explanation?: string | undefined },
  accountId: string,
): readonly Refusal[] {
  const standing = approvalRefusals({ proposedByAccount, decided: before !== null }, accountId);
  if (standing.length > 0) return standing;
  const silent = outcome === 'returned' && explanation === undefined;
  return silent ? [refusal('explanation-missing', { field: 'explanation' })] : [];
}
