import type { LocalDate } from '../../../kernel/local-date.ts';
import { coachMinutesIn } from '../../../planner/pool/rules/coach-hours.ts';
import { comingIn, type PublishedView } from './published.ts';

/** What of the hours that somebody can be beside people at a site the published roster uses, by week. */
export type CoachHours = {
  readonly siteId: string;
  readonly organisationId: string;
  readonly minutes: number;
  readonly weeks: readonly { readonly from: LocalDate; readonly minutes: number }[];
};

/** Of each site that asks for work in these weeks and of which somebody said how many hours there are; of who comes. */
export function coachHoursOf(view: PublishedView): readonly CoachHours[] {
  const { problem, shifts } = view.built;
  const used = coachMinutesIn(problem, comingIn(view));
  return problem.sites.flatMap(({ id, coachMinutes }, site) => {
    const organisationId = shifts.find(({ siteId }) => siteId === id)?.organisationId;
    if (coachMinutes === null || organisationId === undefined) return [];
    const weeks = view.weeks.map(({ from }, week) => ({ from, minutes: used[site]?.[week] ?? 0 }));
    return [{ siteId: id, organisationId, minutes: coachMinutes, weeks }];
  });
}
