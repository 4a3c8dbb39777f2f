import { sql } from 'kysely';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Receipt } from '../../../kernel/receipt.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import '../tables.ts';
import type { Outcome, ProposalKind, SubsidyRoute } from '../words.ts';

/** A proposal with who made it, what became of it, and the words for a page or a letter. */
export type ProposalView = {
  readonly id: string;
  readonly subsidyId: string;
  readonly participantId: string;
  readonly kind: ProposalKind;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly route: SubsidyRoute | null;
  readonly percent: number | null;
  readonly hoursPerWeek: number | null;
  readonly centsPerMonth: number | null;
  readonly reason: string;
  readonly receipt: Receipt | null;
  readonly rightReceipt: Receipt | null;
  readonly at: Instant;
  /** Null for the yearly work. */
  readonly proposer: string | null;
  readonly proposedAccount: string;
  readonly outcome: Outcome | null;
  readonly explanation: string | null;
  readonly decidedAt: Instant | null;
  readonly decider: string | null;
  readonly municipality: string;
  readonly employer: string;
  readonly name: string | null;
  readonly requestedOn: LocalDate;
};

type Which = { readonly id: string } | { readonly subsidyId: string } | { readonly waitingIndexing: true };

/** Proposals that the actor may see, in the order in which they were made. */
export async function proposalViews(db: Transaction, which: Which): Promise<readonly ProposalView[]> {
  const wanted =
    'id' in which
      ? sql`p.id = ${which.id}`
      : 'subsidyId' in which
        ? sql`p.subsidy_id = ${which.subsidyId}`
        : sql`p.kind = 'indexing' and d.id is null`;
  const { rows } = await sql<ProposalView>`
    select p.id, p.subsidy_id as "subsidyId", p.participant_id as "participantId", p.kind, p.from_date as "from",
      p.to_date as "to", p.route, p.percent, p.hours_per_week as "hoursPerWeek",
      p.cents_per_month as "centsPerMonth", p.reason, p.receipt, p.right_receipt as "rightReceipt", p.at,
      by.name as proposer, p.proposed_account as "proposedAccount", d.outcome, d.explanation, d.at as "decidedAt",
      decider.name as decider, m.name as municipality, e.name as employer, s.requested_on as "requestedOn",
      case when person.id is null then null
        else concat_ws(' ', person.given_name, nullif(person.infix, ''), person.family_name) end as name
    from subsidy_proposal p
    join subsidy s on s.partnership_id = p.partnership_id and s.id = p.subsidy_id
    join organisation m on m.partnership_id = s.partnership_id and m.id = s.municipality_organisation_id
    join organisation e on e.partnership_id = s.partnership_id and e.id = s.employer_organisation_id
    left join participant person on person.partnership_id = s.partnership_id and person.id = s.participant_id
    left join membership by on by.partnership_id = p.partnership_id and by.id = p.proposed_by
    left join subsidy_decision d on d.partnership_id = p.partnership_id and d.proposal_id = p.id
    left join membership decider on decider.partnership_id = d.partnership_id and decider.id = d.decided_by
    where ${wanted}
    order by p.subsidy_id, p.seq`.execute(db);
  return rows;
}
