import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** Courses, and what came of them. */
export const learningRoutes = [
  route('deelnemers/:id/cursus', './result/page.tsx'),
  route('cursussen', './courses/list.tsx'),
  route('cursussen/nieuw', './courses/add.tsx'),
];
