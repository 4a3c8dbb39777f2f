import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** The results: all years, one year, and the list behind a number. */
export const resultRoutes = [
  route('resultaten', './overview/page.tsx'),
  route('resultaten/:year', './year/page.tsx'),
  route('resultaten/:year/:programme/:measure', './list/page.tsx'),
  route('resultaten/:year/:programme/:measure/lijst.csv', './list/csv.ts'),
];
