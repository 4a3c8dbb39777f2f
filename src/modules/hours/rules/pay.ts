import { whole } from '../../../kernel/exact.ts';
import { daysBetween, isLocalDate, type LocalDate } from '../../../kernel/local-date.ts';
import type { Receipt } from '../../../kernel/receipt.ts';
import { uurloonVan } from '../../../law/minimumloon/uurloon.ts';
import { vastMaandloon } from '../../../law/minimumloon/vast-maandloon.ts';

/** A contract in a month: its days in it, half-open; what it owes of the month, the whole month, and the year, in minutes; the wage gross an hour. */
export type PaidContract = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly owed: number;
  readonly wholeMonth: number;
  readonly year: number;
  readonly wageCents: number | null;
};

/**
 * Whether a whole month of the guarantee, at the wage that was agreed, is the minimum wage; with how that was reckoned. Where it is
 * not, the pay was lifted and nobody is paid less: but the contract has to be put right.
 */
export type MinimumCheck = {
  readonly enough: boolean;
  readonly requiredCents: number;
  readonly agreedCents: number;
  readonly shortCents: number;
  /** Null where the birth date, which stands in it, is not seen. */
  readonly receipt: Receipt | null;
};

/** What a month pays, gross in cents, without holiday allowance. */
export type Pay = {
  /** The guarantee: worked, learned, off, ill or idle. */
  readonly guaranteeCents: number;
  readonly aboveCents: number;
  /** Taken off, for hours that a person decided not to pay. */
  readonly notPaidCents: number;
  readonly totalCents: number;
  /** What of it is paid only because the law asks more an hour than the contract says; null when it does not. */
  readonly lifted: Lifted | null;
  /** Of the last contract of the month; null when neither birth date nor age is seen here, or the law of that day is not known. */
  readonly minimum: MinimumCheck | null;
};

/** The wage of the contract, the highest minimum wage that took its place in the month, and what that added to the month. */
export type Lifted = {
  readonly contractCents: number;
  readonly minimumCents: number;
  readonly moreCents: number;
};

export type PayFacts = {
  readonly month: LocalDate;
  readonly birthDate: LocalDate | null;
  /** From which the age for the minimum wage counts, where the birth date itself is not seen. */
  readonly ageFrom?: LocalDate | null;
  /** In order of their beginning; at least one. */
  readonly contracts: readonly PaidContract[];
  readonly paidAbove: number;
  readonly notPaid: number;
};

/**
 * The pay of a month: what is guaranteed, evenly, whether there was work or not (BW 7:628); days off and ill in full (BW 7:639; of
 * BW 7:629 the law asks 70 percent and in the first year at least the minimum wage, so this is never too little); hours above the
 * guarantee at the same wage. An hour pays the wage of the contract and never less than the minimum wage of its day at the age of the
 * person (WML art. 7, 8): from a birthday in the month on, the days after it pay more. Hours above the guarantee and what is taken off
 * belong to no day, so they go by what is best for the person. Rounded up to the cent, because the law says "at least" (WML art. 11).
 * Null when no wage was written down.
 */
export function payOf(facts: PayFacts): Pay | null {
  const last = facts.contracts.at(-1);
  if (last === undefined) return null;
  const counted = facts.birthDate ?? facts.ageFrom ?? null;
  const parts: Part[] = [];
  for (const contract of facts.contracts) {
    const { wageCents } = contract;
    if (wageCents === null) return null;
    parts.push(...partsOf({ ...contract, wageCents }, counted));
  }
  const guaranteeCents = sumOf(parts, ({ minutes, wage }) => paid(minutes, wage));
  const wages = parts.map(({ wage }) => wage);
  const [lowest, highest] = [Math.min(...wages), Math.max(...wages)];
  const aboveCents = paid(facts.paidAbove, highest);
  const notPaidCents = Math.min(guaranteeCents, Math.floor((facts.notPaid * lowest) / 60));
  return {
    guaranteeCents,
    aboveCents,
    notPaidCents,
    totalCents: guaranteeCents + aboveCents - notPaidCents,
    lifted: liftedOf(parts, facts.paidAbove),
    minimum: minimumOf(last, parts.at(-1)?.from ?? last.from, facts),
  };
}

/** Guaranteed minutes at one wage, from a day on. */
type Part = {
  readonly from: LocalDate;
  readonly minutes: number;
  readonly contractCents: number;
  readonly wage: number;
};

function partsOf(
  { from, to, owed, wageCents }: PaidContract & { readonly wageCents: number },
  birthDate: LocalDate | null,
): readonly Part[] {
  const part = (day: LocalDate, minutes: number): Part => ({
    from: day,
    minutes,
    contractCents: wageCents,
    wage: Math.max(wageCents, leastOn(day, birthDate)),
  });
  const birthday = `${from.slice(0, 4)}-${birthDate?.slice(5) ?? ''}`;
  if (!isLocalDate(birthday) || birthday <= from || birthday >= to) return [part(from, owed)];
  const before = Math.round((owed * daysBetween(from, birthday)) / daysBetween(from, to));
  return [part(from, before), part(birthday, owed - before)];
}

/** The minimum wage an hour on a day; 0 where it is not known, or whose it is. */
function leastOn(date: LocalDate, birthDate: LocalDate | null): number {
  const found = birthDate === null ? null : uurloonVan({ date, birthDate });
  return found?.ok === true ? whole(found.value.wage.value) : 0;
}

function liftedOf(parts: readonly Part[], paidAbove: number): Lifted | null {
  const raised = parts.filter(({ wage, contractCents }) => wage > contractCents);
  const [first] = raised;
  if (first === undefined) return null;
  const [highest] = raised.toSorted((a, b) => b.wage - a.wage);
  const most = Math.max(...parts.map(({ wage }) => wage));
  const agreed = Math.max(...parts.map((part) => part.contractCents));
  return {
    contractCents: highest?.contractCents ?? first.contractCents,
    minimumCents: highest?.wage ?? first.wage,
    moreCents:
      sumOf(
        raised,
        ({ minutes, wage, contractCents }) => paid(minutes, wage) - paid(minutes, contractCents),
      ) +
      paid(paidAbove, most) -
      paid(paidAbove, agreed),
  };
}

function sumOf(parts: readonly Part[], of: (part: Part) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}

function paid(minutes: number, wageCents: number): number {
  return Math.ceil((minutes * wageCents) / 60);
}

/**
 * A whole month of the guarantee, at the wage that was agreed, against the minimum wage over its hours in the calendar year (WML art. 11
 * lid 1), on the last day on which that changes within the month: a birthday, or else the first day of the contract in it.
 */
function minimumOf(
  { wholeMonth, year, wageCents }: PaidContract,
  date: LocalDate,
  { birthDate: seen, ageFrom }: PayFacts,
): MinimumCheck | null {
  const birthDate = seen ?? ageFrom ?? null;
  if (birthDate === null || wageCents === null) return null;
  const agreedCents = paid(wholeMonth, wageCents);
  const found = vastMaandloon({ date, birthDate, centsPerMonth: agreedCents, hoursInYear: year / 60 });
  if (!found.ok) return null;
  const { enough, requiredCentsPerMonth, shortCentsPerMonth, receipt } = found.value;
  return {
    enough,
    requiredCents: requiredCentsPerMonth,
    agreedCents,
    shortCents: shortCentsPerMonth,
    receipt: seen === null ? null : receipt,
  };
}
