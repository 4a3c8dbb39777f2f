import { accessModule } from './modules/access/index.ts';
import { availabilityModule } from './modules/availability/index.ts';
import { calculationsModule } from './modules/calculations/index.ts';
import { demandModule } from './modules/demand/index.ts';
import { deskModule } from './modules/desk/index.ts';
import { hoursModule } from './modules/hours/index.ts';
import { incomeModule } from './modules/income/index.ts';
import { intakeModule } from './modules/intake/index.ts';
import { learningModule } from './modules/learning/index.ts';
import { municipalValuesModule } from './modules/municipal-values/index.ts';
import { participantsModule } from './modules/participants/index.ts';
import { placementsModule } from './modules/placements/index.ts';
import { poolModule } from './modules/pool/index.ts';
import { poolEntryModule } from './modules/pool-entry/index.ts';
import { resultsModule } from './modules/results/index.ts';
import { rosterModule } from './modules/roster/index.ts';
import { subsidyModule } from './modules/subsidy/index.ts';
import { trajectoriesModule } from './modules/trajectories/index.ts';
import type { Module } from './platform/module.ts';

/** The house: one line a module, in the order in which they build on each other. */
export const modules: readonly Module[] = [
  // First, because the menu follows this order and home stands in front.
  deskModule,
  accessModule,
  participantsModule,
  learningModule,
  trajectoriesModule,
  intakeModule,
  placementsModule,
  municipalValuesModule,
  poolEntryModule,
  poolModule,
  availabilityModule,
  demandModule,
  rosterModule,
  hoursModule,
  subsidyModule,
  incomeModule,
  resultsModule,
  calculationsModule,
];
