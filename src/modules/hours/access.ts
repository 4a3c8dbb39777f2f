import { permit, rows, type TableAccess, tableAccess } from '../../platform/database/access.ts';

const firm = rows.own('firm_organisation_id', 'organisation', 'of their own social firm');
const atTheirs = rows.own('organisation_id', 'organisation', 'at their own organisation');
const self = rows.own('participant_id', 'participant', 'their own');
const planning = ['planner', 'coach'];
const floor = ['floor-supervisor', 'employer-contact'];

/**
 * Policies of the module. On the floor is written down who was there; why somebody was not, and what it means for the pay, stays
 * between the person and the social firm. What the night derives, nobody writes by hand.
 */
export const access: readonly TableAccess[] = [
  tableAccess(
    'worked_shift',
    'what came of a shift, and who confirmed it',
    permit(planning, ['select', 'insert', 'update'], firm),
    permit(floor, ['select', 'insert', 'update'], atTheirs),
    permit(['finance'], ['select'], firm),
    permit(['participant'], ['select'], self),
    permit(['programme-manager'], ['select'], rows.all),
  ),
  tableAccess(
    'worked_shift_before',
    'what stood there before a change of worked hours',
    permit(planning, ['select', 'insert'], firm),
    permit(floor, ['select', 'insert'], atTheirs),
    permit(['finance'], ['select'], firm),
    permit(['participant'], ['select'], self),
  ),
  tableAccess(
    'training_hours',
    'hours in which a person learned',
    permit([...planning, 'training-coordinator'], ['select', 'insert', 'update'], firm),
    permit(['finance'], ['select'], firm),
    permit(['participant'], ['select'], self),
  ),
  tableAccess(
    'missed_shift',
    'whether a shift that was missed is paid, as a person decided',
    permit(planning, ['select', 'insert', 'update'], firm),
    permit(['finance'], ['select'], firm),
    permit(['participant'], ['select'], self),
  ),
  tableAccess(
    'idle_ground',
    'work that a person could or could not have had on a day, derived every night',
    permit([...planning, 'finance'], ['select'], firm),
    permit(['participant'], ['select'], self),
  ),
];
