import fc from 'fast-check';
import { free, type Person, type Roster, type Team, teamCost } from './problem.ts';

const days = 5;

const wishes = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: days, maxLength: days });

/** Two or three people, five days, one shift: few enough to try everything. */
export const smallTeams = fc
  .record({
    wishes: fc.array(wishes, { minLength: 2, maxLength: 3 }),
    need: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: days, maxLength: days }),
    maxRun: fc.integer({ min: 2, max: 4 }),
  })
  .map(({ wishes: each, need, maxRun }): Team => {
    const person = (wish: readonly number[], at: number): Person => ({
      id: `P${at}`,
      most: [days],
      minMinutes: 480,
      maxMinutes: 4 * 480,
      maxRun,
      minRun: 1,
      minRest: 1,
      maxWeekends: 1,
      off: new Set(),
      base: 0,
      wish: Float64Array.from(wish),
    });
    return {
      days,
      shifts: [{ id: 'D', minutes: 480, notBefore: [] }],
      people: each.map(person),
      need: Int32Array.from(need),
      underCost: new Float64Array(days).fill(20),
      overCost: new Float64Array(days).fill(5),
    };
  });

/** All rosters that its people may have: they have the same rules. */
export function allowed(team: Team): readonly Roster[] {
  const person = team.people[0];
  return Array.from({ length: 2 ** days }, (_, code) =>
    Int16Array.from({ length: days }, (__, day) => (Math.floor(code / 2 ** day) % 2 === 1 ? 0 : free)),
  ).filter((roster) => {
    const worked = roster.filter((each) => each !== free).length;
    const longest = Math.max(
      ...[...roster]
        .map((each) => (each === free ? '-' : 'x'))
        .join('')
        .split('-')
        .map(({ length }) => length),
    );
    return worked >= 1 && worked <= 4 && longest <= (person?.maxRun ?? 0);
  });
}

/** What the best of all possible rosters of the team cost. */
export function cheapest(team: Team): number {
  const rosters = allowed(team);
  const costs = (chosen: readonly Roster[]): number =>
    chosen.length === team.people.length
      ? teamCost(team, chosen)
      : Math.min(...rosters.map((each) => costs([...chosen, each])));
  return costs([]);
}
