import type { LocalDate } from '../../../kernel/local-date.ts';
import { contains } from '../../../kernel/period.ts';
import type { EndedWork, WithdrawnCause } from '../words.ts';

/**
 * What became of a published shift, before a planner has looked at it: it stands; it does not go on, because the employer no longer
 * asks for it; the assignment there ended, or the contract; or the person is not there that day. Where an employer asks for fewer people, nobody is singled out: all stand, until
 * the planner says who works elsewhere.
 */
export const standings = ['stands', 'cancelled', 'assignment-ended', 'contract-ended', 'absent'] as const;
export type Standing = (typeof standings)[number];

/** What is known of a shift besides its row. */
export type StandingFacts = {
  readonly takenBack: WithdrawnCause | null;
  /** How many people the employer asks for on the day; null when nothing is asked any more. */
  readonly places: number | null;
  /** All absences of the person, also those that were taken back or are over. */
  readonly absences: readonly AbsenceOf[];
  readonly onDate: LocalDate;
  /** The work of the person that ended before the day; null when none did. */
  readonly ended: EndedWork | null;
};

/** Half-open; `to` null while somebody is reported sick. */
export type AbsenceOf = {
  readonly kind: 'leave' | 'sick' | 'away';
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly withdrawn: boolean;
};

const ownCauses: readonly WithdrawnCause[] = ['sick', 'leave', 'refused'];

/** Where a shift stands: see `Standing`. What was taken back does not go on, or the person was not to be there. */
export function standingOf({ takenBack, places, absences, onDate, ended }: StandingFacts): Standing {
  if (takenBack === 'assignment-ended' || takenBack === 'contract-ended') return takenBack;
  if (takenBack !== null) return ownCauses.includes(takenBack) ? 'absent' : 'cancelled';
  if (ended !== null) return `${ended}-ended`;
  if (places === null || places === 0) return 'cancelled';
  return absences.some((each) => !each.withdrawn && contains(each, onDate)) ? 'absent' : 'stands';
}

/**
 * How often what is said of a shift can have changed, as a number that only grows: a calendar keeps the highest. `changed.minute`
 * is when the day was last changed by the employer, in minutes since 2026 so that it fits; 0 when it never was. `changed.work` grows
 * when work of the person ends or begins again. A sick report that
 * ended before the day changed it twice: gone, and back.
 */
export function versionOf(
  { takenBack, places, absences, onDate }: Omit<StandingFacts, 'ended'>,
  changed: { readonly minute: number; readonly work: number },
): number {
  const events = absences.map(({ kind, from, to, withdrawn }) => {
    if (from > onDate) return 0;
    if (to === null || to > onDate) return withdrawn ? 2 : 1;
    return kind === 'sick' ? 2 : 0;
  });
  const gone = (places === null ? 1 : 0) + (takenBack === null ? 0 : 1);
  return changed.minute + changed.work + gone + events.reduce<number>((sum, each) => sum + each, 0);
}
