import { addDays, type Instant, type LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import '../../availability/index.ts';
import { askedIn, dayChangesIn, demandsIn, shiftKey } from '../../demand/index.ts';
import type { Answer } from '../answers.ts';
import {
  type AbsenceOf,
  type Standing,
  type StandingFacts,
  standingOf,
  versionOf,
} from '../rules/standing.ts';
import type { Days } from '../store.ts';
import '../tables.ts';
import type { WithdrawnCause } from '../words.ts';
import { endedAmong } from './ended.ts';

/** A published shift with where it stands, as far as the one who asks may see what it depends on. */
export type StandingShift = {
  readonly id: string;
  readonly participantId: string;
  readonly firmId: string;
  readonly organisationId: string;
  readonly siteId: string;
  readonly demandId: string;
  readonly onDate: LocalDate;
  readonly work: string;
  /** The mentor, when somebody said who it is and one sees what is asked. */
  readonly mentor: string | null;
  readonly fromAt: Instant;
  readonly toAt: Instant;
  readonly standing: Standing;
  readonly takenBack: WithdrawnCause | null;
  /** The last word of the person; null when they said nothing. */
  readonly answer: Answer | null;
  readonly reason: string | null;
  /** Only grows when what is said of the shift changes. */
  readonly version: number;
};

export type WhichShifts = {
  readonly shiftId?: string | undefined;
  readonly participantIds?: readonly string[] | undefined;
  readonly firmId?: string | undefined;
  /** Also what was taken back. */
  readonly takenBack?: boolean | undefined;
};

/**
 * Published shifts on some days with where each stands, in order of time: for the person, and for who makes the roster. An employer
 * may not know of absences and answers: see `at-site.ts`. Six queries whatever the number of people.
 */
export async function standingShifts(
  db: Transaction,
  days: Days,
  which: WhichShifts = {},
): Promise<readonly StandingShift[]> {
  const rows = await rowsOf(db, days, which);
  if (rows.length === 0) return [];
  const changes = await dayChangesIn(db, days);
  const asked = askedIn(await demandsIn(db, days), changes, days);
  const askedAs = new Map(asked.map((shift) => [shift.key, shift]));
  const changedAt = new Map(
    changes.map((change) => [shiftKey(change.demandId, change.onDate), change.changedAt]),
  );
  const absences = await absencesOf(
    db,
    rows.map(({ participantId }) => participantId),
  );
  const ended = await endedAmong(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const key = shiftKey(row.demandId, row.onDate);
    const { why = null, changes: work = 0 } = ended.get(row.id) ?? {};
    const facts: StandingFacts = {
      takenBack: row.takenBack,
      places: askedAs.get(key)?.places ?? null,
      absences: absences.get(row.participantId) ?? [],
      onDate: row.onDate,
      ended: why,
    };
    return {
      ...row,
      mentor: askedAs.get(key)?.demand.mentor ?? null,
      standing: standingOf(facts),
      version: versionOf(facts, { minute: minutesSince2026(changedAt.get(key)), work }),
    };
  });
}

/** One published shift, also when it was taken back; null when one may not see it. */
export async function standingShift(db: Transaction, shiftId: string): Promise<StandingShift | null> {
  const row = await db
    .selectFrom('rostered_shift')
    .select('on_date as onDate')
    .where('id', '=', shiftId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const days = { from: row.onDate, to: addDays(row.onDate, 1) };
  const [shift] = await standingShifts(db, days, { shiftId, takenBack: true });
  return shift ?? null;
}

async function rowsOf(db: Transaction, { from, to }: Days, which: WhichShifts) {
  let query = db
    .selectFrom('rostered_shift as shift')
    .leftJoin('shift_answer as said', (join) =>
      join
        .onRef('said.partnership_id', '=', 'shift.partnership_id')
        .onRef('said.rostered_shift_id', '=', 'shift.id'),
    )
    .select([
      'shift.id',
      'shift.participant_id as participantId',
      'shift.firm_organisation_id as firmId',
      'shift.organisation_id as organisationId',
      'shift.site_id as siteId',
      'shift.demand_id as demandId',
      'shift.on_date as onDate',
      'shift.work',
      'shift.from_at as fromAt',
      'shift.to_at as toAt',
      'shift.withdrawn_cause as takenBack',
      'said.answer',
      'said.reason',
    ])
    .where('shift.on_date', '>=', from)
    .where('shift.on_date', '<', to);
  const { shiftId, participantIds, firmId } = which;
  if (shiftId !== undefined) query = query.where('shift.id', '=', shiftId);
  if (participantIds !== undefined)
    query = query.where('shift.participant_id', '=', (eb) => eb.fn.any(eb.val([...participantIds])));
  if (firmId !== undefined) query = query.where('shift.firm_organisation_id', '=', firmId);
  if (which.takenBack !== true) query = query.where('shift.withdrawn_in', 'is', null);
  return query.orderBy('shift.from_at').orderBy('shift.id').execute();
}

async function absencesOf(
  db: Transaction,
  participantIds: readonly string[],
): Promise<ReadonlyMap<string, readonly AbsenceOf[]>> {
  const rows = await db
    .selectFrom('absence')
    .select(['participant_id', 'kind', 'from_date', 'to_date', 'withdrawn_at'])
    .where('participant_id', '=', (eb) => eb.fn.any(eb.val([...new Set(participantIds)])))
    .execute();
  const found = Map.groupBy(rows, ({ participant_id }) => participant_id);
  return new Map(
    [...found].map(([id, all]) => [
      id,
      all.map(({ kind, from_date, to_date, withdrawn_at }) => ({
        kind,
        from: from_date,
        to: to_date,
        withdrawn: withdrawn_at !== null,
      })),
    ]),
  );
}

function minutesSince2026(at: Instant | undefined): number {
  return at === undefined ? 0 : Math.max(0, Math.floor((Date.parse(at) - Date.UTC(2026, 0, 1)) / 60_000));
}
