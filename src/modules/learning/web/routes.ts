import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** Courses, their sessions, and what came of them. */
export const learningRoutes = [
  route('deelnemers/:id/cursus', './result/page.tsx'),
  route('cursussen', './courses/list.tsx'),
  route('cursussen/nieuw', './courses/add.tsx'),
  route('cursussen/bijeenkomst/nieuw', './sessions/plan.tsx'),
  route('cursussen/bijeenkomst/:sessionId', './sessions/page.tsx'),
  route('cursussen/bijeenkomst/:sessionId/afzeggen', './sessions/cancel.tsx'),
  route('cursussen/bijeenkomst/:sessionId/plaats/:participantId/terug', './sessions/withdraw.tsx'),
];
