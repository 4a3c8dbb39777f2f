import { addDays } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { guidedByCoach } from '../../availability/index.ts';
import { demandsIn, sitesOf } from '../../demand/index.ts';
import type { Sharing } from '../rules/draft.ts';
import { mondayOf, weeksFrom } from '../rules/week-idle.ts';
import type { Days } from '../store.ts';
import { workMinutesOf } from './build.ts';
import { workBetween } from './history.ts';

type Asked = {
  readonly firmId: string;
  readonly days: Days;
  readonly sites: readonly WithHours[];
};
type WithHours = { readonly id: string; readonly coachMinutes: number | null };

/** The sites of which somebody said how many hours there are. */
function limitedAmong(sites: readonly WithHours[]): readonly string[] {
  return sites.flatMap(({ id, coachMinutes }) => (coachMinutes === null ? [] : [id]));
}

/**
 * Minutes by site and week (0: the one of the first day) of people with a coach beside them, on days of a week that the days leave out:
 * worked before them, published after them. Of everybody at the firm, whoever a roster is about. Hours of a coach are hours that were
 * planned: who stays some minutes longer takes nobody else's, and who went home earlier leaves theirs.
 */
export async function coachedBeside(
  db: Transaction,
  { firmId, days, sites }: Asked,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const monday = mondayOf(days.from);
  const end = addDays(mondayOf(addDays(days.to, -1)), 7);
  const around = [
    { from: monday, to: days.from },
    { from: days.to, to: end },
  ].filter(({ from, to }) => from < to);
  const weeks = weeksFrom(monday, end);
  const minutes = new Map(limitedAmong(sites).map((id) => [id, new Array<number>(weeks).fill(0)]));
  if (minutes.size === 0 || around.length === 0) return minutes;
  const people = await guidedByCoach(db, firmId);
  for (const some of around)
    for (const shift of [...(await workBetween(db, people, some)).values()].flat()) {
      const ofSite = minutes.get(shift.siteId);
      const week = weeksFrom(monday, shift.onDate);
      if (ofSite === undefined || shift.absent) continue;
      ofSite[week] = (ofSite[week] ?? 0) + Math.min(shift.plannedMinutes, workMinutesOf(shift));
    }
  return minutes;
}

/** Where the demands of some days are, and who shares the hours of a coach there. */
export async function sharingIn(db: Transaction, firmId: string, days: Days): Promise<Sharing> {
  const limited = new Set(limitedAmong(await sitesOf(db)));
  const coached = new Set(limited.size === 0 ? [] : await guidedByCoach(db, firmId));
  const sites = new Map((await demandsIn(db, days)).map(({ id, siteId }) => [id, siteId]));
  return {
    siteOf: (demandId) => sites.get(demandId),
    sharesWeek: (participantId, siteId) => limited.has(siteId) && coached.has(participantId),
  };
}
