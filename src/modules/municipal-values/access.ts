import { roles } from '../../kernel/actor.ts';
import { permit, rows, type TableAccess, tableAccess } from '../../platform/database/access.ts';

/** Who proposes and decides, at the municipality. */
export const settingRoles = ['income-adviser', 'finance'] as const;

/** Amounts of a municipality are public; only its own people set them. */
export const access: readonly TableAccess[] = [
  tableAccess(
    'municipal_value',
    'dated values that municipalities set themselves',
    permit(roles, ['select'], rows.all),
    permit(
      settingRoles,
      ['insert', 'update'],
      rows.own('organisation_id', 'organisation', 'of their own organisation'),
    ),
  ),
];
