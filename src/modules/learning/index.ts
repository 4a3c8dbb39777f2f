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
} from './queries/courses.ts';
export {
  type Seat,
  type Session,
  seatedIn,
  seatsOf,
  sessionAt,
  sessionsIn,
} from './queries/sessions.ts';
export { decideSeat } from './rules/seats.ts';
export { learningMinutes, type SessionTimes, sessionMoments } from './rules/sessions.ts';
export { validOn } from './rules/validity.ts';
export { sessionInWords, timesOfSession } from './web/words.ts';

/** Courses, their sessions and seats, their results, and the certificates that follow. */
export const learningModule: Module = {
  name: 'learning',
  migrations,
  access,
  actions: Object.values(actions),
  navigation: [
    { href: '/cursussen', label: { nl: 'Cursussen', en: 'Courses' }, roles: ['training-coordinator'] },
  ],
};
