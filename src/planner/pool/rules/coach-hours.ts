import type { Problem, Roster } from '../problem.ts';
import { hours, personOf, shiftOf } from './read.ts';
import { type LimitRule, sentence } from './rule.ts';
import { weekIn, weeksOf } from './week-hours.ts';

/**
 * Of each site and week, from Monday to Sunday: people with a coach beside them work together not more hours than there are of one. A
 * shift counts in the week in which it begins; a site of which nobody said how many hours there are has no limit.
 */
export const coachHours: LimitRule = {
  kind: 'limit',
  name: 'coach-hours',
  title: 'Uren met een jobcoach',
  because: 'Mensen met een jobcoach naast zich werken op een werkplek samen niet meer uren dan die week kan.',
  of: (problem) => {
    const weeks = weeksOf(problem);
    const weekOf = weekIn(problem);
    const siteIn = (group: number) => siteOf(problem, Math.floor(group / weeks));
    const beside = (group: number) => siteIn(group).coachedInWeek[group % weeks] ?? 0;
    const allowed = (group: number) => siteIn(group).coachMinutes ?? 0;
    return {
      groups: problem.sites.length * weeks,
      limit: (group) => Math.max(0, allowed(group) - beside(group)),
      group: (person, shift) => {
        const { site } = shiftOf(problem, shift);
        if (personOf(problem, person).guidance < 2 || siteOf(problem, site).coachMinutes === null) return -1;
        return site * weeks + weekOf(shift);
      },
      amount: (_, shift) => shiftOf(problem, shift).workMinutes,
      told: (group, found) =>
        sentence(
          'Mensen met een jobcoach naast zich werken hier deze week samen {found} uur. Er kan {allowed} uur.',
          {
            found: hours(found + beside(group)),
            allowed: hours(allowed(group)),
          },
        ),
    };
  },
};

/** Minutes that people with a coach beside them work in a roster, by site and week; only of sites with so many hours. */
export function coachMinutesIn(problem: Problem, roster: Roster): readonly (readonly number[])[] {
  const weeks = weeksOf(problem);
  const { groups, group, amount } = coachHours.of(problem);
  const minutes = new Array<number>(groups).fill(0);
  roster.forEach((own, person) => {
    for (const shift of own) {
      const key = group(person, shift);
      if (key >= 0) minutes[key] = (minutes[key] ?? 0) + amount(person, shift);
    }
  });
  return problem.sites.map((_, site) => minutes.slice(site * weeks, (site + 1) * weeks));
}

function siteOf(problem: Problem, site: number): Problem['sites'][number] {
  return problem.sites[site] ?? nowhere;
}

const nowhere = { id: '', employer: -1, coachMinutes: null, coachedInWeek: [] };
