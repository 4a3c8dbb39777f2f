import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import * as actions from './actions/index.ts';
import { migrations } from './migrations.ts';

export * from './actions/index.ts';
export {
  type CourseResult,
  certificatesIn,
  courseResultsOf,
  courses,
  coursesPassed,
  type HeldCertificate,
} from './queries.ts';
export { validOn } from './rules/validity.ts';

/** Courses, their results, and the certificates that follow. */
export const learningModule: Module = {
  name: 'learning',
  migrations,
  access,
  actions: Object.values(actions),
  navigation: [
    { href: '/cursussen', label: { nl: 'Cursussen', en: 'Courses' }, roles: ['training-coordinator'] },
  ],
};
