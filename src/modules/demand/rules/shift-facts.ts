import type { Instant, LocalDate } from '../../../kernel/local-date.ts';

/** Minutes after 00:00 on the clock of the day on which the shift begins; above 1440 past midnight. Half-open. */
export type Break = { readonly from: number; readonly to: number };

/** 1 can wait, 2 ordinary, 3 has to go on. */
export type Importance = 1 | 2 | 3;

/** What is asked, as it stands in the table: a pattern of weekdays, or one day. */
export type Demand = {
  readonly id: string;
  readonly organisationId: string;
  readonly siteId: string;
  readonly work: string;
  /** 1 (Monday) to 7; null for a single shift. */
  readonly weekdays: readonly number[] | null;
  readonly onDate: LocalDate | null;
  readonly fromDate: LocalDate;
  /** Half-open; null without an end. */
  readonly toDate: LocalDate | null;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly breaks: readonly Break[];
  readonly places: number;
  readonly importance: Importance;
  readonly certificates: readonly string[];
  readonly noticeDays: number;
  readonly guided: boolean;
  /** The mentor as people at work call them; null when nobody said who it is, or none is there. */
  readonly mentor: string | null;
  readonly cancelledAt: Instant | null;
};

/** One day that is otherwise than asked. */
export type DayChange = {
  readonly demandId: string;
  readonly onDate: LocalDate;
  readonly places: number;
  readonly reason: string;
  readonly changedAt: Instant;
};
