import type { Transaction } from '../../../platform/database/database.ts';
import '../tables.ts';

/** One placement with the name of the organisation; null when the visitor may not see it, or when it is of another person. */
export async function placementAt(db: Transaction, placementId: string, participantId: string | null) {
  const found = db
    .selectFrom('placement')
    .innerJoin('organisation', (join) =>
      join
        .onRef('organisation.partnership_id', '=', 'placement.partnership_id')
        .onRef('organisation.id', '=', 'placement.organisation_id'),
    )
    .select([
      'placement.id',
      'placement.participant_id as participantId',
      'placement.form',
      'placement.work',
      'placement.from_date as fromDate',
      'placement.to_date as toDate',
      'placement.ended_reason as endedReason',
      'placement.announced_end_on as announcedEndOn',
      'organisation.name as organisation',
    ])
    .where('placement.id', '=', placementId);
  const row = await (participantId === null
    ? found
    : found.where('placement.participant_id', '=', participantId)
  ).executeTakeFirst();
  return row ?? null;
}
