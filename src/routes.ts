import type { RouteConfig } from '@react-router/dev/routes';
import { route } from '@react-router/dev/routes';
import { accessRoutes } from './modules/access/web/routes.ts';
import { availabilityRoutes } from './modules/availability/web/routes.ts';
import { calculationRoutes } from './modules/calculations/web/routes.ts';
import { demandRoutes } from './modules/demand/web/routes.ts';
import { deskRoutes } from './modules/desk/web/routes.ts';
import { hoursRoutes } from './modules/hours/web/routes.ts';
import { incomeRoutes } from './modules/income/web/routes.ts';
import { intakeRoutes } from './modules/intake/web/routes.ts';
import { learningRoutes } from './modules/learning/web/routes.ts';
import { municipalValueRoutes } from './modules/municipal-values/web/routes.ts';
import { participantRoutes } from './modules/participants/web/routes.ts';
import { placementRoutes } from './modules/placements/web/routes.ts';
import { poolRoutes } from './modules/pool/web/routes.ts';
import { poolEntryRoutes } from './modules/pool-entry/web/routes.ts';
import { resultRoutes } from './modules/results/web/routes.ts';
import { rosterRoutes } from './modules/roster/web/routes.ts';
import { subsidyRoutes } from './modules/subsidy/web/routes.ts';
import { trajectoryRoutes } from './modules/trajectories/web/routes.ts';

/** One line per module that has pages: `...accessRoutes` from `./modules/access/web/routes.ts`. */
export default [
  ...accessRoutes,
  ...availabilityRoutes,
  ...calculationRoutes,
  ...demandRoutes,
  ...deskRoutes,
  ...hoursRoutes,
  ...incomeRoutes,
  ...intakeRoutes,
  ...learningRoutes,
  ...municipalValueRoutes,
  ...participantRoutes,
  ...placementRoutes,
  ...poolEntryRoutes,
  ...poolRoutes,
  ...resultRoutes,
  ...rosterRoutes,
  ...subsidyRoutes,
  ...trajectoryRoutes,
  // The frame of a page that does not exist needs the root loader, so it is a route of its own.
  route('*', './not-found.tsx'),
] satisfies RouteConfig;
