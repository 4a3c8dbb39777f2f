import { permit, rows, type TableAccess, tableAccess } from '../../platform/database/access.ts';

const guided = rows.own('firm_organisation_id', 'organisation', 'people their social firm guides');
const self = rows.own('participant_id', 'participant', 'their own');
const planning = ['coach', 'planner'] as const;

/** Policies of the module. An employer sees who comes, never when or why somebody could not. */
export const access: readonly TableAccess[] = [
  tableAccess(
    'work_pattern',
    'on which days and hours a person can work',
    permit(planning, ['select', 'insert', 'update', 'delete'], guided),
    permit(['participant'], ['select', 'insert', 'update', 'delete'], self),
  ),
  tableAccess(
    'absence',
    'days off, days away, and days of having reported sick, without a reason',
    permit(planning, ['select', 'insert', 'update'], guided),
    // Who pays the wage of the firm pays these days too.
    permit(['finance'], ['select'], guided),
    permit(['participant'], ['select', 'insert', 'update'], self),
  ),
  tableAccess(
    'work_limits',
    'what work must be like for a person',
    permit(planning, ['select', 'insert', 'update'], guided),
    permit(['participant'], ['select'], self),
  ),
  tableAccess(
    'liking',
    'for which employers a person likes to work',
    permit(planning, ['select', 'insert', 'update'], guided),
    permit(['participant'], ['select'], self),
  ),
  tableAccess('postcode_point', 'where a postcode lies on the map; read through a function of the database'),
];
