import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../../../platform/database/database.ts';
import { amountFrom, ownValuesOn } from '../rules/grant.ts';
import { agreedTerms, type Proposal } from '../rules/standing.ts';
import { birthDateOf, proposalsOf, subsidyAt } from '../store.ts';

/**
 * Reckons a kept amount again from the facts and the law of its day, with the municipal values that stand on its receipt. True when
 * the same comes out to the last line, false when not, null where there was no amount or the actor may not read the facts.
 */
export async function comesOutAgain(
  db: Transaction,
  subsidyId: string,
  proposalId: string,
): Promise<boolean | null> {
  const subsidy = await subsidyAt(db, subsidyId);
  const all = (await proposalsOf(db, [subsidyId])).get(subsidyId) ?? [];
  const place = all.findIndex(({ id }) => id === proposalId);
  const proposal = all[place];
  if (subsidy === null || proposal === undefined || proposal.receipt === null) return null;
  const birthDate = await birthDateOf(db, subsidy.participantId);
  if (birthDate === null || subsidy.startDate === null) return null;
  // The terms as they were then: what was agreed before it, and its own.
  const own: Proposal = { ...proposal, outcome: 'agreed' };
  const terms = agreedTerms([...all.slice(0, place), own]);
  const footing = { birthDate, startDate: subsidy.startDate };
  const again = amountFrom(footing, terms, proposal.from, ownValuesOn(proposal.receipt));
  return again.ok && isDeepStrictEqual(again.value.receipt, proposal.receipt);
}
