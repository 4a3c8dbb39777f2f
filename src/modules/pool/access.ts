import { permit, rows, type TableAccess, tableAccess } from '../../platform/database/access.ts';
import { decidedOn } from '../participants/index.ts';

const guided = rows.own('firm_organisation_id', 'organisation', 'people their social firm guides');
const putForward = rows.own(
  'referring_organisation_id',
  'organisation',
  'people their organisation put forward',
);

/** Policies of the module. The contract is between person and social firm; employers where they are posted do not see it. */
export const access: readonly TableAccess[] = [
  tableAccess(
    'pool_contract',
    'contracts with the social firm',
    permit(['coach', 'planner'], ['select', 'insert', 'update'], guided),
    permit(['finance'], ['select'], guided),
    permit(['referrer', 'income-adviser'], ['select'], putForward),
    permit(['income-adviser', 'finance'], ['select'], decidedOn('participant_id')),
    permit(['programme-manager'], ['select'], rows.all),
    permit(['participant'], ['select'], rows.own('participant_id', 'participant', 'their own')),
  ),
];
