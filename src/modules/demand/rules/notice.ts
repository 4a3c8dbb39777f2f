import { addDays, dayOf, type Instant, type LocalDate } from '../../../kernel/local-date.ts';
import { isBinnenOproeptermijn, oproeptermijnDagen } from '../../../law/oproep/call.ts';
import type { Shift } from './occurrences.ts';

/** The last day on which a change of a shift is in time: told on Monday for Friday is four days ahead. */
export function lastDayToTell(onDate: LocalDate, noticeDays: number): LocalDate {
  return addDays(onDate, -noticeDays);
}

/**
 * Whether a change of a shift was told within the agreed notice. Then nobody can be expected to find other work for it: its hours
 * become idle for the pool, with the cause that the employer cancelled too late. The notice is an agreement between employer and pool;
 * it is modelled on that of BW 7:628a lid 2 and 3, which holds between a worker on call and who calls them.
 */
export function toldTooLate(shift: Pick<Shift, 'onDate' | 'demand'>, toldAt: Instant): boolean {
  return dayOf(toldAt) > lastDayToTell(shift.onDate, shift.demand.noticeDays);
}

/** Places of a shift that are no longer asked. */
export type Lost = { readonly shift: Shift; readonly places: number };

/**
 * What is no longer asked when `after` comes in the place of `before`: a shift at another time or site, with other breaks or other
 * work is another shift. Of the same one on a day, the places that are fewer.
 */
export function lostBetween(before: readonly Shift[], after: readonly Shift[]): readonly Lost[] {
  const left = new Map<string, number>();
  const same = ({ from, to, breaks, demand }: Shift) =>
    JSON.stringify([from, to, breaks.map((each) => [each.from, each.to]), demand.siteId, demand.work]);
  for (const shift of after) left.set(same(shift), (left.get(same(shift)) ?? 0) + shift.places);
  return before.flatMap((shift) => {
    const kept = Math.min(left.get(same(shift)) ?? 0, shift.places);
    left.set(same(shift), (left.get(same(shift)) ?? 0) - kept);
    return kept < shift.places ? [{ shift, places: shift.places - kept }] : [];
  });
}

/** Who is to come to each shift, by its key: names, and who the same person is on another day. */
type Coming = ReadonlyMap<
  string,
  readonly { readonly participantId: string; readonly name: string | null }[]
>;

/** What a change means for the people who were to come; the ledger charges what of it is too late. */
export type Consequence = {
  /** Places that are no longer asked, and how many of those nobody was given. */
  readonly places: number;
  readonly openPlaces: number;
  /** Shifts that people lose: two people on three days are six. */
  readonly turns: number;
  readonly minutes: number;
  readonly lateTurns: number;
  readonly lateMinutes: number;
  /** The days of what is too late, in order. */
  readonly lateDays: readonly LocalDate[];
  /** Of what is in time by agreement the shifts that are too late by the law, and its days: the pool pays those as if they were worked. */
  readonly dueTurns: number;
  readonly dueWithinDays: number;
  /** Who lose them; null where fewer are asked than come, and a planner says who works elsewhere. */
  readonly people: readonly string[] | null;
};

/**
 * Adds up what people lose of what is no longer asked, seen from the moment at which it is told. Places that nobody was given are no
 * loss to anybody: nobody is paid for them. Where some places stay, who comes can have those. What is over was worked.
 */
export function consequenceOf(lost: readonly Lost[], coming: Coming, toldAt: Instant): Consequence {
  const each = lost
    .filter(({ shift }) => shift.toAt > toldAt)
    .map(({ shift, places }) => {
      const who = coming.get(shift.key) ?? [];
      const stay = shift.places - places;
      const turns = Math.min(places, Math.max(0, who.length - stay));
      return { shift, places, turns, chosen: turns === who.length, who: turns === 0 ? [] : who };
    });
  const late = each.filter(({ shift, turns }) => turns > 0 && toldTooLate(shift, toldAt));
  const due = each.filter(
    ({ shift: { onDate, fromAt: start, demand }, turns }) =>
      turns > 0 &&
      !toldTooLate({ onDate, demand }, toldAt) &&
      isBinnenOproeptermijn({ onDate, start }, toldAt),
  );
  const turnsOf = (some: typeof each) => some.reduce((sum, { turns }) => sum + turns, 0);
  const minutesOf = (some: typeof each) =>
    some.reduce((sum, { shift, turns }) => sum + shift.workMinutes * turns, 0);
  const names = new Map(
    each.flatMap(({ who }) => who.map(({ participantId, name }) => [participantId, name ?? ''] as const)),
  );
  const places = each.reduce((sum, { places: gone }) => sum + gone, 0);
  return {
    places,
    openPlaces: places - turnsOf(each),
    turns: turnsOf(each),
    minutes: minutesOf(each),
    lateTurns: turnsOf(late),
    lateMinutes: minutesOf(late),
    lateDays: [...new Set(late.map(({ shift }) => shift.onDate))].sort(),
    dueTurns: turnsOf(due),
    dueWithinDays: Math.max(0, ...due.map(({ shift }) => oproeptermijnDagen(shift.onDate))),
    people: each.every(({ turns, chosen }) => turns === 0 || chosen) ? [...names.values()] : null,
  };
}
