import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ledger } from './ledger.ts';

/** How a month goes over into the next. Minutes; below zero is fewer hours than a twelfth of the year. */
export type Carry = {
  readonly carriedIn: number;
  readonly carriedOut: number;
  /** Hours above the guarantee that are paid with this month. */
  readonly paidAbove: number;
};

/** What a month of a contract settles: a month guarantee each month; annual hours in December and when the contract ends. */
export type Settling = { readonly kind: 'month' | 'annual'; readonly last: boolean };

/**
 * What is carried over. With a month guarantee nothing is: hours above it are paid with the month in which they were worked (BW
 * 7:623; time off in place of pay needs a written agreement, WML art. 13a), and hours below it are not owed back (BW 7:628). Annual
 * hours are paid evenly, so more or fewer hours go on to the next month of the calendar year (WML art. 11); at its end more is paid,
 * and fewer lapses: whoever did not get the work owes no hours. What is not paid after a talk is not carried over as well.
 */
export function carryOf(ledger: Ledger, { kind, last }: Settling, carriedIn: number): Carry {
  if (kind === 'month') return { carriedIn: 0, carriedOut: 0, paidAbove: ledger.surplus };
  const balance = carriedIn + ledger.surplus - (ledger.idle - notPaid(ledger));
  return last
    ? { carriedIn, carriedOut: 0, paidAbove: Math.max(0, balance) }
    : { carriedIn, carriedOut: balance, paidAbove: 0 };
}

/** Minutes that a person decided not to pay. */
export function notPaid({ lines }: Pick<Ledger, 'lines'>): number {
  return lines.reduce((total, { carrier, minutes }) => total + (carrier === 'person' ? minutes : 0), 0);
}

/** Whether annual hours are settled with this month: December, or the contract ends in it or at its end. */
export function isLast(month: LocalDate, contractTo: LocalDate | null, nextMonth: LocalDate): boolean {
  return month.slice(5, 7) === '12' || (contractTo !== null && contractTo <= nextMonth);
}

type Contract = {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly guarantee: { readonly kind: Settling['kind'] };
};

/** The first day of the contracts with hours of one kind that go on one into the next until this one: over them hours are carried. */
export function beginOfSeries(contracts: readonly Contract[], last: Contract): LocalDate {
  const before = contracts.find(
    ({ from, to, guarantee }) =>
      from < last.from && to === last.from && guarantee.kind === last.guarantee.kind,
  );
  return before === undefined ? last.from : beginOfSeries(contracts, before);
}
