import type { Role } from '../../../kernel/actor.ts';
import { addDays, addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Phase } from './phases.ts';
import type { Programme, ProgrammeClock } from './programme.ts';

/** The days from which clocks run; null where there is none, and then the clock does not run. */
export type ClockFacts = {
  readonly phase: Phase;
  readonly phaseSince: LocalDate;
  readonly startedOn: LocalDate | null;
  readonly lastReviewOn: LocalDate | null;
  /** Day of an invitation that was not answered yet. */
  readonly openInvitationOn: LocalDate | null;
  /** Day of an introduction after which an answer is still missing. */
  readonly undecidedIntroductionOn: LocalDate | null;
  readonly placementEndsOn: LocalDate | null;
  readonly contractEndsOn: LocalDate | null;
  readonly extensions: readonly { readonly clock: string; readonly until: LocalDate }[];
};

/** Something that is due, with the rule that put it on the list. */
export type Deadline = {
  readonly clock: string;
  readonly dueOn: LocalDate;
  readonly showFrom: LocalDate;
  readonly role: Role;
  readonly task: Text;
};

/** Everything that is or will be due for one person in the phase they are in (B2). */
export function deadlinesOf(programme: Programme, facts: ClockFacts): Deadline[] {
  return programme.clocks.flatMap((clock) => {
    const dueOn = clock.phases.includes(facts.phase) ? dueDay(clock, facts) : null;
    return dueOn === null
      ? []
      : [
          {
            clock: clock.key,
            dueOn,
            showFrom: addDays(dueOn, -clock.notice),
            role: clock.role,
            task: clock.task,
          },
        ];
  });
}

function dueDay(clock: ProgrammeClock, facts: ClockFacts): LocalDate | null {
  const start = startDay(clock, facts);
  if (start === null) return null;
  const due = addDays(addMonths(start, clock.months), clock.days);
  const extended = facts.extensions
    .filter((extension) => extension.clock === clock.key && extension.until > due)
    .map((extension) => extension.until);
  return extended.sort().at(-1) ?? due;
}

function startDay(clock: ProgrammeClock, facts: ClockFacts): LocalDate | null {
  switch (clock.from) {
    case 'phase':
      return facts.phaseSince;
    case 'start':
      return facts.startedOn;
    case 'review':
      return facts.lastReviewOn ?? facts.startedOn ?? facts.phaseSince;
    case 'invitation':
      return facts.openInvitationOn;
    case 'introduction':
      return facts.undecidedIntroductionOn;
    case 'placement-end':
      return facts.placementEndsOn;
    case 'contract-end':
      return facts.contractEndsOn;
  }
}
