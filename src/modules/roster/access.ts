import { permit, rows, type TableAccess, tableAccess } from '../../platform/database/access.ts';

const firm = rows.own('firm_organisation_id', 'organisation', 'of their own social firm');
const self = rows.own('participant_id', 'participant', 'their own');
const atTheirs = rows.both(
  rows.own('organisation_id', 'organisation', 'at their own organisation'),
  rows.where('that stand', 't.withdrawn_in is null'),
);
const ofDraft = rows.of('roster_draft', 'draft_id', 'of drafts they see');
const makers = ['planner', 'coach'];

/**
 * Policies of the module. A draft is of the people who make the roster; the published roster is of everybody in it. An employer
 * sees who comes to work there, not where else they work, and nothing of why a shift was taken back. That somebody does not come after
 all, an employer learns through the function `shifts_expected`: without a reason, and of their own organisation or pool only.
 */
export const access: readonly TableAccess[] = [
  tableAccess(
    'weight_set',
    'what weighs how much in a roster',
    permit(makers, ['select', 'insert', 'update'], firm),
  ),
  tableAccess(
    'roster_draft',
    'rosters that are being made',
    permit(makers, ['select', 'insert', 'update'], firm),
  ),
  tableAccess(
    'draft_shift',
    'who works which shift in a draft',
    permit(makers, ['select', 'insert', 'update', 'delete'], ofDraft),
  ),
  tableAccess(
    'draft_change',
    'what was changed in a draft by hand',
    permit(makers, ['select', 'insert', 'delete'], ofDraft),
  ),
  tableAccess('roster_run', 'calculations of a roster', permit(makers, ['select', 'insert', 'update'], firm)),
  tableAccess(
    'publication',
    'when a roster was published, and by whom',
    permit(makers, ['select', 'insert'], firm),
  ),
  tableAccess(
    'rostered_shift',
    'who works which shift in the published roster',
    permit(makers, ['select', 'insert', 'update'], firm),
    permit(['finance'], ['select'], firm),
    permit(['employer-contact', 'floor-supervisor'], ['select'], atTheirs),
    permit(['participant'], ['select'], self),
    permit(['programme-manager'], ['select'], rows.all),
  ),
  tableAccess(
    'shift_answer',
    'what people say of their shifts',
    permit(makers, ['select'], firm),
    permit(['participant'], ['select', 'insert', 'update'], self),
  ),
  tableAccess(
    'calendar_feed',
    'addresses from which a calendar reads a roster',
    permit(['participant'], ['select', 'insert', 'update'], self),
  ),
];

/** A calendar has no session: the door finds whose address it is, and everything after that is read as that person. */
export const doorTables = { calendar_feed: ['select'] } as const;
