import type { Module } from '../../platform/module.ts';
import { access, doorTables } from './access.ts';
import { forgetSubmissionsJob } from './jobs/forget-submissions.ts';
import { migrations } from './migrations.ts';
import './tables.ts';

export { addMembership } from './actions/add-membership.ts';
export { addOrganisation } from './actions/add-organisation.ts';
export { endMembership } from './actions/end-membership.ts';
export { roleHeld } from './door/membership.ts';
export { noteLook } from './look.ts';
export type { Scope } from './rules/scopes.ts';
export { type Bearer, bearerActor } from './tokens.ts';

/** Organisations, partnerships, people who sign in, roles, and the trails they leave. */
export const accessModule: Module = {
  name: 'access',
  migrations,
  access,
  doorTables,
  jobs: [forgetSubmissionsJob],
  navigation: [
    { href: '/organisaties', label: { nl: 'Organisaties', en: 'Organisations' }, roles: ['administrator'] },
    { href: '/medewerkers', label: { nl: 'Medewerkers', en: 'Staff' }, roles: ['administrator'] },
    { href: '/logboek', label: { nl: 'Logboek', en: 'Log' }, roles: ['administrator'] },
  ],
};
