import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type Days, weekdayOf } from '../../rules/occurrences.ts';
import { askedBetween, demandsIn, sitesOf, type Which } from '../../store.ts';
import { timesInWords, whenInWords } from '../describe.ts';

/** What is asked on one day. `key` names the shift: by it a roster tells who comes. */
export type AskedLine = {
  readonly key: string;
  readonly demandId: string;
  readonly onDate: LocalDate;
  readonly times: string;
  readonly work: string;
  readonly site: string;
  readonly organisation: string;
  readonly certificates: readonly string[];
  readonly guided: boolean;
  readonly places: number;
  /** Why that day is otherwise than asked, if it is. */
  readonly reason: string | null;
};

/** What is asked over a number of days, as far as one sees it, in order of time. */
export async function askedLines(db: Transaction, period: Days, which: Which): Promise<AskedLine[]> {
  const sites = new Map((await sitesOf(db, which)).map((site) => [site.id, site]));
  const asked = await askedBetween(db, period, which);
  return asked.flatMap(({ key, demand, onDate, places, change }) => {
    const site = sites.get(demand.siteId);
    if (site === undefined) return [];
    return [
      {
        key,
        demandId: demand.id,
        onDate,
        times: timesInWords(demand),
        work: demand.work,
        site: site.name,
        organisation: site.organisation,
        certificates: demand.certificates,
        guided: demand.guided,
        places,
        reason: change?.reason ?? null,
      },
    ];
  });
}

/** What comes back every week, now or later. */
export async function patternLines(db: Transaction, today: LocalDate, which: Which) {
  const sites = new Map((await sitesOf(db, which)).map((site) => [site.id, site]));
  const demands = await demandsIn(db, { from: today, to: addDays(today, 366) }, which);
  return demands
    .filter(({ weekdays }) => weekdays !== null)
    .map((demand) => ({
      id: demand.id,
      work: demand.work,
      when: whenInWords(demand),
      times: timesInWords(demand),
      places: demand.places,
      site: sites.get(demand.siteId)?.name ?? '',
      organisation: sites.get(demand.siteId)?.organisation ?? '',
    }));
}

/** Four weeks from today, each to its Sunday; the first is what is left of this week. */
export function weeksFrom(today: LocalDate): readonly Days[] {
  const monday = addDays(today, 1 - weekdayOf(today));
  return [0, 1, 2, 3].map((week) => ({
    from: week === 0 ? today : addDays(monday, week * 7),
    to: addDays(monday, (week + 1) * 7),
  }));
}
