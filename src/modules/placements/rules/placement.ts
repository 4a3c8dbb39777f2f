import type { LocalDate } from '../../../kernel/local-date.ts';
import { addDays, later } from '../../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refusalsOf, refuse } from '../../../kernel/result.ts';
import type { PlacementForm } from '../words.ts';

export const refusal = refusalsOf('placements', {
  'ends-before-start': { nl: 'Het einde moet na het begin liggen.', en: 'The end must lie after the start.' },
  'starts-too-late': {
    nl: 'Leg werk vast dat binnen 60 dagen begint.',
    en: 'Record work that starts within 60 days.',
  },
  'no-trajectory': {
    nl: 'Er loopt geen traject. Draag de persoon eerst opnieuw voor.',
    en: 'There is no running trajectory. Put the person forward again first.',
  },
  'no-such-workplace': {
    nl: 'Kies een organisatie uit de lijst.',
    en: 'Choose an organisation from the list.',
  },
  'already-ended': { nl: 'Dit werk is al afgesloten.', en: 'This work has already ended.' },
  'end-in-future': {
    nl: 'Sluit het werk af op de dag dat het stopt, of daarna.',
    en: 'End the work on the day it stops, or later.',
  },
  'posting-ends-in-pool': {
    nl: 'Een opdracht vanuit de flexpoule sluit u af bij de flexpoule: het contract loopt door.',
    en: 'An assignment from the pool is ended in the pool: the contract goes on.',
  },
  'work-overlaps': {
    nl: 'Er loopt al ander werk in deze periode. Sluit dat eerst af.',
    en: 'Other work is running in this period. End it first.',
  },
});

/** How long before its start work may be recorded. */
const recordAhead = 60;

/** The dates of new work: an end after the start, and a start that is near enough to be a fact. */
export function checkDates(from: LocalDate, to: LocalDate | null, today: LocalDate): Refusal[] {
  return [
    ...(to !== null && to <= from ? [refusal('ends-before-start', { field: 'toDate' })] : []),
    ...(from > addDays(today, recordAhead) ? [refusal('starts-too-late', { field: 'fromDate' })] : []),
  ];
}

type Running = {
  readonly from: LocalDate;
  readonly form: PlacementForm;
  readonly ended: boolean;
};

/**
 * The first day without the work, when it ends on `lastDay` (that day included). Work that had not begun yet ends
 * the day after its start was agreed, because a period has at least one day.
 */
export function decideEnd(running: Running, lastDay: LocalDate, today: LocalDate): Result<LocalDate> {
  if (running.ended) return refuse(refusal('already-ended'));
  if (lastDay > today) return refuse(refusal('end-in-future', { field: 'endedOn' }));
  return accept(addDays(later(lastDay, running.from), 1));
}

/** Work with the end that was agreed on (half-open), and the last day that an employer announced, if any. */
export type Ending = {
  readonly form: PlacementForm;
  readonly to_date: LocalDate | null;
  readonly announced_end_on: LocalDate | null;
};

/**
 * The day on which something asks for a next step, of all work that runs side by side: the first end that is known.
 * What an employer announced counts above what was agreed. The agreed end of a work-experience place does not count:
 * the clock of the work floor minds that one. Null when no work has an end in sight.
 */
export function firstEnd(running: readonly Ending[]): LocalDate | null {
  const ends = running.flatMap(
    ({ form, to_date, announced_end_on }) =>
      announced_end_on ?? (form === 'work-experience' ? null : to_date) ?? [],
  );
  return ends.sort()[0] ?? null;
}
