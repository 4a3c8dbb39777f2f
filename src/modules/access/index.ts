import type { Module } from '../../platform/module.ts';
import { access, doorTables } from './access.ts';
import * as actions from './actions/index.ts';
import { puttingOnRole } from './door/sign-in-note.ts';
import { forgetSubmissionsJob } from './jobs/forget-submissions.ts';
import { lookByApi } from './look.ts';
import { migrations } from './migrations.ts';
import './tables.ts';

export * from './actions/index.ts';
export { roleHeld } from './door/membership.ts';
export { lookByApi, noteLook } from './look.ts';
export type { Scope } from './rules/scopes.ts';
export { bearerActor } from './tokens.ts';

/** Organisations, partnerships, people who sign in, roles, and the trails they leave. */
export const accessModule: Module = {
  name: 'access',
  migrations,
  access,
  doorTables,
  actions: [...Object.values(actions), puttingOnRole],
  looks: [lookByApi],
  jobs: [forgetSubmissionsJob],
  navigation: [
    { href: '/organisaties', label: { nl: 'Organisaties', en: 'Organisations' }, roles: ['administrator'] },
    { href: '/medewerkers', label: { nl: 'Medewerkers', en: 'Staff' }, roles: ['administrator'] },
    { href: '/logboek', label: { nl: 'Logboek', en: 'Log' }, roles: ['administrator'] },
  ],
};
