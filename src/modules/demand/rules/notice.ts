import { addDays, dayOf, type Instant, type LocalDate } from '../../../kernel/local-date.ts';
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

/** What a change means: how many places and minutes of work go, and how many of those too late. */
export type Consequence = {
  readonly places: number;
  readonly minutes: number;
  readonly latePlaces: number;
  readonly lateMinutes: number;
  /** The days of what is too late, in order. */
  readonly lateDays: readonly LocalDate[];
};

/** Adds up what is lost, seen from the moment at which it is told. */
export function consequenceOf(lost: readonly Lost[], toldAt: Instant): Consequence {
  const late = lost.filter(({ shift }) => toldTooLate(shift, toldAt));
  const placesOf = (some: readonly Lost[]) => some.reduce((sum, { places }) => sum + places, 0);
  const minutesOf = (some: readonly Lost[]) =>
    some.reduce((sum, { shift, places }) => sum + shift.workMinutes * places, 0);
  return {
    places: placesOf(lost),
    minutes: minutesOf(lost),
    latePlaces: placesOf(late),
    lateMinutes: minutesOf(late),
    lateDays: [...new Set(late.map(({ shift }) => shift.onDate))].sort(),
  };
}
