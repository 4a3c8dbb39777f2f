import type { Pricing } from './pricing.ts';
import { count, type Roster, type Team, teamCost } from './problem.ts';

/** What one more person on a shift costs or saves, as it is filled now. */
export function marginal(team: Team, filled: Int32Array): (cell: number) => number {
  const { need, underCost, overCost } = team;
  return (cell) =>
    (filled[cell] ?? 0) < (need[cell] ?? 0) ? -(underCost[cell] ?? 0) : (overCost[cell] ?? 0);
}

/** A first set of rosters: everybody in turn gets the best for what is still short. Refuses a team with somebody who fits no roster. */
export function construct(team: Team, pricing: Pricing, stop: () => boolean = () => false): Roster[] {
  const filled = new Int32Array(team.need.length);
  return team.people.map((person, at) => {
    const best = pricing.best(at, stop() ? () => 0 : marginal(team, filled));
    if (best === null) throw new RangeError(`No roster keeps the rules of ${person.id}.`);
    count(team, filled, best.roster, 1);
    return best.roster;
  });
}

/** Gives everybody in turn the best roster beside those of the others, until that no longer helps. */
export function descend(team: Team, pricing: Pricing, rosters: Roster[], stop: () => boolean): number {
  const filled = new Int32Array(team.need.length);
  for (const roster of rosters) count(team, filled, roster, 1);
  let cost = teamCost(team, rosters);
  for (;;) {
    for (let at = 0; at < rosters.length; at += 1) {
      const roster = rosters[at];
      if (roster === undefined || stop()) return teamCost(team, rosters);
      count(team, filled, roster, -1);
      const best = pricing.best(at, marginal(team, filled))?.roster ?? roster;
      rosters[at] = best;
      count(team, filled, best, 1);
    }
    const now = teamCost(team, rosters);
    if (now > cost - 1e-6) return now;
    cost = now;
  }
}
