import type { Generated } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { PlacementForm } from './words.ts';

declare module '../../platform/database/database.ts' {
  interface Database {
    placement: PlacementTable;
  }
}

/** Work of one person at one organisation, half-open in time. */
interface PlacementTable {
  partnership_id: string;
  id: string;
  participant_id: string;
  trajectory_id: string;
  /** Where the work is. */
  organisation_id: string;
  firm_organisation_id: string;
  referring_organisation_id: string;
  form: PlacementForm;
  work: string;
  hours_per_week: number | null;
  from_date: LocalDate;
  /** The agreed or actual first day without this work; null when no end is agreed. */
  to_date: LocalDate | null;
  /** Set when it has ended; until then `to_date` is a plan. */
  ended_reason: string | null;
  /** It was called off before its first day; then its period of one day is empty. */
  never_begun: Generated<boolean>;
  /** The employer says that the work falls away on this day. */
  announced_end_on: LocalDate | null;
  announced_reason: string | null;
  recorded_by: string;
}
