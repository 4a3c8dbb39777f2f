import type { Role } from '../../../kernel/actor.ts';
import type { TableAccess } from '../../../platform/database/access.ts';
import { learningModule } from '../../learning/index.ts';
import { participantsModule } from '../../participants/index.ts';
import { placementsModule } from '../../placements/index.ts';
import { poolModule } from '../../pool/index.ts';
import { poolEntryModule } from '../../pool-entry/index.ts';
import { subsidyModule } from '../../subsidy/index.ts';
import { trajectoriesModule } from '../../trajectories/index.ts';

const access: readonly TableAccess[] = [
  participantsModule,
  learningModule,
  trajectoriesModule,
  placementsModule,
  poolEntryModule,
  poolModule,
  subsidyModule,
].flatMap((module) => module.access);

/**
 * True when a role may read any row of a table: then a page shows its card, empty or not. It reads the same sentences
 * from which the database refuses, so no card is shown for what a role may never see.
 */
export function mayRead(role: Role, table: string): boolean {
  return access.some(
    (each) =>
      each.table === table &&
      each.permissions.some(({ roles, may }) => roles.includes(role) && may.includes('select')),
  );
}
