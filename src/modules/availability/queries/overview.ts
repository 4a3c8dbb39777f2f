import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { Limits } from '../rules/limits.ts';
import '../tables.ts';

/** The weeks somebody told that hold today or begin later, in order of their first day; none when none was told. */
export async function weeksOf(db: Transaction, participantId: string, today: LocalDate) {
  const rows = await db
    .selectFrom('work_pattern')
    .select(['weekday', 'from_minute as fromMinute', 'to_minute as toMinute', 'from_date as from'])
    .where('participant_id', '=', participantId)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', today)]))
    .orderBy('from_date')
    .orderBy('weekday')
    .orderBy('from_minute')
    .execute();
  const weeks = Map.groupBy(rows, ({ from }) => from);
  return [...weeks].map(([from, blocks]) => ({ from, blocks }));
}

export type Week = Awaited<ReturnType<typeof weeksOf>>[number];

const daysBack = 60;

/** Absences that stand and are not long over, the latest first. */
export async function absencesShown(db: Transaction, participantId: string, today: LocalDate) {
  const rows = await db
    .selectFrom('absence')
    .select(['id', 'kind', 'from_date as from', 'to_date as to'])
    .where('participant_id', '=', participantId)
    .where('withdrawn_at', 'is', null)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', addDays(today, -daysBack))]))
    .orderBy('from_date', 'desc')
    .execute();
  return rows.map((row) => ({
    ...row,
    /** Days off that are not over can be taken back. */
    open: row.kind !== 'sick' && row.to !== null && row.to > today,
  }));
}

export type ShownAbsence = Awaited<ReturnType<typeof absencesShown>>[number];

/** Whether a sick report is open. */
export async function isSick(db: Transaction, participantId: string): Promise<boolean> {
  const row = await db
    .selectFrom('absence')
    .select('id')
    .where('participant_id', '=', participantId)
    .where('kind', '=', 'sick')
    .where('to_date', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** What work must be like for somebody; null where nothing was recorded. */
export async function limitsShown(db: Transaction, participantId: string): Promise<Limits | null> {
  const row = await db
    .selectFrom('work_limits')
    .select([
      'guidance',
      'nights',
      'longest_shift_minutes as longestShiftMinutes',
      'most_week_minutes as mostWeekMinutes',
      'prefers',
    ])
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  return row ?? null;
}

/** For which employers somebody likes to work, most first. */
export async function likingsShown(db: Transaction, participantId: string) {
  return db
    .selectFrom('liking')
    .innerJoin('organisation', (join) =>
      join
        .onRef('organisation.partnership_id', '=', 'liking.partnership_id')
        .onRef('organisation.id', '=', 'liking.organisation_id'),
    )
    .select(['organisation.id', 'organisation.name', 'liking'])
    .where('participant_id', '=', participantId)
    .orderBy('liking', 'desc')
    .orderBy('organisation.name')
    .execute();
}
