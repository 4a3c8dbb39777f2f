import type { Migration } from 'kysely/migration';
import type { Role } from '../kernel/actor.ts';
import type { Named, Text } from '../kernel/text.ts';
import type { Recorded } from './audit/recorded.ts';
import type { Operation, TableAccess } from './database/access.ts';
import type { Job } from './jobs/job.ts';

/** A line of the main menu, for the roles that have use for the page. */
export type NavigationEntry = {
  readonly href: string;
  /** Pages that belong to this line and stand elsewhere: `/deelnemers/:id/instroom`; what is below them belongs to it as well. */
  readonly pages?: readonly string[];
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
  /** What people can do here, so that the log has words for it. */
  readonly actions?: readonly Recorded[];
  /** What of a person can be looked at here, so that they can read it. */
  readonly looks?: readonly Named[];
  readonly navigation?: readonly NavigationEntry[];
};

/** The words for what stands in the trails: each module brings those of its own acts and looks. */
export type TrailWords = {
  readonly actions: readonly Recorded[];
  readonly looks: readonly Named[];
};

/** What the modules bring together. */
export function trailWordsOf(modules: readonly Module[]): TrailWords {
  return {
    actions: modules.flatMap(({ actions }) => actions ?? []),
    looks: modules.flatMap(({ looks }) => looks ?? []),
  };
}
