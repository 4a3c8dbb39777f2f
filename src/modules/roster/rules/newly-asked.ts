import type { Instant, LocalDate } from '../../../kernel/local-date.ts';

/** What is asked each time of a demand, and since when. */
export type Demanded = { readonly places: number; readonly askedAt: Instant };
/** What is asked of it on one day instead. */
export type DayAsked = { readonly places: number; readonly changedAt: Instant };
/** Days of which the roster was published: half-open. */
export type Publication = { readonly from: LocalDate; readonly to: LocalDate; readonly at: Instant };

/**
 * Whether work on a day was asked, or asked for as many people as usual or more, since its roster was last published (null: never). A place
 * that was empty already then stays so in a repair, and so does one on a day without a roster: filling those is planning.
 */
export function isNewlyAsked(demand: Demanded, change: DayAsked | null, published: Instant | null): boolean {
  if (published === null) return false;
  if (change === null) return demand.askedAt > published;
  return change.places >= demand.places && change.changedAt > published;
}

/** When a day was last published; null when it never was. */
export function lastPublication(publications: readonly Publication[], day: LocalDate): Instant | null {
  return publications.reduce<Instant | null>(
    (last, { from, to, at }) => (from <= day && day < to && (last === null || at > last) ? at : last),
    null,
  );
}
