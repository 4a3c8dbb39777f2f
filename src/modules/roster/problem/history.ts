import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { momentOn } from '../../../law/arbeidstijd/clock.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { goneAmong } from '../queries/gone.ts';
import type { Days } from '../store.ts';
import type { HistoryShift } from './facts.ts';

/** The law looks back 52 weeks (Sundays, nights); the roster before that no longer matters. */
export const lookBack = 52 * 7;

/** Rest, the weekly rest and the average of four weeks can be broken by a shift so many days before another. */
export const lookAhead = 28;

type ByPerson = ReadonlyMap<string, readonly HistoryShift[]>;

/**
 * What people worked, or would have worked had they not been ill or on leave, in the 52 weeks before a day. Where somebody recorded
 * what came of a shift, that counts: rest and weeks are reckoned from the hours that were worked, not from those that were meant.
 */
export function historyOf(
  db: Transaction,
  participantIds: readonly string[],
  until: LocalDate,
): Promise<ByPerson> {
  return workIn(db, participantIds, { from: addDays(until, -lookBack), to: until });
}

/** What is published of people in the four weeks from a day on: a roster before it must leave them their rest. */
export function aheadOf(
  db: Transaction,
  participantIds: readonly string[],
  from: LocalDate,
): Promise<ByPerson> {
  return workIn(db, participantIds, { from, to: addDays(from, lookAhead) });
}

async function workIn(
  db: Transaction,
  participantIds: readonly string[],
  { from, to }: Days,
): Promise<ByPerson> {
  if (participantIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('rostered_shift')
    .leftJoin('absence', (join) =>
      join
        .onRef('absence.partnership_id', '=', 'rostered_shift.partnership_id')
        .onRef('absence.participant_id', '=', 'rostered_shift.participant_id')
        .on('absence.withdrawn_at', 'is', null)
        .onRef('absence.from_date', '<=', 'rostered_shift.on_date')
        .on((eb) =>
          eb.or([
            eb('absence.to_date', 'is', null),
            eb('absence.to_date', '>', eb.ref('rostered_shift.on_date')),
          ]),
        ),
    )
    .leftJoin('worked_shift', (join) =>
      join
        .onRef('worked_shift.partnership_id', '=', 'rostered_shift.partnership_id')
        .onRef('worked_shift.rostered_shift_id', '=', 'rostered_shift.id'),
    )
    .select([
      'rostered_shift.id',
      'rostered_shift.participant_id as participantId',
      'rostered_shift.on_date as onDate',
      'site_id as siteId',
      'from_at as fromAt',
      'to_at as toAt',
      'rostered_shift.work_minutes as workMinutes',
      'withdrawn_cause as cause',
      'absence.id as absenceId',
      'worked_shift.outcome',
      'from_minute as fromMinute',
      'to_minute as toMinute',
      'break_minutes as breakMinutes',
    ])
    .distinctOn('rostered_shift.id')
    .where('rostered_shift.participant_id', '=', (eb) => eb.fn.any(eb.val([...participantIds])))
    .where('rostered_shift.on_date', '>=', from)
    .where('rostered_shift.on_date', '<', to)
    .where((eb) => eb.or([eb('withdrawn_in', 'is', null), eb('withdrawn_cause', 'in', ['sick', 'leave'])]))
    .orderBy('rostered_shift.id')
    .execute();
  const unseen = rows.filter(({ cause, outcome }) => cause === null && outcome === null);
  const gone = await goneAmong(
    db,
    unseen.map(({ id }) => id),
  );
  const shifts = rows.flatMap((row) => {
    if (gone.has(row.id)) return [];
    const times = row.cause === null ? timesOf(row) : plannedTimes(row);
    if (times === null) return [];
    const { participantId, onDate, siteId } = row;
    const ill = row.outcome === 'sick' || row.absenceId !== null;
    const worked = row.outcome === 'worked' || row.outcome === 'sent-home';
    return [{ participantId, onDate, siteId, ...times, absent: row.cause !== null || (ill && !worked) }];
  });
  const inOrder = shifts.toSorted((a, b) => a.from - b.from);
  return Map.groupBy(inOrder, ({ participantId }) => participantId);
}

/** What is left of a shift beside its work is its break; where it lay no longer matters. */
export function middle(from: number, to: number, minutes: number) {
  if (minutes <= 0) return [];
  const begin = from + Math.floor((to - from - minutes) / 2);
  return [{ from: begin, to: begin + minutes }];
}

type Recorded = Planned & {
  readonly outcome: 'worked' | 'absent' | 'sick' | 'sent-home' | null;
  readonly fromMinute: number | null;
  readonly toMinute: number | null;
  readonly breakMinutes: number | null;
};

type Planned = {
  readonly onDate: LocalDate;
  readonly fromAt: string;
  readonly toAt: string;
  readonly workMinutes: number;
};

/** When somebody worked, or would have; null when they were not there and not ill: then nothing was worked. */
function timesOf(row: Recorded) {
  const { outcome, onDate, fromMinute, toMinute, breakMinutes } = row;
  if (outcome === null || outcome === 'sick') return plannedTimes(row);
  if (fromMinute === null || toMinute === null) return null;
  const [from, to] = [momentOn(onDate, fromMinute), momentOn(onDate, toMinute)];
  return { from, to, breaks: middle(from, to, breakMinutes ?? 0) };
}

function plannedTimes({ fromAt, toAt, workMinutes }: Planned) {
  const [from, to] = [Date.parse(fromAt) / 60_000, Date.parse(toAt) / 60_000];
  return { from, to, breaks: middle(from, to, to - from - workMinutes) };
}
