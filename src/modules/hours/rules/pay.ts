import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Receipt } from '../../../kernel/receipt.ts';
import { vastMaandloon } from '../../../law/minimumloon/vast-maandloon.ts';

/** A contract in a month: what it owes of the month, the whole month, and the year, in minutes; the wage gross an hour. */
export type PaidContract = {
  readonly owed: number;
  readonly wholeMonth: number;
  readonly year: number;
  readonly wageCents: number | null;
};

/** Whether a whole month of the guarantee holds the minimum wage, with how that was reckoned. */
export type MinimumCheck = {
  readonly enough: boolean;
  readonly requiredCents: number;
  readonly paidCents: number;
  readonly shortCents: number;
  readonly receipt: Receipt;
};

/** What a month pays, gross in cents, without holiday allowance. */
export type Pay = {
  /** The guarantee: worked, learned, off, ill or idle. */
  readonly guaranteeCents: number;
  readonly aboveCents: number;
  /** Taken off, for hours that a person decided not to pay. */
  readonly notPaidCents: number;
  readonly totalCents: number;
  /** Of the last contract of the month; null when the birth date is not seen here or the law of that day is not known. */
  readonly minimum: MinimumCheck | null;
};

export type PayFacts = {
  readonly month: LocalDate;
  readonly birthDate: LocalDate | null;
  /** In order of their beginning; at least one. */
  readonly contracts: readonly PaidContract[];
  readonly paidAbove: number;
  readonly notPaid: number;
};

/**
 * The pay of a month: what is guaranteed, evenly, whether there was work or not (BW 7:628); days off and ill in full (BW 7:639; of
 * BW 7:629 the law asks 70 percent and in the first year at least the minimum wage, so this is never too little); hours above the
 * guarantee at the same wage. Rounded up to the cent, because the law says "at least" (WML art. 11). Null when no wage was
 * written down.
 */
export function payOf(facts: PayFacts): Pay | null {
  const last = facts.contracts.at(-1);
  if (last === undefined || facts.contracts.some(({ wageCents }) => wageCents === null)) return null;
  const guaranteeCents = facts.contracts.reduce(
    (cents, { owed, wageCents }) => cents + paid(owed, wageCents ?? 0),
    0,
  );
  const wage = last.wageCents ?? 0;
  const aboveCents = paid(facts.paidAbove, wage);
  const notPaidCents = Math.min(guaranteeCents, Math.floor((facts.notPaid * wage) / 60));
  return {
    guaranteeCents,
    aboveCents,
    notPaidCents,
    totalCents: guaranteeCents + aboveCents - notPaidCents,
    minimum: minimumOf(last, facts),
  };
}

function paid(minutes: number, wageCents: number): number {
  return Math.ceil((minutes * wageCents) / 60);
}

/** A whole month of the guarantee against the minimum wage over its hours in the calendar year (WML art. 11 lid 1). */
function minimumOf(
  { wholeMonth, year, wageCents }: PaidContract,
  { month, birthDate }: PayFacts,
): MinimumCheck | null {
  if (birthDate === null || wageCents === null) return null;
  const centsPerMonth = paid(wholeMonth, wageCents);
  const found = vastMaandloon({ date: month, birthDate, centsPerMonth, hoursInYear: year / 60 });
  if (!found.ok) return null;
  const { enough, requiredCentsPerMonth, shortCentsPerMonth, receipt } = found.value;
  return {
    enough,
    requiredCents: requiredCentsPerMonth,
    paidCents: centsPerMonth,
    shortCents: shortCentsPerMonth,
    receipt,
  };
}
