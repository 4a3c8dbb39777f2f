import { roles } from '../../kernel/actor.ts';
import type { Module } from '../../platform/module.ts';
import { migrations } from './migrations.ts';
import { rolesWithPeople, rolesWithTasks } from './roles.ts';
import './tables.ts';
import { bsnLook, pageLook } from './words.ts';

/** What somebody sees when they come in. It reads from every module, decides nothing, and no module reads from it. */
export const deskModule: Module = {
  name: 'desk',
  migrations,
  access: [],
  looks: [pageLook, bsnLook],
  navigation: [
    { href: '/', label: { nl: 'Begin', en: 'Start' }, roles },
    {
      href: '/deelnemers',
      label: { nl: 'Deelnemers', en: 'Participants' },
      roles: rolesWithPeople,
    },
    {
      href: '/taken',
      label: { nl: 'Aan u', en: 'For you' },
      roles: rolesWithTasks,
    },
    { href: '/mijn/gegevens', label: { nl: 'Mijn gegevens', en: 'My data' }, roles: ['participant'] },
  ],
};
