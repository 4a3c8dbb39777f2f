import type { Generated, JSONColumnType } from 'kysely';
import type { Instant, LocalDate } from '../../kernel/local-date.ts';
import type { Break, Importance } from './rules/shift-facts.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    site: SiteTable;
    shift_demand: ShiftDemandTable;
    shift_day: ShiftDayTable;
  }
}

/** A place of an employer where people work (werkplek). */
interface SiteTable {
  partnership_id: string;
  id: string;
  organisation_id: string;
  name: string;
  /** With the house number. */
  street: string;
  postcode: string;
  city: string;
  /** Where somebody goes on arriving, in one sentence. */
  meeting_point: string;
  /** How many people who need a mentor near can be there at once. */
  mentor_places: number;
  /** How many who need somebody beside them, of those. */
  coach_places: number;
  /** Minutes from Monday to Sunday that they can work with somebody beside them, all together; null when nobody said how many. */
  coach_minutes: number | null;
  /** The first day without it. */
  closed_on: LocalDate | null;
}

/**
 * Work that an employer asks for: every week on some weekdays, or once. What was asked never changes its times: who changes it from
 * a day on, ends this row and begins another, so that the past stays as it was.
 */
interface ShiftDemandTable {
  partnership_id: string;
  id: string;
  organisation_id: string;
  site_id: string;
  work: string;
  /** 1 (Monday) to 7, of a pattern; null for a single shift. */
  weekdays: number[] | null;
  /** The day of a single shift; null for a pattern. */
  on_date: LocalDate | null;
  from_date: LocalDate;
  /** Half-open: shifts begin on days before it; null for a pattern without an end. The same as `from_date` when nothing is left. */
  to_date: LocalDate | null;
  /** Minutes after 00:00 on the clock of the day on which it begins; `to_minute` is above 1440 past midnight. */
  from_minute: number;
  to_minute: number;
  breaks: JSONColumnType<readonly Break[]>;
  places: number;
  importance: Importance;
  /** Names of courses that somebody must have passed. */
  certificates: string[];
  /** The agreed notice: a change within so many days before a shift is too late to find other work. */
  notice_days: number;
  /** Whether a mentor is there. */
  guided: boolean;
  /** The mentor as people at work call them; null when nobody said who it is, or none is there. */
  mentor: Generated<string | null>;
  /** By which another system knows it. */
  external_id: string | null;
  /** The demand that this one takes the place of, from its first day on. */
  follows: Generated<string | null>;
  /** When it was told that the shifts from `to_date` on are not needed. The shifts before it stand. */
  cancelled_at: Instant | null;
  cancelled_by: string | null;
  cancelled_reason: string | null;
  asked_at: Instant;
  asked_by: string;
}

/** One day that is otherwise than asked: another number of places; none when that day is cancelled. */
interface ShiftDayTable {
  partnership_id: string;
  demand_id: string;
  on_date: LocalDate;
  places: number;
  reason: string;
  changed_by: string;
  changed_at: Instant;
}
