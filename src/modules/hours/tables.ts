import type { Instant, LocalDate } from '../../kernel/local-date.ts';
import type { IdleGround, Outcome } from './words.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    worked_shift: WorkedShiftTable;
    worked_shift_before: WorkedShiftBeforeTable;
    training_hours: TrainingHoursTable;
    missed_shift: MissedShiftTable;
    idle_ground: IdleGroundTable;
  }
}

/** What came of a shift of the roster, as it stands now. */
interface WorkedShiftTable {
  partnership_id: string;
  rostered_shift_id: string;
  participant_id: string;
  firm_organisation_id: string;
  /** The employer where it was. */
  organisation_id: string;
  on_date: LocalDate;
  outcome: Outcome;
  /** Minutes after 00:00 on the clock of the day on which it began; null when nothing was worked. */
  from_minute: number | null;
  to_minute: number | null;
  break_minutes: number;
  /** Without breaks. */
  work_minutes: number;
  /** 1 at first, one more with each change. */
  version: number;
  /** Why it was changed after it was confirmed. */
  reason: string | null;
  recorded_by: string;
  recorded_at: Instant;
  confirmed_by: string | null;
  confirmed_at: Instant | null;
}

/** What stood there before a change. */
interface WorkedShiftBeforeTable {
  partnership_id: string;
  rostered_shift_id: string;
  version: number;
  participant_id: string;
  firm_organisation_id: string;
  organisation_id: string;
  outcome: Outcome;
  from_minute: number | null;
  to_minute: number | null;
  break_minutes: number;
  work_minutes: number;
  reason: string | null;
  recorded_by: string;
  recorded_at: Instant;
  confirmed_by: string | null;
  confirmed_at: Instant | null;
  replaced_at: Instant;
}

/** Hours in which somebody learned instead of worked. */
interface TrainingHoursTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  firm_organisation_id: string;
  on_date: LocalDate;
  minutes: number;
  /** Null for learning that is no course. */
  course_id: string | null;
  recorded_by: string;
  recorded_at: Instant;
}

/** What a person decided of a shift that somebody turned down or did not come to: paid or not, with the reason. */
interface MissedShiftTable {
  partnership_id: string;
  rostered_shift_id: string;
  participant_id: string;
  firm_organisation_id: string;
  carried_by: 'firm' | 'person';
  reason: string;
  judged_by: string;
  judged_at: Instant;
}

/** Derived by the night: work that somebody could (not) have had on a day, and shifts that were cancelled too late. */
interface IdleGroundTable {
  partnership_id: string;
  participant_id: string;
  on_date: LocalDate;
  demand_id: string;
  firm_organisation_id: string;
  ground: IdleGround;
  minutes: number;
}
