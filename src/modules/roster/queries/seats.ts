import { addDays, type Instant, type LocalDate, timeOf } from '../../../kernel/local-date.ts';
import { contains } from '../../../kernel/period.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { availabilityOf } from '../../availability/index.ts';
import {
  decideSeat,
  type Seat,
  type Session,
  seatsOf,
  sessionMoments,
  sessionsIn,
} from '../../learning/index.ts';
import type { Days } from '../store.ts';
import { standingShifts } from './standing.ts';

/** What somebody has on the day of a session: their seats, a shift during it, and whether they are away. */
type Busy = { readonly own: readonly Seat[]; readonly shift: string | null; readonly absent: boolean };

/** What people have beside the sessions on some days: asked once, told for each person and session. */
export async function busyIn(
  db: Transaction,
  participantIds: readonly string[],
  { from, to }: Days,
): Promise<(participantId: string, session: Session) => Busy> {
  // A night that began the day before can still be going on.
  const shifts = await standingShifts(db, { from: addDays(from, -1), to }, { participantIds });
  const standing = Map.groupBy(
    shifts.filter((shift) => shift.standing === 'stands'),
    ({ participantId }) => participantId,
  );
  const known = await availabilityOf(db, participantIds, { from, to });
  const seats = Map.groupBy(
    await seatsOf(db, participantIds, { from, to }),
    ({ participantId }) => participantId,
  );
  return (participantId, session) => {
    const { fromAt, toAt } = sessionMoments(session);
    const shift = (standing.get(participantId) ?? []).find(
      (each) => each.fromAt < toAt && each.toAt > fromAt,
    );
    const absences = known.get(participantId)?.absences ?? [];
    return {
      own: seats.get(participantId) ?? [],
      shift: shift === undefined ? null : `${shift.work}, ${timeOf(shift.fromAt)}–${timeOf(shift.toAt)}`,
      absent: absences.some((each) => contains(each, session.onDate)),
    };
  };
}

/** Days ahead of which somebody is offered sessions on their own page. */
const daysAhead = 182;

/** The sessions in which one person can have a seat from now on, and the seats that they have. */
export async function learningAhead(
  db: Transaction,
  participantId: string,
  { today, now }: { readonly today: LocalDate; readonly now: Instant },
): Promise<Learning> {
  const days = { from: today, to: addDays(today, daysAhead) };
  return (await learningFor(db, [participantId], { days, now }))(participantId);
}

/** By person the sessions on some days in which they can have a seat, in order of time, and the seats that they have. */
export type Learning = { readonly open: readonly Session[]; readonly seats: readonly Seat[] };

/** The rules over working time are looked at when a seat is given, not here: that asks for all of somebody's roster. */
export async function learningFor(
  db: Transaction,
  participantIds: readonly string[],
  { days, now }: { readonly days: Days; readonly now: Instant },
): Promise<(participantId: string) => Learning> {
  const sessions = await sessionsIn(db, days);
  if (sessions.length === 0) return () => ({ open: [], seats: [] });
  const busy = await busyIn(db, participantIds, days);
  return (participantId) => {
    const judged = sessions.map((session) => ({
      session,
      has: { ...busy(participantId, session), breaks: [] },
    }));
    return {
      open: judged.flatMap(({ session, has }) =>
        decideSeat({ session, name: '', ...has }, now).ok ? [session] : [],
      ),
      seats: judged[0]?.has.own ?? [],
    };
  };
}
