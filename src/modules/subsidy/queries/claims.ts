import { sql } from 'kysely';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Receipt } from '../../../kernel/receipt.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import '../tables.ts';
import type { Outcome } from '../words.ts';
import type { Page } from './overview.ts';

export type ClaimView = {
  readonly id: string;
  readonly employerId: string;
  readonly employer: string;
  readonly municipalityId: string;
  readonly municipality: string;
  readonly month: LocalDate;
  readonly totalCents: number;
  readonly at: Instant;
  readonly preparer: string | null;
  readonly preparedAccount: string;
  readonly outcome: Outcome | null;
  readonly explanation: string | null;
  readonly decider: string | null;
  readonly decidedAt: Instant | null;
};

/** Claims that the actor may see: what waits first, then the newest. */
export async function claimViews(
  db: Transaction,
  which: { readonly id: string } | Page,
): Promise<readonly ClaimView[]> {
  const wanted = 'id' in which ? sql`c.id = ${which.id}` : sql`true`;
  const some = 'id' in which ? sql`` : sql`limit ${which.limit} offset ${which.offset}`;
  const { rows } = await sql<ClaimView>`
    select c.id, e.id as "employerId", e.name as employer, m.id as "municipalityId", m.name as municipality,
      c.month, c.total_cents as "totalCents", c.at, by.name as preparer, c.prepared_account as "preparedAccount",
      d.outcome, d.explanation, decider.name as decider, d.at as "decidedAt"
    from subsidy_claim c
    join organisation e on e.partnership_id = c.partnership_id and e.id = c.employer_organisation_id
    join organisation m on m.partnership_id = c.partnership_id and m.id = c.municipality_organisation_id
    left join membership by on by.partnership_id = c.partnership_id and by.id = c.prepared_by
    left join subsidy_claim_decision d on d.partnership_id = c.partnership_id and d.claim_id = c.id
    left join membership decider on decider.partnership_id = d.partnership_id and decider.id = d.decided_by
    where ${wanted}
    order by (d.id is not null), c.month desc, c.at desc, c.id
    ${some}`.execute(db);
  return rows;
}

export type ClaimLineView = {
  readonly id: string;
  readonly subsidyId: string;
  readonly participantId: string;
  readonly month: LocalDate;
  readonly name: string;
  readonly dueCents: number;
  readonly earlierCents: number;
  readonly cents: number;
  readonly receipt: Receipt | null;
};

export async function claimLineViews(db: Transaction, claimId: string): Promise<readonly ClaimLineView[]> {
  return db
    .selectFrom('subsidy_claim_line')
    .select([
      'id',
      'subsidy_id as subsidyId',
      'participant_id as participantId',
      'month',
      'name',
      'due_cents as dueCents',
      'earlier_cents as earlierCents',
      'cents',
      'receipt',
    ])
    .where('claim_id', '=', claimId)
    .orderBy('month')
    .orderBy('name')
    .orderBy('id')
    .execute();
}
