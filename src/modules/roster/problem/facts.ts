import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Shares } from '../../../kernel/shares.ts';
import type { Minute } from '../../../law/arbeidstijd/clock.ts';
import type { Stretch } from '../../../law/arbeidstijd/facts.ts';
import type { Weights } from '../../../planner/pool/problem.ts';

/** All that a roster is made of, as it was read from the modules that hold it. */
export type PoolFacts = {
  readonly firstDay: LocalDate;
  /** Half-open: the first day that is not in it. */
  readonly toDay: LocalDate;
  readonly today: LocalDate;
  /** What begins until then has begun: it stays as it is. */
  readonly now: Minute;
  /** Published shifts, as `keyOf` names them, that began yesterday or today: those also that nobody asks for any more. */
  readonly begun: ReadonlySet<string>;
  readonly sites: readonly SiteFacts[];
  /** Who the mentor is or was, by demand: one text for each mentor. Nothing where nobody said who it is. */
  readonly mentors: ReadonlyMap<string, string>;
  readonly shifts: readonly ShiftFacts[];
  readonly people: readonly PersonFacts[];
  readonly weights: Weights;
};

export type SiteFacts = {
  readonly id: string;
  readonly organisationId: string;
  readonly mentorPlaces: number;
  readonly coachPlaces: number;
  /** Minutes from Monday to Sunday with somebody beside people, of all of them together; null when nobody said how many. */
  readonly coachMinutes: number | null;
  /** By week from the one of the first day, minutes of those outside the days. */
  readonly coachedInWeek: readonly number[];
};

/** A shift that an employer asks for, on one day. */
export type ShiftFacts = {
  readonly demandId: string;
  readonly onDate: LocalDate;
  readonly siteId: string;
  readonly organisationId: string;
  readonly work: string;
  readonly from: Minute;
  readonly to: Minute;
  readonly breaks: readonly Stretch[];
  /** Without the breaks. */
  readonly workMinutes: number;
  readonly places: number;
  readonly importance: 1 | 2 | 3;
  readonly certificates: readonly string[];
  /** Days before it on which the roster must stand. */
  readonly noticeDays: number;
  /** A mentor is there. */
  readonly guided: boolean;
  /** The mentor, when somebody said who it is. */
  readonly mentor: string | null;
};

export type PersonFacts = {
  readonly participantId: string;
  readonly birthDate: LocalDate;
  readonly available: readonly Stretch[];
  /** Half-open days; null when it stays valid. */
  readonly certificates: readonly {
    readonly name: string;
    readonly from: LocalDate;
    readonly until: LocalDate | null;
  }[];
  readonly guidance: 0 | 1 | 2;
  readonly nights: boolean;
  readonly longestShift: number;
  readonly weekMinutes: number;
  readonly prefers: 'morning' | 'evening' | null;
  /** By organisation, from -2 to 2. */
  readonly likings: ReadonlyMap<string, number>;
  /** What each day under contract carries of the guarantee, of the whole months that touch the days, before anything is taken off. */
  readonly shares: Shares;
  /** Days on leave, ill or away, that count as paid. */
  readonly paidAbsence: readonly { readonly on: LocalDate; readonly kind: 'sick' | 'leave' }[];
  /** Shifts from 52 weeks before the days until them, worked or rostered, of the first 26 only what the law counts (0049); those that were missed through illness or leave count as absent. */
  readonly history: readonly HistoryShift[];
  /** The same of what is published for the four weeks after the days. */
  readonly ahead: readonly HistoryShift[];
  /** Seats in courses, from 52 weeks before the days until four weeks after the days: time in which they learn, and do not work. */
  readonly lessons: readonly Lesson[];
  /** Within the days: what is published, and what the planner holds. */
  readonly published: readonly ShiftOf[];
  readonly pinned: readonly ShiftOf[];
  /** Published within the days, and fallen away because their work there ended. */
  readonly fallen: readonly ShiftOf[];
  /** Minutes from home, or null when there is no way or it is too far. */
  readonly travel: (shift: ShiftFacts) => number | null;
};

export type ShiftOf = { readonly demandId: string; readonly onDate: LocalDate };

/** Time in a course, which is working time where the work asks for it (BW 7:611a lid 2). */
export type Lesson = {
  readonly onDate: LocalDate;
  readonly course: string;
  readonly from: Minute;
  readonly to: Minute;
  readonly breaks: readonly Stretch[];
};

export type HistoryShift = {
  readonly onDate: LocalDate;
  readonly siteId: string;
  readonly demandId: string;
  readonly from: Minute;
  readonly to: Minute;
  readonly breaks: readonly Stretch[];
  readonly absent: boolean;
};
