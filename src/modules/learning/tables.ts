import type { Instant, LocalDate } from '../../kernel/local-date.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    course: CourseTable;
    course_result: CourseResultTable;
    course_session: CourseSessionTable;
    course_seat: CourseSeatTable;
  }
}

interface CourseTable {
  partnership_id: string;
  id: string;
  name: string;
  /** Months that the certificate is valid; null for ever. */
  valid_months: number | null;
}

/** What came of a course. A passed course is a certificate, valid until the day in `valid_until` (half-open). */
interface CourseResultTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  course_id: string;
  result: 'passed' | 'not-yet';
  on_date: LocalDate;
  valid_until: LocalDate | null;
  recorded_by: string;
}

/** A part of a day on which a course is given, with so many seats. */
interface CourseSessionTable {
  partnership_id: string;
  id: string;
  course_id: string;
  on_date: LocalDate;
  /** Minutes from 00:00 on the clock; never past midnight. */
  from_minute: number;
  to_minute: number;
  break_minutes: number;
  place: string;
  seats: number;
  planned_by: string;
  cancelled_at: Instant | null;
  cancelled_by: string | null;
}

/** Somebody's seat in a session; one that was given back stays, with when. */
interface CourseSeatTable {
  partnership_id: string;
  id: string;
  session_id: string;
  participant_id: string;
  firm_organisation_id: string;
  given_at: Instant;
  given_by: string;
  withdrawn_at: Instant | null;
  withdrawn_by: string | null;
}
