import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Carrier, IdleCause } from '../words.ts';
import { inOrder } from './days.ts';

/** Where and when an idle hour could have been work, or was to be. */
export type Place = {
  readonly demandId: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly siteId: string;
  /** Null for who does not see sites. */
  readonly site: string | null;
  readonly work: string;
  /** On the clock of the day on which it begins. */
  readonly fromMinute: number;
};

/** Idle minutes of one person with what is known of them. */
export type IdleHours = {
  readonly participantId: string;
  readonly onDate: LocalDate | null;
  readonly minutes: number;
  readonly cause: IdleCause | null;
  readonly carrier: Carrier | null;
  readonly shiftId: string | null;
  /** The shift was worked, and ended early. */
  readonly worked: boolean;
  /** Null where there was no work, or where one does not see it. */
  readonly place: Place | null;
  /** Names of the certificates that the work asks for and the person did not have that day. */
  readonly missing: readonly string[];
};

/** What would have given work in the place of idle hours. */
export type Remedy =
  | { readonly kind: 'courses'; readonly certificates: readonly string[] }
  | {
      readonly kind: 'employer' | 'shorter' | 'way' | 'open-place' | 'fallen' | 'missed';
      readonly place: Place;
    }
  /** A day of the weekday on which most hours had no work. */
  | { readonly kind: 'more-demand'; readonly onDate: LocalDate }
  | { readonly kind: 'unknown' };

/** One thing that would have avoided idle hours of one cause, with how much. */
export type CountedRemedy = {
  readonly cause: IdleCause;
  /** By which its hours are found; one for each cause and thing. */
  readonly key: string;
  readonly remedy: Remedy;
  readonly minutes: number;
  readonly people: number;
  /** Shifts of people, one for each person. */
  readonly times: number;
  /** Of them, those that the employer carries. */
  readonly late: number;
};

/**
 * What would have avoided these hours, as far as the facts say: the courses that were missing, who called work off, the place and
 * hour that could not be reached, the work with an open place, the work that fell away, was missed or ended early, or more work.
 */
function remedyOf({ cause, shiftId, worked, place, missing, onDate }: IdleHours): Remedy {
  if (cause === 'no-certificate' && missing.length > 0)
    return { kind: 'courses', certificates: missing.toSorted(inOrder) };
  if (cause === 'no-demand' && shiftId === null && onDate !== null) return { kind: 'more-demand', onDate };
  if (cause === 'no-demand' && worked && place !== null) return { kind: 'shorter', place };
  const kind = cause === null ? undefined : kindAtPlace[cause];
  return place === null || kind === undefined ? { kind: 'unknown' } : { kind, place };
}

const kindAtPlace: Partial<Record<IdleCause, 'employer' | 'way' | 'open-place' | 'fallen' | 'missed'>> = {
  'cancelled-by-employer': 'employer',
  'no-transport': 'way',
  'not-planned': 'open-place',
  'no-demand': 'fallen',
  refused: 'missed',
};

/** The same for hours that one thing would have avoided, and for no others of the same cause. */
export function keyOf(hours: IdleHours): string {
  const remedy = remedyOf(hours);
  switch (remedy.kind) {
    case 'courses':
      return `courses:${remedy.certificates.join('+')}`;
    case 'more-demand':
      return 'more-demand';
    case 'employer':
    case 'shorter':
      return `${remedy.kind}:${remedy.place.organisationId}`;
    case 'way':
      return `way:${remedy.place.siteId}:${remedy.place.fromMinute}`;
    case 'unknown':
      return 'unknown';
    default:
      return `${remedy.kind}:${remedy.place.organisationId}:${remedy.place.work.toLowerCase()}`;
  }
}

/**
 * Counts what would have avoided idle hours, the most hours first. Each hour counts for one thing, so that those of a cause are
 * together its figure. What the facts do not say stands last.
 */
export function remediesOf(hours: readonly IdleHours[]): readonly CountedRemedy[] {
  const groups = Map.groupBy(hours, (each) => `${each.cause} ${keyOf(each)}`);
  return [...groups.values()]
    .flatMap((group) => countedOf(group) ?? [])
    .toSorted(
      (a, b) =>
        Number(a.remedy.kind === 'unknown') - Number(b.remedy.kind === 'unknown') ||
        b.minutes - a.minutes ||
        inOrder(a.key, b.key),
    );
}

function countedOf(group: readonly IdleHours[]): CountedRemedy | null {
  const newest = group.toSorted((a, b) => inOrder(a.onDate ?? '', b.onDate ?? '')).at(-1);
  if (newest === undefined || newest.cause === null) return null;
  return {
    cause: newest.cause,
    key: keyOf(newest),
    remedy: atItsMost(remedyOf(newest), group),
    minutes: group.reduce((sum, { minutes }) => sum + minutes, 0),
    people: new Set(group.map(({ participantId }) => participantId)).size,
    times: group.length,
    late: group.filter(({ carrier }) => carrier === 'employer').length,
  };
}

function atItsMost(remedy: Remedy, group: readonly IdleHours[]): Remedy {
  if (remedy.kind !== 'more-demand') return remedy;
  const days = group.flatMap(({ onDate, minutes }) => (onDate === null ? [] : [{ onDate, minutes }]));
  const minutesOf = (some: readonly { readonly minutes: number }[]) =>
    some.reduce((sum, { minutes }) => sum + minutes, 0);
  const [[most] = []] = [...Map.groupBy(days, ({ onDate }) => weekdayOf(onDate)).values()].toSorted(
    (a, b) => minutesOf(b) - minutesOf(a),
  );
  return most === undefined ? remedy : { ...remedy, onDate: most.onDate };
}

function weekdayOf(day: LocalDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
