import type { Generated, JSONColumnType } from 'kysely';
import type { Instant, LocalDate } from '../../kernel/local-date.ts';
import type { Weights } from '../../planner/pool/problem.ts';
import type { WithdrawnCause } from './words.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    weight_set: WeightSetTable;
    roster_draft: RosterDraftTable;
    draft_shift: DraftShiftTable;
    draft_change: DraftChangeTable;
    roster_run: RosterRunTable;
    publication: PublicationTable;
    rostered_shift: RosteredShiftTable;
    shift_answer: ShiftAnswerTable;
    calendar_feed: CalendarFeedTable;
  }
}

/** What weighs how much, under a name, so that two ways can be compared. */
interface WeightSetTable {
  partnership_id: string;
  id: string;
  firm_organisation_id: string;
  name: string;
  weights: JSONColumnType<Weights>;
  made_by: string;
  made_at: Instant;
}

/** A roster that somebody works on and nobody else sees yet. */
interface RosterDraftTable {
  partnership_id: string;
  id: string;
  firm_organisation_id: string;
  /** The days it is about, half-open. */
  from_date: LocalDate;
  to_date: LocalDate;
  name: string;
  weight_set_id: string | null;
  /** The number of the last publication that it knows of: what was published since is not in it. */
  based_on: number;
  state: 'open' | 'published' | 'dropped';
  /** The repair that made it, in which way it mends, and what that comes to. */
  run_id: string | null;
  way: RepairWay | null;
  told: JSONColumnType<RepairTold> | null;
  made_by: string;
  made_at: Instant;
}

/** Ways to mend a roster: see `repair` of the planner. */
export type RepairWay = 'fewest-changes' | 'other-people' | 'best-roster';

/** Minutes of asked work with nobody, and how many days of people are otherwise than published. */
export type RepairTold = { readonly unfilledMinutes: number; readonly changes: number };

/** One person in one shift of a draft. */
interface DraftShiftTable {
  partnership_id: string;
  draft_id: string;
  participant_id: string;
  demand_id: string;
  on_date: LocalDate;
  /** The planner wants it so: a calculation leaves it. */
  pinned: boolean;
}

/** What was changed by hand, in order, so that it can be undone. */
interface DraftChangeTable {
  partnership_id: string;
  draft_id: string;
  place: number;
  changes: JSONColumnType<readonly DraftStep[]>;
  made_by: string;
  made_at: Instant;
}

/** A shift that somebody got in a draft, or lost. */
export type DraftStep = {
  readonly does: 'add' | 'remove' | 'pin' | 'unpin';
  readonly participantId: string;
  readonly demandId: string;
  readonly onDate: LocalDate;
};

/** A calculation: from a draft to a better one. */
interface RosterRunTable {
  partnership_id: string;
  id: string;
  firm_organisation_id: string;
  /** The draft it begins with, and the one it made. */
  draft_id: string;
  result_draft_id: string | null;
  weight_set_id: string | null;
  /** A better roster, or ways to mend the one that is published. */
  kind: Generated<'plan' | 'repair'>;
  seed: number;
  seconds: number;
  state: 'asked' | 'running' | 'done' | 'cancelled' | 'failed';
  cancel_asked: Generated<boolean>;
  progress: JSONColumnType<RunProgress> | null;
  /** The best so far, as places in the lists of the problem, so that a crash loses little. */
  best: JSONColumnType<readonly (readonly string[])[]> | null;
  asked_by: string;
  asked_at: Instant;
  ended_at: Instant | null;
}

export type RunProgress = {
  readonly seconds: number;
  readonly cost: number;
  /** No roster can cost less; null when nothing was proven. */
  readonly bound: number | null;
  readonly unfilled: number;
};

/** A roster became the roster: numbered per social firm, so that nobody publishes over what they have not seen. */
interface PublicationTable {
  partnership_id: string;
  firm_organisation_id: string;
  number: number;
  draft_id: string | null;
  from_date: LocalDate;
  to_date: LocalDate;
  reason: string | null;
  published_by: string;
  published_at: Instant;
}

/** Somebody works a shift: the published roster. Taken back, it stays, with when and why. */
interface RosteredShiftTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  firm_organisation_id: string;
  /** The employer where it is. */
  organisation_id: string;
  site_id: string;
  demand_id: string;
  on_date: LocalDate;
  work: string;
  from_at: Instant;
  to_at: Instant;
  work_minutes: number;
  pinned: boolean;
  published_in: number;
  withdrawn_in: number | null;
  withdrawn_cause: WithdrawnCause | null;
}

/** What the person says of a shift; the last answer counts. */
interface ShiftAnswerTable {
  partnership_id: string;
  rostered_shift_id: string;
  participant_id: string;
  firm_organisation_id: string;
  answer: 'yes' | 'no';
  reason: string | null;
  answered_at: Instant;
}

/** A personal address from which a calendar reads the roster. Only a hash of its secret is kept. */
interface CalendarFeedTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  secret_hash: string;
  made_at: Instant;
  revoked_at: Instant | null;
}
