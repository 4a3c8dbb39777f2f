import { permit, rows, type TableAccess, tableAccess } from '../../platform/database/access.ts';

const referring = ['referrer', 'coach'] as const;
const own = rows.own('organisation_id', 'organisation', 'of their organisation');

/** Policies of the module: a list is seen by those who can put people forward for the organisation that sent it. */
export const access: readonly TableAccess[] = [
  tableAccess(
    'referral_list',
    'lists of candidates, the file sealed',
    permit(referring, ['select', 'insert', 'update'], own),
  ),
  // Rows are judged and imported by the system; people change one at a time.
  tableAccess(
    'referral_row',
    'rows of those lists, judged and sealed',
    permit(referring, ['select', 'update'], own),
  ),
];
