import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { HistoryShift } from './facts.ts';

/** The law looks back 52 weeks (Sundays, nights); the roster before that no longer matters. */
const lookBack = 52 * 7;

/** What people worked, or would have worked had they not been ill or on leave, in the 52 weeks before a day. */
export async function historyOf(
  db: Transaction,
  participantIds: readonly string[],
  until: LocalDate,
): Promise<ReadonlyMap<string, readonly HistoryShift[]>> {
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
    .select([
      'rostered_shift.id',
      'rostered_shift.participant_id as participantId',
      'on_date as onDate',
      'site_id as siteId',
      'from_at as fromAt',
      'to_at as toAt',
      'work_minutes as workMinutes',
      'withdrawn_cause as cause',
      'absence.id as absenceId',
    ])
    .distinctOn('rostered_shift.id')
    .where('rostered_shift.participant_id', '=', (eb) => eb.fn.any(eb.val([...participantIds])))
    .where('on_date', '>=', addDays(until, -lookBack))
    .where('on_date', '<', until)
    .where((eb) => eb.or([eb('withdrawn_in', 'is', null), eb('withdrawn_cause', 'in', ['sick', 'leave'])]))
    .orderBy('rostered_shift.id')
    .execute();
  const shifts = rows.map(({ participantId, onDate, siteId, fromAt, toAt, workMinutes, ...row }) => {
    const [from, to] = [Date.parse(fromAt) / 60_000, Date.parse(toAt) / 60_000];
    return {
      participantId,
      onDate,
      siteId,
      from,
      to,
      breaks: middle(from, to, to - from - workMinutes),
      absent: row.cause !== null || row.absenceId !== null,
    };
  });
  const inOrder = shifts.toSorted((a, b) => a.from - b.from);
  return Map.groupBy(inOrder, ({ participantId }) => participantId);
}

/** What is left of a shift beside its work is its break; where it lay no longer matters. */
function middle(from: number, to: number, minutes: number) {
  if (minutes <= 0) return [];
  const begin = from + Math.floor((to - from - minutes) / 2);
  return [{ from: begin, to: begin + minutes }];
}
