import { permit, rows, type TableAccess, tableAccess } from '../../platform/database/access.ts';
import { decidedOn } from '../participants/index.ts';

const guided = rows.own('firm_organisation_id', 'organisation', 'people their social firm guides');
const putForward = rows.own(
  'referring_organisation_id',
  'organisation',
  'people their organisation put forward',
);
const atTheirs = rows.own('organisation_id', 'organisation', 'work at their own organisation');

/** Policies of the module. An employer sees the work at their own organisation, and can announce its end. */
export const access: readonly TableAccess[] = [
  tableAccess(
    'placement',
    'work at an organisation',
    permit(['coach', 'planner'], ['select', 'insert', 'update'], guided),
    permit(['training-coordinator', 'finance'], ['select'], guided),
    permit(['referrer', 'income-adviser'], ['select'], putForward),
    permit(['income-adviser', 'finance'], ['select'], decidedOn('participant_id')),
    permit(['employer-contact'], ['select', 'update'], atTheirs),
    permit(['floor-supervisor'], ['select'], atTheirs),
    permit(['programme-manager'], ['select'], rows.all),
    permit(['participant'], ['select'], rows.own('participant_id', 'participant', 'their own')),
  ),
];
