import { permit, rows, settingSql, type TableAccess, tableAccess } from '../../platform/database/access.ts';

const theirs = rows.own('organisation_id', 'organisation', 'of their own organisation');
/** Where somebody is rostered they may know whether the work still goes on. */
const worked = rows.where(
  'for which they have a shift',
  `t.id in (select r.demand_id from rostered_shift r where r.partnership_id = ${settingSql('partnership')}
    and r.participant_id = ${settingSql('participant')})`,
);
const days = rows.of('shift_demand', 'demand_id', 'of demand they see');

/**
 * Policies of the module. Of people only the mentor is named, by the employer. A site is an address of a company with its meeting point, and a participant
 * has to find it: as with organisations, all of them can be read. What is asked is between the employer and who plans the pool, and
 * who is rostered for it.
 */
export const access: readonly TableAccess[] = [
  tableAccess(
    'site',
    'places of employers where people work',
    permit(['planner'], ['select', 'insert', 'update'], rows.all),
    permit(['coach', 'programme-manager', 'participant'], ['select'], rows.all),
    permit(['employer-contact'], ['select', 'insert', 'update'], theirs),
    permit(['floor-supervisor'], ['select'], theirs),
  ),
  tableAccess(
    'shift_demand',
    'work that employers ask for',
    permit(['planner'], ['select', 'insert', 'update'], rows.all),
    permit(['coach', 'programme-manager'], ['select'], rows.all),
    permit(['employer-contact'], ['select', 'insert', 'update'], theirs),
    permit(['floor-supervisor'], ['select'], theirs),
    permit(['participant'], ['select'], worked),
  ),
  tableAccess(
    'shift_day',
    'days on which another number of people is asked',
    permit(['planner', 'employer-contact'], ['select', 'insert', 'update'], days),
    permit(['coach', 'programme-manager', 'floor-supervisor', 'participant'], ['select'], days),
  ),
];
