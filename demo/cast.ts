import type { Actor } from '../src/kernel/actor.ts';
import type { LocalDate } from '../src/kernel/local-date.ts';

/** A coach, for as long as they are there. */
export type Coach = {
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** Known from the day they came. */
  actor?: Actor;
};

/** Everybody who acts in a partnership, and what they work with. */
export type Cast = {
  readonly administrator: Actor;
  readonly firmId: string;
  readonly programmeId: string;
  readonly manager: Actor;
  readonly planner: Actor;
  readonly trainer: Actor;
  /** Who measures and proposes, and who looks at it after them. */
  readonly advisers: readonly [Actor, Actor];
  /** Who sets claims ready, and who agrees to them. */
  readonly payers: readonly [Actor, Actor];
  /** Who puts people forward; the first of them most. */
  readonly referrers: readonly Actor[];
  /** In the order in which they take over from each other. */
  readonly coaches: readonly Coach[];
  /** Where the work floor is. */
  readonly floor: { readonly organisationId: string; readonly place: string };
  readonly employers: readonly { readonly id: string; readonly contact: Actor | null }[];
  readonly courses: readonly string[];
  readonly town: Town;
  /** Who is in the pool today and stays there, from the day they are hired: for them rosters are made. */
  readonly pool: string[];
};

/** Where people live, for addresses that do not exist. */
export type Town = {
  readonly places: readonly { readonly city: string; readonly postcode: string }[];
  readonly streets: readonly string[];
  readonly caseWorker: string;
};

/** The coaches who are there on a day. */
export function coachesOn(cast: Cast, day: LocalDate): readonly Coach[] {
  return cast.coaches.filter(({ from, to }) => from <= day && (to === null || day < to));
}
