import { addDays, addMonths, type Instant, type LocalDate, momentOf } from '../../../kernel/local-date.ts';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { minuteOf, timeOfMinute } from '../../../kernel/times.ts';
import { refusal } from './refusals.ts';

/** A session as somebody fills it in, with times on the clock. */
type ToldSession = {
  readonly onDate: LocalDate;
  readonly startTime: string;
  readonly endTime: string;
  readonly breakMinutes?: number | undefined;
};

/** When a session is, in minutes from 00:00 on the clock of its day. */
export type SessionTimes = {
  readonly onDate: LocalDate;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly breakMinutes: number;
};

/**
 * Judges when a session is, each wrong field at once: from today until a year from now, an end after its start on the same day, a break
 * shorter than the session, and at most twelve hours of learning: what can be recorded of one day.
 */
export function readSession(told: ToldSession, today: LocalDate): Result<SessionTimes> {
  const { onDate, breakMinutes = 0 } = told;
  const [fromMinute, end] = [minuteOf(told.startTime), minuteOf(told.endTime)];
  // Midnight is the end of the day.
  const toMinute = end === 0 ? 1440 : end;
  const ends = toMinute > fromMinute;
  const wrong = [
    ...(onDate < today ? [refusal('session-past', { field: 'onDate' })] : []),
    ...(onDate >= addMonths(today, 12) ? [refusal('session-far', { field: 'onDate' })] : []),
    ...(ends ? [] : [refusal('ends-before-begin', { field: 'endTime' })]),
    ...(ends && breakMinutes >= toMinute - fromMinute
      ? [refusal('break-too-long', { field: 'breakMinutes' })]
      : []),
  ];
  const tooLong = wrong.length === 0 && toMinute - fromMinute - breakMinutes > 720;
  if (tooLong) return refuse(refusal('session-long', { field: 'endTime' }));
  return wrong.length > 0 ? refuse(...wrong) : accept({ onDate, fromMinute, toMinute, breakMinutes });
}

/** Refuses a session that was called off, and one that has begun: neither can be changed, nor its seats. */
export function decideAhead<Kept extends SessionTimes & { readonly cancelled: boolean }>(
  session: Kept,
  now: Instant,
  at: { readonly field?: string } = {},
): Result<Kept> {
  if (session.cancelled) return refuse(refusal('session-cancelled', at));
  return sessionMoments(session).fromAt <= now ? refuse(refusal('session-over', at)) : accept(session);
}

/** Minutes of learning in a session, without its break: as working time, where the work asks for the course (BW 7:611a lid 2). */
export function learningMinutes({ fromMinute, toMinute, breakMinutes }: SessionTimes): number {
  return toMinute - fromMinute - breakMinutes;
}

/** Whether two sessions have a minute in common. */
export function sessionsMeet(one: SessionTimes, other: SessionTimes): boolean {
  return one.onDate === other.onDate && one.fromMinute < other.toMinute && other.fromMinute < one.toMinute;
}

/** The moments between which a session is. */
export function sessionMoments({ onDate, fromMinute, toMinute }: SessionTimes) {
  // 1440 is midnight, where the next day begins.
  const lastDay = toMinute === 1440 ? addDays(onDate, 1) : onDate;
  return {
    fromAt: momentOf(onDate, timeOfMinute(fromMinute)),
    toAt: momentOf(lastDay, timeOfMinute(toMinute)),
  };
}
