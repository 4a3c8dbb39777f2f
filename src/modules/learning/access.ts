import { roles } from '../../kernel/actor.ts';
import { permit, rows, type TableAccess, tableAccess } from '../../platform/database/access.ts';

const seen = rows.of('participant', 'participant_id', 'of people they see');
const firm = rows.own('firm_organisation_id', 'organisation', 'of their own social firm');
const self = rows.own('participant_id', 'participant', 'their own');

/** Policies of the module. An employer reads what somebody can do: passed courses, and nothing that was not passed yet. */
export const access: readonly TableAccess[] = [
  tableAccess(
    'course',
    'courses on offer',
    permit(roles, ['select'], rows.all),
    permit(['training-coordinator'], ['insert', 'update'], rows.all),
  ),
  tableAccess(
    'course_result',
    'results and certificates',
    permit(['coach', 'training-coordinator'], ['select', 'insert'], seen),
    permit(['referrer', 'planner', 'programme-manager'], ['select'], seen),
    permit(
      ['floor-supervisor', 'employer-contact'],
      ['select'],
      rows.both(seen, rows.where('passed only', `t.result = 'passed'`)),
    ),
    permit(['participant'], ['select'], self),
  ),
  tableAccess(
    'course_session',
    'when and where a course is given, with how many seats',
    permit(['coach', 'planner', 'participant'], ['select'], rows.all),
    permit(['training-coordinator'], ['select', 'insert', 'update'], rows.all),
  ),
  tableAccess(
    'course_seat',
    'who has a seat in a session',
    permit(['coach', 'planner'], ['select', 'insert', 'update'], firm),
    permit(['training-coordinator'], ['select', 'update'], firm),
    permit(['participant'], ['select'], self),
  ),
];
