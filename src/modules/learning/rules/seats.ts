import type { Instant } from '../../../kernel/local-date.ts';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { refusal } from './refusals.ts';
import { decideAhead, type SessionTimes, sessionsMeet } from './sessions.ts';

type SeatFacts = {
  readonly session: SessionTimes & {
    readonly id: string;
    readonly courseId: string;
    readonly seats: number;
    readonly taken: number;
    readonly cancelled: boolean;
  };
  /** The person, as one calls them. */
  readonly name: string;
  /** Seats that they have already, on any day. */
  readonly own: readonly (SessionTimes & { readonly sessionId: string; readonly courseId: string })[];
  /** A published shift of theirs during the session, in words; null when there is none. */
  readonly shift: string | null;
  /** On leave, away, or reported sick on its day. */
  readonly absent: boolean;
  /** Rules over working time that their roster would break with it, each in a sentence. */
  readonly breaks: readonly string[];
};

/**
 * Whether somebody can have a seat: the session goes on, has not begun and has a seat left, and they are not at work, in another session
 * or away then. One session of a course a day, because what somebody learned is kept by day and course. Gives the id of the session.
 */
export function decideSeat(
  { session, name, own, shift, absent, breaks }: SeatFacts,
  now: Instant,
): Result<string> {
  const at = { field: 'sessionId', values: { name } };
  const ahead = decideAhead(session, now, { field: at.field });
  if (!ahead.ok) return ahead;
  if (own.some(({ sessionId }) => sessionId === session.id)) return refuse(refusal('seat-known', at));
  const sameDay = own.some((has) => has.courseId === session.courseId && has.onDate === session.onDate);
  const wrong = [
    ...(session.taken >= session.seats ? [refusal('session-full', at)] : []),
    ...(own.some((other) => sessionsMeet(other, session)) ? [refusal('seat-elsewhere', at)] : []),
    ...(sameDay ? [refusal('seat-same-day', at)] : []),
    ...(shift === null ? [] : [refusal('seat-on-shift', { ...at, values: { name, shift } })]),
    ...breaks.slice(0, 1).map((rule) => refusal('seat-breaks', { ...at, values: { name, rule } })),
    ...(absent ? [refusal('seat-absent', at)] : []),
  ];
  return wrong.length > 0 ? refuse(...wrong) : accept(session.id);
}
