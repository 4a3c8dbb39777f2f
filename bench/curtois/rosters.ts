import type { Roster, Team } from '../../src/planner/team/problem.ts';

/** Rosters as the names of their shifts, empty for a day off. */
export function named(rosters: readonly Roster[], team: Team): readonly (readonly string[])[] {
  return rosters.map((roster) => [...roster].map((shift) => team.shifts[shift]?.id ?? ''));
}
