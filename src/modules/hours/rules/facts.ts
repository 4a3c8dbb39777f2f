import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Carrier, IdleCause, IdleGround, Outcome } from '../words.ts';

/** Why the roster took a shift back; the words are those of the roster. */
export type WithdrawnFor =
  | 'cancelled-by-employer'
  | 'sick'
  | 'leave'
  | 'refused'
  | 'no-certificate'
  | 'no-transport'
  | 'assignment-ended'
  | 'contract-ended'
  | 'replanned';

/** A shift that somebody had in the roster, whether it stands or was taken back, with what came of it. Minutes without breaks. */
export type ShiftFact = {
  readonly id: string;
  readonly demandId: string;
  readonly onDate: LocalDate;
  readonly minutes: number;
  /** Numbers of publications. */
  readonly publishedIn: number;
  readonly withdrawnIn: number | null;
  readonly cause: WithdrawnFor | null;
  /** Null while nobody recorded it. */
  readonly outcome: Outcome | null;
  readonly worked: number;
  /** Its person heard within the notice of the law that it was gone, or was sent home. */
  readonly toldLate: boolean;
  /** What a person decided of a shift that was missed; null when nobody did. */
  readonly judged: 'firm' | 'person' | null;
};

/** Days off, ill or away, half-open; without an end while somebody is ill. */
export type AbsenceFact = {
  readonly kind: 'leave' | 'sick' | 'away';
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};

export type TrainingFact = { readonly id: string; readonly onDate: LocalDate; readonly minutes: number };

export type GroundFact = {
  readonly onDate: LocalDate;
  readonly demandId: string;
  readonly ground: IdleGround;
  readonly minutes: number;
};

/** All that is known of one person in one calendar month. */
export type MonthFacts = {
  /** The first day of it. */
  readonly month: LocalDate;
  /** Days before it are over. */
  readonly today: LocalDate;
  /** Paid whatever happens, in minutes: of all contracts in the month together. */
  readonly owed: number;
  /** The days of it under contract, half-open. */
  readonly contracts: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
  readonly shifts: readonly ShiftFact[];
  readonly training: readonly TrainingFact[];
  readonly absences: readonly AbsenceFact[];
  readonly grounds: readonly GroundFact[];
};

/** What a line of the ledger counts as. `open`: still to come, or nobody recorded it yet. */
export const lineKinds = ['worked', 'trained', 'leave', 'sick', 'idle', 'open'] as const;
export type LineKind = (typeof lineKinds)[number];

/** Minutes of a day that count as one thing; the day is null for what belongs to no day in particular. */
export type Line = {
  readonly onDate: LocalDate | null;
  readonly kind: LineKind;
  readonly minutes: number;
  readonly shiftId: string | null;
  readonly demandId: string | null;
  /** Of idle minutes only: paid whatever else was worked, because they were called off too late. */
  readonly due: boolean;
  /** Of idle minutes only. */
  readonly cause: IdleCause | null;
  readonly carrier: Carrier | null;
};
