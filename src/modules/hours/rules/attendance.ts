import type { LocalDate } from '../../../kernel/local-date.ts';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { minuteOf } from '../../../kernel/times.ts';
import { momentOn } from '../../../law/arbeidstijd/clock.ts';
import type { Outcome } from '../words.ts';
import { clockOf } from './clock.ts';
import { refusal } from './refusals.ts';

/** Longest stay: twelve hours of work (ATW 5:7 lid 2) with an hour of breaks. */
const longestStay = 780;
/** How far before and after the shift somebody can have been there, in minutes. */
const slack = 240;

/** A shift as it was rostered; minutes on the clock of the day on which it begins, above 1440 past midnight. */
export type Planned = {
  readonly onDate: LocalDate;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly breaks: readonly { readonly from: number; readonly to: number }[];
  readonly workMinutes: number;
};

/** What was seen; times only where they differ from the roster. */
export type Seen = {
  readonly outcome: Outcome;
  /** `HH:MM` */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly breakMinutes?: number | undefined;
};

/** What is kept of it; minutes of work without breaks. */
export type Noted = {
  readonly outcome: Outcome;
  readonly fromMinute: number | null;
  readonly toMinute: number | null;
  readonly breakMinutes: number;
  readonly workMinutes: number;
};

/**
 * What came of a shift. Times that are left out are those of the roster; who was ill or was sent home worked until the time
 * given, or not at all. A night in which the clock changes counts its real minutes. Refuses a day that has yet to come, times of
 * somebody who was not there, a coming without a going, and times that cannot belong to this shift.
 */
export function noteOf(planned: Planned, seen: Seen, today: LocalDate): Result<Noted> {
  if (planned.onDate > today) return refuse(refusal('in-future'));
  const { outcome, from, to } = seen;
  const given = from !== undefined || to !== undefined;
  if (outcome === 'absent') {
    if (!given && seen.breakMinutes === undefined) return accept(nothing(outcome));
    return refuse(refusal('no-times', { field: from === undefined ? 'to' : 'from' }));
  }
  if (outcome === 'worked' || to !== undefined) return between(planned, seen);
  return given ? refuse(refusal('half-times', { field: 'to' })) : accept(nothing(outcome));
}

function nothing(outcome: Outcome): Noted {
  return { outcome, fromMinute: null, toMinute: null, breakMinutes: 0, workMinutes: 0 };
}

function between(planned: Planned, { outcome, from, to, breakMinutes }: Seen): Result<Noted> {
  const begin = from === undefined ? planned.fromMinute : nearest(minuteOf(from), planned.fromMinute);
  const end = to === undefined ? planned.toMinute : firstAfter(minuteOf(to), begin);
  if (end - begin > longestStay) return refuse(refusal('too-long', { field: 'to' }));
  const outside = begin > planned.toMinute || begin < planned.fromMinute - slack;
  if (outside || end < planned.fromMinute || end > planned.toMinute + slack)
    return refuse(
      refusal('far-off', {
        field: outside ? 'from' : 'to',
        values: { from: clockOf(planned.fromMinute), to: clockOf(planned.toMinute) },
      }),
    );
  const there = momentOn(planned.onDate, end) - momentOn(planned.onDate, begin);
  const whole = begin === planned.fromMinute && end === planned.toMinute;
  const usual = whole ? there - planned.workMinutes : breaksWithin(planned, begin, end);
  const off = breakMinutes ?? Math.max(0, usual);
  if (off > there) return refuse(refusal('break-too-long', { field: 'breakMinutes' }));
  return accept({
    outcome,
    fromMinute: begin,
    toMinute: end,
    breakMinutes: off,
    workMinutes: there - off,
  });
}

/** A time of the clock on the day of the shift or the day after, whichever is nearer. */
function nearest(minute: number, to: number): number {
  return Math.abs(minute + 1440 - to) < Math.abs(minute - to) ? minute + 1440 : minute;
}

function firstAfter(minute: number, begin: number): number {
  let end = minute;
  while (end <= begin) end += 1440;
  return end;
}

function breaksWithin({ breaks }: Planned, begin: number, end: number): number {
  return breaks.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, begin)),
    0,
  );
}

/** The same in everything that counts. */
export function sameNote(a: Noted, b: Noted): boolean {
  return (
    a.outcome === b.outcome &&
    a.fromMinute === b.fromMinute &&
    a.toMinute === b.toMinute &&
    a.breakMinutes === b.breakMinutes &&
    a.workMinutes === b.workMinutes
  );
}

/** What stands of a shift, if anything. */
export type Standing = { readonly note: Noted; readonly version: number; readonly confirmed: boolean };

/** What is written down: the first note, a change, or nothing because it stands there already. */
export type Writing =
  | { readonly does: 'nothing' }
  | { readonly does: 'write'; readonly note: Noted; readonly version: number };

/**
 * Records what was seen. The same again changes nothing, so that tapping twice is safe; another thing replaces it until the
 * employer has confirmed it. Refuses a change after that.
 */
export function decideAttendance(
  planned: Planned,
  standing: Standing | null,
  seen: Seen,
  today: LocalDate,
): Result<Writing> {
  const note = noteOf(planned, seen, today);
  if (!note.ok) return note;
  if (standing !== null && sameNote(standing.note, note.value)) return accept({ does: 'nothing' });
  if (standing?.confirmed === true) return refuse(refusal('confirmed'));
  return accept({ does: 'write', note: note.value, version: (standing?.version ?? 0) + 1 });
}

/** Corrects what was confirmed; it has to be confirmed anew. Refuses what was not confirmed and what changes nothing. */
export function decideCorrection(
  planned: Planned,
  standing: Standing,
  seen: Seen,
  today: LocalDate,
): Result<Extract<Writing, { does: 'write' }>> {
  if (!standing.confirmed) return refuse(refusal('not-confirmed'));
  const note = noteOf(planned, seen, today);
  if (!note.ok) return note;
  if (sameNote(standing.note, note.value)) return refuse(refusal('same-hours', { field: 'outcome' }));
  return accept({ does: 'write', note: note.value, version: standing.version + 1 });
}
