import type { Actor } from '../../../kernel/actor.ts';

type Reach = {
  readonly column: 'firm_organisation_id' | 'referring_organisation_id';
  readonly organisationId: string;
};

const referring = ['referrer', 'income-adviser'];
const guiding = ['coach', 'planner', 'training-coordinator', 'finance'];

/**
 * The organisation by which the people of a role are found, so that a query names the index to use. It gives nobody
 * more or less to see: the database refuses by its own policies, and does so too where this is null.
 */
export function reachOf({ role, organisationId }: Pick<Actor, 'role' | 'organisationId'>): Reach | null {
  if (referring.includes(role)) return { column: 'referring_organisation_id', organisationId };
  return guiding.includes(role) ? { column: 'firm_organisation_id', organisationId } : null;
}
