import { addDays, type Instant, type LocalDate } from '../../../kernel/local-date.ts';
import type { Minute } from '../../../law/arbeidstijd/clock.ts';
import { isBinnenOproeptermijn, oproeptermijnDagen } from '../../../law/oproep/call.ts';
import { isAsked, type Withdrawn } from './cause.ts';
import type { Given } from './draft.ts';

/** Somebody whose work changes so near that they are asked first, and within how many days of notice it falls. */
export type AskFirst = Given & { readonly does: 'gets' | 'loses'; readonly noticeDays: number };

/** Whether a day is nearer than the notice that an employer agreed with the pool: told on Monday for Friday is four days ahead. */
export function withinAgreed(onDate: LocalDate, noticeDays: number, today: LocalDate): boolean {
  return onDate < addDays(today, noticeDays);
}

/**
 * The days of notice that a change of a shift comes too late for, the longest when there are two; null when it is in time. One is
 * agreed with the employer. The other is the law's: the times of a pool are not to be foreseen, so they are told four days ahead, and
 * who hears later may say no (BW 7:628b lid 3 with 7:628a lid 2); it is counted back from the start of the work on the clock.
 */
export function noticeFor(
  shift: { readonly onDate: LocalDate; readonly from: Minute; readonly noticeDays: number },
  { today, now }: { readonly today: LocalDate; readonly now: Minute },
): number | null {
  const agreed = withinAgreed(shift.onDate, shift.noticeDays, today) ? shift.noticeDays : 0;
  const days = Math.max(agreed, lawDays(shift, { now }));
  return days > 0 ? days : null;
}

/** The days of the law when it is too late for them, else 0. */
function lawDays(
  { onDate, from }: { readonly onDate: LocalDate; readonly from: Minute },
  { now }: { readonly now: Minute },
): number {
  return isBinnenOproeptermijn({ onDate, start: momentAt(from) }, momentAt(now))
    ? oproeptermijnDagen(onDate)
    : 0;
}

function momentAt(minute: Minute): Instant {
  return new Date(minute * 60_000).toISOString();
}

/**
 * Who is asked before changes of the roster are told: who gets a shift within its notice, and who loses one because it is planned
 * otherwise. Who is ill, or whose employer cancelled, is told and not asked. It is no breach: with a yes everything may change.
 */
export function askFirst(
  changes: {
    readonly add: readonly Given[];
    readonly withdraw: readonly Withdrawn<Given>[];
  },
  noticeOf: (shift: Pick<Given, 'demandId' | 'onDate'>) => number | null,
): readonly AskFirst[] {
  const near = (does: AskFirst['does'], { participantId, demandId, onDate }: Given): readonly AskFirst[] => {
    const noticeDays = noticeOf({ demandId, onDate });
    return noticeDays === null ? [] : [{ participantId, demandId, onDate, does, noticeDays }];
  };
  return [
    ...changes.add.flatMap((each) => near('gets', each)),
    ...changes.withdraw.flatMap((each) => (isAsked(each.cause) ? near('loses', each) : [])),
  ].sort((a, b) => a.onDate.localeCompare(b.onDate));
}
