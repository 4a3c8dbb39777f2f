import { roles } from '../../kernel/actor.ts';
import { permit, rows, settingSql, type TableAccess, tableAccess } from '../../platform/database/access.ts';

const municipal = ['referrer', 'income-adviser'] as const;
const firm = ['coach', 'planner', 'training-coordinator', 'finance'] as const;

const putForward = rows.own(
  'referring_organisation_id',
  'organisation',
  'people their organisation put forward',
);
const guided = rows.own('firm_organisation_id', 'organisation', 'people their social firm guides');
const self = rows.own('participant_id', 'participant', 'their own');
const seen = rows.of('trajectory', 'trajectory_id', 'of trajectories they see');
const side = (name: string, words: string) => rows.both(seen, rows.where(words, `t.side = '${name}'`));
/** Who plans courses reads of a plan what is asked of them, and no more. */
const forTrainer = `exists (select 1 from goal_action a where a.partnership_id = t.partnership_id and a.goal_id = t.id
  and a.by_role = 'training-coordinator')`;
const theirs = rows.both(seen, rows.where('theirs to do', `t.by_role = ${settingSql('role')}`));
const staff = ['coach', 'planner', 'referrer', 'programme-manager'] as const;

/** Policies of the module. Employers and floor supervisors see no trajectory: what they need is in placements. */
export const access: readonly TableAccess[] = [
  tableAccess(
    'programme',
    'programmes of the partnership',
    permit(roles, ['select'], rows.all),
    permit(['programme-manager'], ['insert'], rows.all),
  ),
  tableAccess(
    'programme_version',
    'versions of programmes',
    permit(roles, ['select'], rows.all),
    permit(['programme-manager'], ['insert'], rows.all),
  ),
  tableAccess(
    'trajectory',
    'where somebody is in the circle',
    permit(municipal, ['select'], putForward),
    permit(['referrer'], ['insert', 'update'], putForward),
    permit(firm, ['select'], guided),
    permit(['coach', 'planner'], ['update'], guided),
    permit(['coach'], ['insert'], guided),
    permit(['programme-manager'], ['select'], rows.all),
    permit(['participant'], ['select'], self),
  ),
  tableAccess(
    'trajectory_step',
    'the steps that were made',
    permit([...municipal, ...firm, 'programme-manager', 'participant'], ['select'], seen),
    permit(['coach', 'planner', 'referrer'], ['insert'], seen),
  ),
  tableAccess(
    'introduction',
    'introduction meetings',
    permit(['coach', 'referrer'], ['select', 'insert', 'update'], seen),
    permit(['planner', 'programme-manager'], ['select'], seen),
    permit(['participant'], ['select', 'update'], seen),
  ),
  tableAccess(
    'introduction_answer',
    'the yes or no of both sides',
    permit([...staff, 'participant'], ['select'], seen),
    permit(['participant', 'referrer'], ['insert'], side('participant', 'for the side of the participant')),
    permit(['coach'], ['insert'], side('firm', 'for the side of the social firm')),
  ),
  tableAccess(
    'review',
    'progress reviews',
    permit(['coach'], ['select', 'insert'], seen),
    permit(['referrer', 'participant'], ['select'], seen),
  ),
  tableAccess(
    'clock_extension',
    'extensions, asked and decided',
    permit([...staff, 'participant'], ['select'], seen),
    permit(['coach'], ['insert'], seen),
    permit(['referrer', 'programme-manager'], ['update'], seen),
  ),
  tableAccess(
    'goal',
    'goals of the plan',
    permit(['coach'], ['select', 'insert', 'update'], seen),
    permit(['referrer', 'planner', 'participant'], ['select'], seen),
    permit(
      ['training-coordinator'],
      ['select'],
      rows.both(seen, rows.where('with something for them to do', forTrainer)),
    ),
  ),
  tableAccess(
    'goal_action',
    'who does what by when',
    permit(['coach'], ['select', 'insert', 'update'], seen),
    permit(['referrer', 'planner'], ['select'], seen),
    permit(['participant'], ['select', 'update'], seen),
    permit(['training-coordinator'], ['select'], theirs),
    permit(['referrer', 'planner', 'training-coordinator'], ['update'], theirs),
  ),
  tableAccess(
    'deadline',
    'what is due, derived from clocks',
    permit(
      ['coach', 'planner', 'referrer'],
      ['select'],
      rows.own('organisation_id', 'organisation', 'of their organisation'),
    ),
    permit(['programme-manager'], ['select'], rows.all),
  ),
];
