import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Stretch } from '../../../law/arbeidstijd/facts.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { availableStretches } from '../rules/available.ts';
import { type Limits, usualLimits } from '../rules/limits.ts';
import { fourDigits, type Point } from '../rules/travel.ts';
import type { AbsenceKind, LikingScore, TravelMode } from '../words.ts';
import '../tables.ts';
import { pointsOf } from './points.ts';

type Period = { readonly from: LocalDate; readonly to: LocalDate };

/** An absence with its kind, for who reckons what it means for the guarantee. Half-open; `to` null while it is open. */
type KnownAbsence = { readonly kind: AbsenceKind; readonly from: LocalDate; readonly to: LocalDate | null };

/** When and how one person can work in a period. */
export type Availability = {
  /** In order, apart, within the period, without days of absence. */
  readonly stretches: readonly Stretch[];
  readonly absences: readonly KnownAbsence[];
  /** `usualLimits` where nothing was recorded; `limitsKnown` says which. */
  readonly limits: Limits;
  readonly limitsKnown: boolean;
  /** By employer; who is not in it is 0. */
  readonly likings: ReadonlyMap<string, LikingScore>;
  readonly home: Home;
};

/** From where and how somebody travels; null and empty where it was not told. */
type Home = {
  /** Four digits. */
  readonly postcode: string | null;
  readonly point: Point | null;
  readonly modes: readonly TravelMode[];
  readonly mostMinutes: number | null;
};

/**
 * When and how people can work in a half-open period of days, as far as the acting person may see them; those they may not see are
 * left out. Six queries whatever the number of people.
 */
export async function availabilityOf(
  db: Transaction,
  participantIds: readonly string[],
  period: Period,
): Promise<ReadonlyMap<string, Availability>> {
  if (participantIds.length === 0) return new Map();
  const people = await db
    .selectFrom('participant')
    .leftJoin('participant_contact as contact', (join) =>
      join
        .onRef('contact.partnership_id', '=', 'participant.partnership_id')
        .onRef('contact.participant_id', '=', 'participant.id'),
    )
    .select([
      'participant.id',
      'contact.postcode',
      'contact.travel_modes as modes',
      'contact.max_travel_minutes as mostMinutes',
    ])
    .where('participant.id', 'in', participantIds)
    .execute();
  const patterns = await patternsOf(db, participantIds, period);
  const absences = await absencesOf(db, participantIds, period);
  const limits = await limitsOf(db, participantIds);
  const likings = await likingsOf(db, participantIds);
  const points = await pointsOf(
    db,
    people.map(({ postcode }) => postcode),
  );
  return new Map(
    people.map(({ id, ...contact }) => {
      const absent = absences.get(id) ?? [];
      const known = limits.get(id);
      const postcode = fourDigits(contact.postcode);
      return [
        id,
        {
          stretches: availableStretches(patterns.get(id) ?? [], absent, period),
          absences: absent,
          limits: known ?? usualLimits,
          limitsKnown: known !== undefined,
          likings: new Map(
            (likings.get(id) ?? []).map(({ organisationId, liking }) => [organisationId, liking]),
          ),
          home: {
            postcode,
            point: points.get(postcode ?? '') ?? null,
            modes: contact.modes ?? [],
            mostMinutes: contact.mostMinutes,
          },
        },
      ] as const;
    }),
  );
}

/** The blocks that hold on some day of the period or on the day before it, whose nights reach into it. */
async function patternsOf(db: Transaction, participantIds: readonly string[], { from, to }: Period) {
  const rows = await db
    .selectFrom('work_pattern')
    .select([
      'participant_id as participantId',
      'weekday',
      'from_minute as fromMinute',
      'to_minute as toMinute',
      'from_date as from',
      'to_date as to',
    ])
    .where('participant_id', 'in', participantIds)
    .where('from_date', '<', to)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', from)]))
    .execute();
  return Map.groupBy(rows, ({ participantId }) => participantId);
}

/** What stands in a period, by person, in order. */
async function absencesOf(db: Transaction, participantIds: readonly string[], { from, to }: Period) {
  const rows = await db
    .selectFrom('absence')
    .select(['participant_id as participantId', 'kind', 'from_date as from', 'to_date as to'])
    .where('participant_id', 'in', participantIds)
    .where('withdrawn_at', 'is', null)
    .where('from_date', '<', to)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', from)]))
    .orderBy('from_date')
    .execute();
  return Map.groupBy(rows, ({ participantId }) => participantId);
}

async function limitsOf(db: Transaction, participantIds: readonly string[]) {
  const rows = await db
    .selectFrom('work_limits')
    .select([
      'participant_id as participantId',
      'guidance',
      'nights',
      'longest_shift_minutes as longestShiftMinutes',
      'most_week_minutes as mostWeekMinutes',
      'prefers',
    ])
    .where('participant_id', 'in', participantIds)
    .execute();
  return new Map<string, Limits>(rows.map(({ participantId, ...limits }) => [participantId, limits]));
}

async function likingsOf(db: Transaction, participantIds: readonly string[]) {
  const rows = await db
    .selectFrom('liking')
    .select(['participant_id as participantId', 'organisation_id as organisationId', 'liking'])
    .where('participant_id', 'in', participantIds)
    .execute();
  return Map.groupBy(rows, ({ participantId }) => participantId);
}
