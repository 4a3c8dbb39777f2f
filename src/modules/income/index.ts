import type { Module } from '../../platform/module.ts';

/** What work means for the income of a person, shown to that person; nothing of it is kept. */
export const incomeModule: Module = {
  name: 'income',
  migrations: {},
  access: [],
  navigation: [
    { href: '/mijn/baan', label: { nl: 'Werk en geld', en: 'Work and money' }, roles: ['participant'] },
  ],
};
