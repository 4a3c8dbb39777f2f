import { roles } from '../../kernel/actor.ts';
import { permit, rows, type TableAccess, tableAccess } from '../../platform/database/access.ts';

const seen = rows.of('participant', 'participant_id', 'of people they see');

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
    permit(['participant'], ['select'], rows.own('participant_id', 'participant', 'their own')),
  ),
];
