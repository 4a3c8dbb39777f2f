import { roles } from '../../kernel/actor.ts';
import { permit, rows, settingSql, type TableAccess, tableAccess } from '../../platform/database/access.ts';

/** Policies of the module: who may see and change organisations, memberships and the trails. */
export const access: readonly TableAccess[] = [
  tableAccess('partnership', 'the name of the partnership', permit(roles, ['select'], rows.all)),
  tableAccess(
    'organisation',
    'organisations of the partnership',
    permit(roles, ['select'], rows.all),
    permit(['administrator'], ['insert', 'update'], rows.all),
  ),
  tableAccess(
    'account',
    'the person who signs in',
    // An account has no tenant, so it is reached only as one's own.
  ),
  tableAccess(
    'membership',
    'who works where in which role',
    permit(
      roles.filter((role) => role !== 'participant' && role !== 'administrator'),
      ['select'],
      rows.where('colleagues in the partnership, not participants', `t.role <> 'participant'`),
    ),
    permit(
      ['participant'],
      ['select'],
      rows.where(
        'colleagues in the partnership, and themselves',
        `(t.role <> 'participant' or t.id = ${settingSql('membership')})`,
      ),
    ),
    permit(['administrator'], ['select', 'insert', 'update'], rows.all),
  ),
  tableAccess(
    'person_look',
    'who looked at which person',
    permit(roles, ['insert'], rows.own('membership_id', 'membership', 'the look that one takes')),
    permit(['participant'], ['select'], rows.own('participant_id', 'participant', 'looks at oneself')),
    permit(['administrator'], ['select'], rows.all),
  ),
  tableAccess('audit_entry', 'every change, in a chain', permit(['administrator'], ['select'], rows.all)),
  tableAccess('audit_head', 'the end of the chain'),
  tableAccess(
    'submission',
    'forms that were confirmed, so that one sent twice counts once',
    permit(roles, ['select'], rows.own('membership_id', 'membership', 'what they sent themselves')),
  ),
  tableAccess('session', 'who is signed in'),
  tableAccess('api_token', 'keys of other systems'),
  tableAccess('demo_fill', 'whether the demonstration was filled'),
];

/** What the door may do before it is known who is there. */
export const doorTables = {
  partnership: ['select'],
  organisation: ['select'],
  account: ['select', 'insert', 'update'],
  membership: ['select', 'update'],
  session: ['select', 'insert', 'update', 'delete'],
  api_token: ['select'],
} as const;
