import { addDays, type LocalDate, later } from '../../../kernel/local-date.ts';
import { overlaps } from '../../../kernel/period.ts';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import type { AbsenceKind } from '../words.ts';
import { refusal } from './refusals.ts';

/** An absence that stands. */
export type Standing = {
  readonly id: string;
  readonly kind: AbsenceKind;
  readonly from: LocalDate;
  /** Half-open; null while it is open. */
  readonly to: LocalDate | null;
};

/** How far back somebody can still be reported sick. */
const sickDaysBack = 28;
/** How far ahead the first day of being better can lie. */
const betterDaysAhead = 7;

/**
 * Days off or away, both ends included as people say them; gives the half-open period. Refuses an end before the start, more
 * than a year, and days that already stand as the same kind. Days off may lie in the past: they are sometimes written down later.
 */
export function decideAbsence(
  standing: readonly Standing[],
  asked: { readonly kind: 'leave' | 'away'; readonly from: LocalDate; readonly last: LocalDate },
): Result<{ readonly from: LocalDate; readonly to: LocalDate }> {
  const { kind, from, last } = asked;
  if (last < from) return refuse(refusal('ends-before-start', { field: 'lastDay' }));
  if (last >= addDays(from, 366)) return refuse(refusal('too-long', { field: 'lastDay' }));
  const period = { from, to: addDays(last, 1) };
  const known = standing.some((each) => each.kind === kind && overlaps(each, period));
  return known ? refuse(refusal('absence-known', { field: 'fromDate' })) : accept(period);
}

/** The first day of being sick: today or up to four weeks back. Refuses another report for days that already stand. */
export function decideSick(
  standing: readonly Standing[],
  from: LocalDate,
  today: LocalDate,
): Result<LocalDate> {
  if (from > today) return refuse(refusal('sick-in-future', { field: 'fromDate' }));
  if (from < addDays(today, -sickDaysBack)) return refuse(refusal('sick-long-ago', { field: 'fromDate' }));
  const known = standing.some((each) => each.kind === 'sick' && overlaps(each, { from, to: null }));
  return known ? refuse(refusal('already-sick', { field: 'fromDate' })) : accept(from);
}

/**
 * Ends the sick report that is open: the first day on which somebody can work again. Left out it is today, and on the first sick
 * day itself the day after, because that day counts as sick. Refuses an earlier day and one more than a week ahead.
 */
export function decideBetter(
  standing: readonly Standing[],
  asked: LocalDate | undefined,
  today: LocalDate,
): Result<{ readonly id: string; readonly to: LocalDate }> {
  const open = standing.find(({ kind, to }) => kind === 'sick' && to === null);
  if (open === undefined) return refuse(refusal('not-sick'));
  const to = asked ?? later(today, addDays(open.from, 1));
  if (to <= open.from) return refuse(refusal('better-before-sick', { field: 'fromDate' }));
  if (to > addDays(today, betterDaysAhead)) return refuse(refusal('better-too-late', { field: 'fromDate' }));
  return accept({ id: open.id, to });
}

/** Takes back days off or away; refuses what is withdrawn or over. A sick report is not taken back: it ends. */
export function decideWithdrawal(
  absence: Standing & { readonly withdrawn: boolean },
  today: LocalDate,
): Result<string> {
  if (absence.withdrawn) return refuse(refusal('withdrawn'));
  const over = absence.to !== null && absence.to <= today;
  return over ? refuse(refusal('absence-over')) : accept(absence.id);
}
