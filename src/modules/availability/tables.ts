import type { Instant, LocalDate } from '../../kernel/local-date.ts';
import type { AbsenceKind, DayPart, Guidance, LikingScore, Weekday } from './words.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    work_pattern: WorkPatternTable;
    absence: AbsenceTable;
    work_limits: WorkLimitsTable;
    liking: LikingTable;
    postcode_point: PostcodePointTable;
  }
}

/** A block of a week in which somebody can work, from a day until a day. What was so before stays. */
interface WorkPatternTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  firm_organisation_id: string;
  weekday: Weekday;
  /** Minutes from 00:00 on the clock; `to_minute` is above 1440 for a block past midnight. */
  from_minute: number;
  to_minute: number;
  from_date: LocalDate;
  /** Half-open; null until another pattern follows. */
  to_date: LocalDate | null;
}

/** Days on which somebody is not there. Never why: there is no place for a reason. */
interface AbsenceTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  firm_organisation_id: string;
  kind: AbsenceKind;
  from_date: LocalDate;
  /** Half-open; null for who is ill and has not reported better. */
  to_date: LocalDate | null;
  reported_at: Instant;
  reported_by: string;
  withdrawn_at: Instant | null;
  withdrawn_by: string | null;
}

/** What work must be like for somebody, one row a person; never why. */
interface WorkLimitsTable {
  partnership_id: string;
  participant_id: string;
  firm_organisation_id: string;
  /** 0: works alone; 1: a mentor near; 2: a coach beside them. */
  guidance: Guidance;
  nights: boolean;
  longest_shift_minutes: number;
  most_week_minutes: number;
  prefers: DayPart | null;
  recorded_by: string;
}

/** How much somebody likes to work for an employer, from -2 (rather not) to 2 (very much). */
interface LikingTable {
  partnership_id: string;
  participant_id: string;
  organisation_id: string;
  firm_organisation_id: string;
  liking: LikingScore;
}

/** The middle of the four digits of a postcode, for all partnerships. Read through `postcode_points()`. */
interface PostcodePointTable {
  postcode: string;
  latitude: number;
  longitude: number;
}
