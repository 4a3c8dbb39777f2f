import { sql } from 'kysely';
import { dayOf, daysBetween, type Instant, type LocalDate, timeOf } from '../../kernel/local-date.ts';
import { minuteOf } from '../../kernel/times.ts';
import type { ActionContext } from '../../platform/action.ts';
import type { Transaction } from '../../platform/database/database.ts';
import '../roster/index.ts';
import type { Planned, Standing } from './rules/attendance.ts';
import './tables.ts';

/** Days, half-open. */
export type Days = { readonly from: LocalDate; readonly to: LocalDate };

/** A shift of the roster with whose it is and what stands of it. */
export type ShiftToRecord = {
  readonly id: string;
  readonly participantId: string;
  readonly firmId: string;
  readonly organisationId: string;
  readonly planned: Planned;
  readonly standing: Standing | null;
};

/** Minutes on the clock of a day at which a moment falls; above 1440 on the next day. */
export function minuteOn(day: LocalDate, moment: Instant): number {
  return minuteOf(timeOf(moment)) + 1440 * daysBetween(day, dayOf(moment));
}

/**
 * Shifts that stand, by their ids, as far as one sees them. Held until the transaction ends, so that who taps the same in another
 * window waits and then sees what stands.
 */
export async function shiftsToRecord(
  db: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ShiftToRecord>> {
  if (ids.length === 0) return new Map();
  await sql`
    select pg_advisory_xact_lock(hashtextextended(id, 0))
    from (select distinct unnest(${[...ids]}::text[]) as id order by 1) as given
  `.execute(db);
  const rows = await db
    .selectFrom('rostered_shift')
    .leftJoin('shift_demand', (join) =>
      join
        .onRef('shift_demand.partnership_id', '=', 'rostered_shift.partnership_id')
        .onRef('shift_demand.id', '=', 'rostered_shift.demand_id'),
    )
    .select([
      'rostered_shift.id',
      'participant_id',
      'firm_organisation_id',
      'rostered_shift.organisation_id',
      'rostered_shift.on_date',
      'from_at',
      'to_at',
      'work_minutes',
      'shift_demand.breaks',
    ])
    .where('rostered_shift.id', 'in', ids)
    .where('withdrawn_in', 'is', null)
    .execute();
  const standing = await standingOf(db, ids);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        participantId: row.participant_id,
        firmId: row.firm_organisation_id,
        organisationId: row.organisation_id,
        planned: {
          onDate: row.on_date,
          fromMinute: minuteOn(row.on_date, row.from_at),
          toMinute: minuteOn(row.on_date, row.to_at),
          breaks: row.breaks ?? [],
          workMinutes: row.work_minutes,
        },
        standing: standing.get(row.id) ?? null,
      },
    ]),
  );
}

async function standingOf(db: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  const rows = await db
    .selectFrom('worked_shift')
    .selectAll()
    .where('rostered_shift_id', 'in', ids)
    .forUpdate()
    .execute();
  return new Map(
    rows.map((row) => [
      row.rostered_shift_id,
      {
        note: {
          outcome: row.outcome,
          fromMinute: row.from_minute,
          toMinute: row.to_minute,
          breakMinutes: row.break_minutes,
          workMinutes: row.work_minutes,
        },
        version: row.version,
        confirmed: row.confirmed_at !== null,
      },
    ]),
  );
}

type Written = {
  readonly shift: ShiftToRecord;
  readonly note: Standing['note'];
  readonly version: number;
  readonly reason: string | null;
};

/** Writes what came of a shift; what stood there before is kept, and whoever confirmed it has to look again. */
export async function writeWorked(
  db: Transaction,
  { shift, note, version, reason }: Written,
  { actor, now }: Pick<ActionContext, 'actor' | 'now'>,
): Promise<void> {
  const values = {
    outcome: note.outcome,
    from_minute: note.fromMinute,
    to_minute: note.toMinute,
    break_minutes: note.breakMinutes,
    work_minutes: note.workMinutes,
    version,
    reason,
    recorded_by: actor.membershipId,
    recorded_at: now,
    confirmed_by: null,
    confirmed_at: null,
  };
  if (version > 1) {
    await db
      .insertInto('worked_shift_before')
      .columns([...keptColumns, 'replaced_at'])
      .expression((eb) =>
        eb
          .selectFrom('worked_shift')
          .select(keptColumns)
          .select(sql<string>`${now}::timestamptz`.as('replaced_at'))
          .where('rostered_shift_id', '=', shift.id),
      )
      .execute();
    await db.updateTable('worked_shift').set(values).where('rostered_shift_id', '=', shift.id).execute();
    return;
  }
  await db
    .insertInto('worked_shift')
    .values({
      partnership_id: actor.partnershipId,
      rostered_shift_id: shift.id,
      participant_id: shift.participantId,
      firm_organisation_id: shift.firmId,
      organisation_id: shift.organisationId,
      on_date: shift.planned.onDate,
      ...values,
    })
    .execute();
}

const keptColumns = [
  'partnership_id',
  'rostered_shift_id',
  'version',
  'participant_id',
  'firm_organisation_id',
  'organisation_id',
  'outcome',
  'from_minute',
  'to_minute',
  'break_minutes',
  'work_minutes',
  'reason',
  'recorded_by',
  'recorded_at',
  'confirmed_by',
  'confirmed_at',
] as const;
