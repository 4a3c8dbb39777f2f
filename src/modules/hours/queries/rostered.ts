import type { Transaction } from '../../../platform/database/database.ts';
import '../../roster/index.ts';
import '../tables.ts';

/** Shifts of the roster, as far as one sees them, with where they are and what was recorded of them; without a site for who sees none. */
export function rosteredShifts(db: Transaction) {
  return db
    .selectFrom('rostered_shift')
    .innerJoin('organisation', (join) =>
      join
        .onRef('organisation.partnership_id', '=', 'rostered_shift.partnership_id')
        .onRef('organisation.id', '=', 'rostered_shift.organisation_id'),
    )
    .leftJoin('site', (join) =>
      join
        .onRef('site.partnership_id', '=', 'rostered_shift.partnership_id')
        .onRef('site.id', '=', 'rostered_shift.site_id'),
    )
    .leftJoin('worked_shift', (join) =>
      join
        .onRef('worked_shift.partnership_id', '=', 'rostered_shift.partnership_id')
        .onRef('worked_shift.rostered_shift_id', '=', 'rostered_shift.id'),
    );
}
