import { relative } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** Contracts with the social firm, and the assignments under them. */
export const poolRoutes = [
  route('deelnemers/:id/contract/nieuw', './contract/sign.tsx'),
  route('deelnemers/:id/contract/:contractId/einde', './contract/end.tsx'),
  route('deelnemers/:id/opdracht/nieuw', './assignment/start.tsx'),
  route('deelnemers/:id/opdracht/:placementId/einde', './assignment/end.tsx'),
];
