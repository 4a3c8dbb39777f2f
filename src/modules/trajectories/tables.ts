import type { JSONColumnType } from 'kysely';
import type { Role } from '../../kernel/actor.ts';
import type { Instant, LocalDate } from '../../kernel/local-date.ts';
import type { Text } from '../../kernel/text.ts';
import type { EndReason } from './rules/move.ts';
import type { Phase } from './rules/phases.ts';
import type { Programme } from './rules/programme.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    programme: ProgrammeTable;
    programme_version: ProgrammeVersionTable;
    trajectory: TrajectoryTable;
    trajectory_step: TrajectoryStepTable;
    introduction: IntroductionTable;
    introduction_answer: IntroductionAnswerTable;
    review: ReviewTable;
    clock_extension: ClockExtensionTable;
    goal: GoalTable;
    goal_action: GoalActionTable;
    deadline: DeadlineTable;
  }
}

/** Where a candidate came from (A3). */
export const referralSources = ['municipality', 'neighbourhood-team', 'school', 'self'] as const;
export type ReferralSource = (typeof referralSources)[number];

interface ProgrammeTable {
  partnership_id: string;
  id: string;
  key: string;
}

interface ProgrammeVersionTable {
  partnership_id: string;
  programme_id: string;
  version: number;
  name: string;
  content: JSONColumnType<Programme>;
  published_at: Instant;
  published_by: string;
}

/** One person's way round the circle; where it stands now. The steps are its history. */
interface TrajectoryTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  programme_id: string;
  programme_version: number;
  referring_organisation_id: string;
  firm_organisation_id: string;
  coach_membership_id: string | null;
  source: ReferralSource;
  phase: Phase;
  phase_since: LocalDate;
  lap: number;
  referred_on: LocalDate;
  started_on: LocalDate | null;
  completed_on: LocalDate | null;
  ended_on: LocalDate | null;
  end_reason: EndReason | null;
  /** What two clocks run from; written by the modules that own placement and contract, in the same transaction. */
  placement_ends_on: LocalDate | null;
  contract_ends_on: LocalDate | null;
}

interface TrajectoryStepTable {
  partnership_id: string;
  trajectory_id: string;
  seq: number;
  from_phase: Phase | null;
  to_phase: Phase;
  lap: number;
  on_date: LocalDate;
  at: Instant;
  by_membership_id: string;
  by_role: Role;
  reason: string | null;
}

interface IntroductionTable {
  partnership_id: string;
  id: string;
  trajectory_id: string;
  planned_at: Instant;
  place: string;
  invited_on: LocalDate;
  invited_by: string;
  reply: 'coming' | 'cannot' | null;
  replied_on: LocalDate | null;
}

interface IntroductionAnswerTable {
  partnership_id: string;
  id: string;
  trajectory_id: string;
  side: 'participant' | 'firm';
  answer: 'yes' | 'no';
  reason: string | null;
  at: Instant;
  by_membership_id: string;
  by_role: Role;
}

interface ReviewTable {
  partnership_id: string;
  id: string;
  trajectory_id: string;
  held_on: LocalDate;
  went_well: string;
  next: string;
  by_membership_id: string;
}

interface ClockExtensionTable {
  partnership_id: string;
  id: string;
  trajectory_id: string;
  clock: string;
  until: LocalDate;
  reason: string;
  requested_by: string;
  requested_at: Instant;
  decision: 'granted' | 'refused' | null;
  decision_reason: string | null;
  decided_by: string | null;
  decided_at: Instant | null;
}

interface GoalTable {
  partnership_id: string;
  id: string;
  trajectory_id: string;
  title: string;
  agreed_on: LocalDate;
  reached_on: LocalDate | null;
}

interface GoalActionTable {
  partnership_id: string;
  id: string;
  goal_id: string;
  trajectory_id: string;
  words: string;
  /** Who does it: the participant, the coach, or another by name of the role. */
  by_role: Role;
  due_on: LocalDate;
  done_on: LocalDate | null;
}

/** Derived from the clocks and the facts (`rules/deadlines.ts`); nobody writes it by hand. */
interface DeadlineTable {
  partnership_id: string;
  trajectory_id: string;
  clock: string;
  participant_id: string;
  due_on: LocalDate;
  show_from: LocalDate;
  role: Role;
  organisation_id: string;
  task: JSONColumnType<Text>;
}
