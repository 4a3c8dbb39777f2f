import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** The journey of a list: send it, say what its columns hold, look at the rows, check, put forward. */
export const intakeRoutes = [
  route('kandidaten/inlezen', './overview/page.tsx'),
  route('kandidaten/inlezen/:id', './list/page.tsx'),
  route('kandidaten/inlezen/:id/kolommen', './columns/page.tsx'),
  route('kandidaten/inlezen/:id/voortgang', './progress/page.tsx'),
  route('kandidaten/inlezen/:id/rij/:line', './row/page.tsx'),
  route('kandidaten/inlezen/:id/controle', './check/page.tsx'),
  route('kandidaten/inlezen/:id/overgeslagen.csv', './left-out.ts'),
];
