import type { Migration } from 'kysely/migration';
import type { Role } from '../kernel/actor.ts';
import type { Text } from '../kernel/text.ts';
import type { Operation, TableAccess } from './database/access.ts';
import type { Job } from './jobs/job.ts';

/** A line of the main menu, for the roles that have use for the page. */
export type NavigationEntry = {
  readonly href: string;
  readonly label: Text;
  readonly roles: readonly Role[];
};

/** What a module brings to the house. Its pages are in `web/routes.ts`, its calls in `api.ts`. */
export type Module = {
  readonly name: string;
  readonly migrations: Readonly<Record<string, Migration>>;
  readonly access: readonly TableAccess[];
  /** Tables that are read before it is known who is there (sessions, memberships). */
  readonly doorTables?: Readonly<Record<string, readonly Operation[]>>;
  readonly jobs?: readonly Job[];
  readonly navigation?: readonly NavigationEntry[];
};
