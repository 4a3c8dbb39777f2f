import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { hold } from '../../../platform/database/hold.ts';
import { fullName } from '../../participants/index.ts';
import type { SessionTimes } from '../rules/sessions.ts';
import '../tables.ts';

/** A session of a course, with how many seats of it are taken: by people of all social firms. */
export type Session = SessionTimes & {
  readonly id: string;
  readonly courseId: string;
  readonly course: string;
  readonly place: string;
  readonly seats: number;
  readonly taken: number;
  readonly cancelled: boolean;
};

type Days = { readonly from: LocalDate; readonly to?: LocalDate | undefined };

/** Sessions that were not called off on some days, half-open, in order of time. */
export async function sessionsIn(db: Transaction, { from, to }: Days): Promise<readonly Session[]> {
  let query = sessionQuery(db).where('on_date', '>=', from).where('cancelled_at', 'is', null);
  if (to !== undefined) query = query.where('on_date', '<', to);
  return withTaken(db, await query.orderBy('on_date').orderBy('from_minute').orderBy('id').execute());
}

/** Sessions before a day, the newest first. */
export async function sessionsBefore(
  db: Transaction,
  day: LocalDate,
  most: number,
): Promise<readonly Session[]> {
  return withTaken(
    db,
    await sessionQuery(db)
      .where('on_date', '<', day)
      .where('cancelled_at', 'is', null)
      .orderBy('on_date', 'desc')
      .orderBy('from_minute', 'desc')
      .orderBy('id')
      .limit(most)
      .execute(),
  );
}

/** One session; null when there is none. `held` waits for whoever gives a seat in it at the same moment. */
export async function sessionAt(
  db: Transaction,
  id: string,
  { held = false }: { readonly held?: boolean } = {},
): Promise<Session | null> {
  // Who gives a seat may not change the session, so its row cannot be locked: its id is.
  if (held) await hold(db, `course-session ${id}`);
  const row = await sessionQuery(db).where('course_session.id', '=', id).executeTakeFirst();
  return row === undefined ? null : ((await withTaken(db, [row]))[0] ?? null);
}

/** Sessions with their course, whose seats are still to be counted (see `withTaken`). */
export function sessionQuery(db: Transaction) {
  return db
    .selectFrom('course_session')
    .innerJoin('course', (join) =>
      join
        .onRef('course.partnership_id', '=', 'course_session.partnership_id')
        .onRef('course.id', '=', 'course_session.course_id'),
    )
    .select([
      'course_session.id',
      'course_id as courseId',
      'course.name as course',
      'on_date as onDate',
      'from_minute as fromMinute',
      'to_minute as toMinute',
      'break_minutes as breakMinutes',
      'place',
      'seats',
      'cancelled_at as cancelledAt',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof sessionQuery>['executeTakeFirstOrThrow']>>;

/** Sessions with how many of their seats are taken: one query more. */
export async function withTaken(db: Transaction, rows: readonly Row[]): Promise<readonly Session[]> {
  const { rows: counts } = await sql<{ id: string; taken: number }>`
    select session_id as id, taken from seats_taken(${rows.map(({ id }) => id)}::uuid[])`.execute(db);
  const taken = new Map(counts.map((each) => [each.id, each.taken]));
  return rows.map(({ cancelledAt, ...row }) => ({
    ...row,
    taken: taken.get(row.id) ?? 0,
    cancelled: cancelledAt !== null,
  }));
}

/** A seat that somebody has, with its session. */
export type Seat = SessionTimes & {
  readonly id: string;
  readonly sessionId: string;
  readonly participantId: string;
  readonly courseId: string;
  readonly course: string;
  readonly place: string;
  readonly cancelled: boolean;
};

/** Seats of people in sessions on some days, half-open, as far as one sees them; without sessions that were called off, but where they are asked for. */
export async function seatsOf(
  db: Transaction,
  participantIds: readonly string[],
  { from, to, cancelledToo = false }: Days & { readonly cancelledToo?: boolean },
): Promise<readonly Seat[]> {
  if (participantIds.length === 0) return [];
  let query = seats(db)
    .where('course_seat.participant_id', '=', (eb) => eb.fn.any(eb.val([...participantIds])))
    .where('course_session.on_date', '>=', from);
  if (to !== undefined) query = query.where('course_session.on_date', '<', to);
  if (!cancelledToo) query = query.where('course_session.cancelled_at', 'is', null);
  return (await query.execute()).map(seatOf);
}

function seatOf<Row extends { readonly cancelledAt: unknown }>({ cancelledAt, ...seat }: Row) {
  return { ...seat, cancelled: cancelledAt !== null };
}

/** Who has a seat in a session, by name, as far as one sees them; of one that was called off who has to hear that. */
export async function seatedIn(db: Transaction, sessionId: string) {
  const rows = await seats(db)
    .innerJoin('participant', (join) =>
      join
        .onRef('participant.partnership_id', '=', 'course_seat.partnership_id')
        .onRef('participant.id', '=', 'course_seat.participant_id'),
    )
    .select(['given_name as givenName', 'infix', 'family_name as familyName'])
    .where('course_seat.session_id', '=', sessionId)
    .execute();
  return rows
    .map(seatOf)
    .map(({ givenName, infix, familyName, ...seat }) => ({
      ...seat,
      name: fullName({ givenName, infix, familyName }),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl') || a.id.localeCompare(b.id));
}

function seats(db: Transaction) {
  return db
    .selectFrom('course_seat')
    .innerJoin('course_session', (join) =>
      join
        .onRef('course_session.partnership_id', '=', 'course_seat.partnership_id')
        .onRef('course_session.id', '=', 'course_seat.session_id'),
    )
    .innerJoin('course', (join) =>
      join
        .onRef('course.partnership_id', '=', 'course_session.partnership_id')
        .onRef('course.id', '=', 'course_session.course_id'),
    )
    .select([
      'course_seat.id',
      'course_seat.session_id as sessionId',
      'course_seat.participant_id as participantId',
      'course_session.course_id as courseId',
      'course.name as course',
      'course_session.on_date as onDate',
      'from_minute as fromMinute',
      'to_minute as toMinute',
      'break_minutes as breakMinutes',
      'course_session.place',
      'course_session.cancelled_at as cancelledAt',
    ])
    .where('course_seat.withdrawn_at', 'is', null)
    .orderBy('course_session.on_date')
    .orderBy('from_minute')
    .orderBy('course_seat.id');
}
