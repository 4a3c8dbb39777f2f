import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import { addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';

/** A claim that waits for a decision, or that was agreed in the month before today. */
export type DeskClaim = {
  readonly id: string;
  readonly employer: string;
  /** Its first day. */
  readonly month: LocalDate;
  readonly totalCents: number;
  readonly outcome: 'agreed' | null;
};

type Sum = { readonly claims: number; readonly cents: number };

/** What the desk that pays has to look at, and may pay. */
export type DeskClaims = {
  readonly waiting: Sum;
  readonly agreed: Sum;
  /** What waits first, then the newest month. */
  readonly claims: readonly DeskClaim[];
};

const shown = 12;

/** The claims of the actor's municipality; null for an organisation that pays no subsidy because it is no municipality. */
export async function claimsOfDesk(
  db: Transaction,
  actor: Actor,
  today: LocalDate,
): Promise<DeskClaims | null> {
  const own = await db
    .selectFrom('organisation')
    .select('kind')
    .where('partnership_id', '=', actor.partnershipId)
    .where('id', '=', actor.organisationId)
    .executeTakeFirst();
  if (own?.kind !== 'municipality') return null;
  const { rows } = await sql<DeskClaim & { readonly claims: number; readonly cents: number }>`
    select c.id, e.name as employer, c.month, c.total_cents as "totalCents", d.outcome,
      (count(*) over same)::integer as claims, (sum(c.total_cents) over same)::integer as cents
    from subsidy_claim c
    join organisation e on e.partnership_id = c.partnership_id and e.id = c.employer_organisation_id
    left join subsidy_claim_decision d on d.partnership_id = c.partnership_id and d.claim_id = c.id
    where c.partnership_id = ${actor.partnershipId} and c.municipality_organisation_id = ${actor.organisationId}
      and (d.id is null or (d.outcome = 'agreed' and d.at >= ${addMonths(today, -1)}::date))
    window same as (partition by d.outcome)
    order by (d.id is not null), c.month desc, e.name, c.id`.execute(db);
  const sumOf = (outcome: DeskClaim['outcome']): Sum => {
    const found = rows.find((row) => row.outcome === outcome);
    return { claims: found?.claims ?? 0, cents: found?.cents ?? 0 };
  };
  return {
    waiting: sumOf(null),
    agreed: sumOf('agreed'),
    claims: rows.slice(0, shown).map(({ claims: _, cents: __, ...claim }) => claim),
  };
}
