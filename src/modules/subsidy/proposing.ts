import type { Insertable } from 'kysely';
import type { ActionContext } from '../../platform/action.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
import { ownValuesOf } from '../municipal-values/index.ts';
import { refreshDues } from './due.ts';
import {
  birthDateOf,
  newestWageValue,
  proposalsOf,
  type Subsidy,
  subsidyAt,
  targetGroupOf,
} from './store.ts';
import './tables.ts';

/** What a proposal is judged on; null when the actor may not see the request. */
export async function proposingFacts(db: Transaction, subsidyId: string) {
  const subsidy = await subsidyAt(db, subsidyId);
  if (subsidy === null) return null;
  return {
    subsidy,
    proposals: (await proposalsOf(db, [subsidyId])).get(subsidyId) ?? [],
    birthDate: await birthDateOf(db, subsidy.participantId),
    wageValue: await newestWageValue(db, subsidy.participantId, subsidy.employerId),
    target: await targetGroupOf(db, subsidy.participantId),
    own: await ownValuesOf(db, subsidy.municipalityId),
  };
}
export type ProposingFacts = NonNullable<Awaited<ReturnType<typeof proposingFacts>>>;

type Row = Omit<
  Insertable<Database['subsidy_proposal']>,
  | 'partnership_id'
  | 'id'
  | 'subsidy_id'
  | 'participant_id'
  | 'seq'
  | 'at'
  | 'proposed_by'
  | 'proposed_account'
>;

/** Writes a proposal down in the name of who makes it, and puts it on the list of their colleagues. Returns its id. */
export async function addProposal(
  db: Transaction,
  subsidy: Subsidy,
  seq: number,
  row: Row,
  { actor, now, today, newId, derive }: ActionContext,
): Promise<string> {
  const id = newId();
  await db
    .insertInto('subsidy_proposal')
    .values({
      ...row,
      partnership_id: actor.partnershipId,
      id,
      subsidy_id: subsidy.id,
      participant_id: subsidy.participantId,
      seq,
      at: now,
      proposed_by: actor.membershipId,
      proposed_account: actor.accountId,
    })
    .execute();
  derive((system) => refreshDues(system, actor.partnershipId, { kind: 'subsidy', id: subsidy.id }, today));
  return id;
}
