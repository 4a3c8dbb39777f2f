import type { Module } from '../../platform/module.ts';
import { access, decidingRoles } from './access.ts';
import * as actions from './actions/index.ts';
import { migrations } from './migrations.ts';
import { entryLook } from './words.ts';

export * from './actions/index.ts';
export { formField, termsFields, termsOf } from './input.ts';
export { entriesOf, standingEntry } from './queries.ts';
export { businessCase } from './rules/business-case.ts';
export { proposalOf } from './rules/proposal.ts';
export { figuresOf } from './web/figures.ts';
export { reasonText, termsQuestions } from './web/questions.ts';
export { adviceTexts, decisionNames } from './words.ts';

/** Whether somebody enters the pool: the business case, the proposal, and the decision that people take on it. */
export const poolEntryModule: Module = {
  name: 'pool-entry',
  migrations,
  access,
  actions: Object.values(actions),
  looks: [entryLook],
  navigation: [
    {
      href: '/instroom',
      pages: ['/deelnemers/:id/instroom'],
      label: { nl: 'Instroom', en: 'Pool entry' },
      roles: decidingRoles,
    },
  ],
};
