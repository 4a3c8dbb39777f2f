import type { Proposed } from '../../kernel/approval.ts';
import type { OwnValue } from '../../law/parameter.ts';
import type { Transaction } from '../../platform/database/database.ts';
import './tables.ts';

/** The confirmed values of a municipality, the newest last: what rules of law take as `own`. */
export async function ownValuesOf(db: Transaction, municipalityId: string): Promise<readonly OwnValue[]> {
  return db
    .selectFrom('municipal_value')
    .select(['parameter as key', 'from_date as from', 'to_date as to', 'value', 'source'])
    .where('organisation_id', '=', municipalityId)
    .where('decision', '=', 'confirmed')
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
}

/** Everything that was proposed in the partnership, what waits first, then the newest. */
export async function proposedValues(db: Transaction) {
  return db
    .selectFrom('municipal_value as v')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.partnership_id', '=', 'v.partnership_id').onRef('o.id', '=', 'v.organisation_id'),
    )
    .leftJoin('membership as by', (join) =>
      join.onRef('by.partnership_id', '=', 'v.partnership_id').onRef('by.id', '=', 'v.proposed_by'),
    )
    .leftJoin('membership as decider', (join) =>
      join.onRef('decider.partnership_id', '=', 'v.partnership_id').onRef('decider.id', '=', 'v.decided_by'),
    )
    .selectAll('v')
    .select(['o.name as municipality', 'by.name as proposer', 'decider.name as decider'])
    .orderBy((eb) => eb('v.decision', 'is not', null))
    .orderBy('v.proposed_at', 'desc')
    .limit(200)
    .execute();
}
export type ProposedValue = Awaited<ReturnType<typeof proposedValues>>[number];

/** A proposed value as four eyes see it. */
export function asProposed(value: Pick<ProposedValue, 'proposed_by_account' | 'decision'>): Proposed {
  return { proposedByAccount: value.proposed_by_account, decided: value.decision !== null };
}
