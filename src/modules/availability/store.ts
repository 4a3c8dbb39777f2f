import type { LocalDate } from '../../kernel/local-date.ts';
import type { ActionContext } from '../../platform/action.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Standing } from './rules/absences.ts';
import './tables.ts';
import type { AbsenceKind } from './words.ts';

/** Somebody whose availability the acting person may see, with the firm that employs or guides; null when there is nobody. */
export async function personOf(db: Transaction, participantId: string) {
  const row = await db
    .selectFrom('participant')
    .select(['id', 'firm_organisation_id as firmId'])
    .where('id', '=', participantId)
    .executeTakeFirst();
  return row ?? null;
}

/** The absences of somebody that were not withdrawn, newest first. */
export async function standingAbsences(db: Transaction, participantId: string): Promise<Standing[]> {
  return db
    .selectFrom('absence')
    .select(['id', 'kind', 'from_date as from', 'to_date as to'])
    .where('participant_id', '=', participantId)
    .where('withdrawn_at', 'is', null)
    .orderBy('from_date', 'desc')
    .execute();
}

/** Writes down an absence that was accepted; gives its id. */
export async function addAbsence(
  db: Transaction,
  absence: {
    readonly person: { readonly id: string; readonly firmId: string };
    readonly kind: AbsenceKind;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
  },
  { actor, now, newId }: Pick<ActionContext, 'actor' | 'now' | 'newId'>,
): Promise<{ readonly id: string }> {
  const id = newId();
  await db
    .insertInto('absence')
    .values({
      partnership_id: actor.partnershipId,
      id,
      participant_id: absence.person.id,
      firm_organisation_id: absence.person.firmId,
      kind: absence.kind,
      from_date: absence.from,
      to_date: absence.to,
      reported_at: now,
      reported_by: actor.membershipId,
      withdrawn_at: null,
      withdrawn_by: null,
    })
    .execute();
  return { id };
}
