import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** Work at organisations: its start, its end, and an employer who says in time that it ends. */
export const placementRoutes = [
  route('deelnemers/:id/plaatsing/nieuw', './start/page.tsx'),
  route('deelnemers/:id/plaatsing/:placementId/einde', './end/page.tsx'),
  route('werk/:placementId/einde-melden', './announce/page.tsx'),
];
