import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** Values of the law that a municipality sets itself. */
export const municipalValueRoutes = [
  route('wetswaarden', './overview/page.tsx'),
  route('wetswaarden/nieuw', './propose/page.tsx'),
  route('wetswaarden/:valueId', './decide/page.tsx'),
];
