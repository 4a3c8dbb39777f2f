import type { Module } from '../../platform/module.ts';
import { access } from './access.ts';
import { migrations } from './migrations.ts';

export { addCourse } from './actions/add-course.ts';
export { recordCourseResult } from './actions/record-course-result.ts';
export { type CourseResult, courseResultsOf, courses, coursesPassed } from './queries.ts';

/** Courses, their results, and the certificates that follow. */
export const learningModule: Module = {
  name: 'learning',
  migrations,
  access,
  navigation: [
    { href: '/cursussen', label: { nl: 'Cursussen', en: 'Courses' }, roles: ['training-coordinator'] },
  ],
};
