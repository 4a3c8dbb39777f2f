import { weeksFrom } from '../rules/week-idle.ts';
import type { PoolFacts, ShiftFacts, ShiftOf, SiteFacts } from './facts.ts';

/**
 * The sites, with what people missed of a coach's hours through illness or leave in what has begun: that stays in every roster, and nobody
 * was beside them. It is taken off what the week has outside the days, so that it is left for others.
 */
export function withoutMissed(
  { sites, people, firstDay, now }: PoolFacts,
  shiftOf: (given: ShiftOf) => ShiftFacts | undefined,
): readonly SiteFacts[] {
  const missed = people.flatMap(({ guidance, published, paidAbsence }) => {
    const away = new Set(guidance < 2 ? [] : paidAbsence.map(({ on }) => on));
    return published.flatMap((each) => (away.has(each.onDate) ? (shiftOf(each) ?? []) : []));
  });
  const bySite = Map.groupBy(
    missed.filter(({ from }) => from <= now),
    ({ siteId }) => siteId,
  );
  return sites.map((site) => {
    const coachedInWeek = [...site.coachedInWeek];
    for (const { onDate, workMinutes } of bySite.get(site.id) ?? []) {
      const week = weeksFrom(firstDay, onDate);
      coachedInWeek[week] = (coachedInWeek[week] ?? 0) - workMinutes;
    }
    return { ...site, coachedInWeek };
  });
}
