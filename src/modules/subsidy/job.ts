import type { LocalDate } from '../../kernel/local-date.ts';
import type { Transaction } from '../../platform/database/database.ts';
import './tables.ts';

/** A job that subsidy can be asked for. */
export type Job = {
  readonly participantId: string;
  readonly placementId: string | null;
  readonly contractId: string | null;
  readonly employerId: string;
  readonly firmId: string;
  readonly referringId: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly ended: boolean;
  /** Are wages paid by this employer: an internship has none, and posted work is paid under the contract of the pool. */
  readonly paid: boolean;
};

type Which = { readonly placementId?: string | undefined; readonly contractId?: string | undefined };

/** The job as the actor may see it: employment with an employer, or a contract of the pool. */
export async function jobAt(db: Transaction, { placementId, contractId }: Which): Promise<Job | null> {
  if (placementId !== undefined) {
    const row = await db.selectFrom('placement').selectAll().where('id', '=', placementId).executeTakeFirst();
    if (row === undefined) return null;
    const { organisation_id: employerId, form } = row;
    return { ...shared(row), placementId, contractId: null, employerId, paid: form === 'employment' };
  }
  if (contractId === undefined) return null;
  const row = await db
    .selectFrom('pool_contract')
    .selectAll()
    .where('id', '=', contractId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...shared(row), placementId: null, contractId, employerId: row.firm_organisation_id, paid: true };
}

function shared(row: {
  participant_id: string;
  firm_organisation_id: string;
  referring_organisation_id: string;
  from_date: LocalDate;
  to_date: LocalDate | null;
  ended_reason: string | null;
}) {
  return {
    participantId: row.participant_id,
    firmId: row.firm_organisation_id,
    referringId: row.referring_organisation_id,
    from: row.from_date,
    to: row.to_date,
    ended: row.ended_reason !== null,
  };
}
