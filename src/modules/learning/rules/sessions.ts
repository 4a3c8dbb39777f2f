import { addMonths, type LocalDate, momentOf } from '../../../kernel/local-date.ts';
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
  const day = toMinute === 1440 ? momentOf(onDate, '23:59') : momentOf(onDate, timeOfMinute(toMinute));
  return {
    fromAt: momentOf(onDate, timeOfMinute(fromMinute)),
    toAt: toMinute === 1440 ? new Date(Date.parse(day) + 60_000).toISOString() : day,
  };
}
