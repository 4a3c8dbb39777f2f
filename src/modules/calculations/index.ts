import { roles } from '../../kernel/actor.ts';
import type { Module } from '../../platform/module.ts';

/** Law computed for everybody, about nobody: the calculators and the calls that give an outcome with its receipt. */
export const calculationsModule: Module = {
  name: 'calculations',
  migrations: {},
  access: [],
  navigation: [
    {
      href: '/rekenen',
      label: { nl: 'Rekenen', en: 'Calculate' },
      roles: roles.filter((role) => role !== 'administrator'),
    },
  ],
};
