import { permit, rows, type TableAccess, tableAccess } from '../../platform/database/access.ts';

/** Who reckons and proposes. */
export const proposingRoles = ['coach', 'planner'] as const;

/** Who decides on what a colleague proposed: it commits the money of the firm (I2). */
export const decidingRoles = ['planner', 'finance'] as const;

/** Who at the social firm sees the business case. */
export const seeingRoles = ['coach', 'planner', 'finance'] as const;

const guided = rows.own('firm_organisation_id', 'organisation', 'people their social firm guides');

/**
 * Policies of the module. Rates, margins and the worth of somebody's work stay within the firm: no employer, municipality or other
 * partner reads them, and neither does the person, of whom the rates say nothing. The decision and its reason are theirs to read.
 */
export const access: readonly TableAccess[] = [
  tableAccess(
    'pool_entry',
    'business cases of places in the pool',
    permit(seeingRoles, ['select'], guided),
    permit(proposingRoles, ['insert'], guided),
  ),
  tableAccess(
    'pool_entry_decision',
    'decisions on entering the pool, with the reason',
    permit(seeingRoles, ['select'], guided),
    permit(decidingRoles, ['insert'], guided),
    permit(['participant'], ['select'], rows.own('participant_id', 'participant', 'their own')),
  ),
];
