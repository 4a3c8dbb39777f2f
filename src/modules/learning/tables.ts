import type { LocalDate } from '../../kernel/local-date.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    course: CourseTable;
    course_result: CourseResultTable;
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
