import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** The pages on which is written down what somebody can do, and the way to it. */
export const participantRoutes = [
  route('deelnemers/:id/afstand', './distance/page.tsx'),
  route('deelnemers/:id/afstand/:distanceId/overbrugd', './distance/bridged.tsx'),
  route('deelnemers/:id/mogelijkheden', './possibilities/page.tsx'),
];
