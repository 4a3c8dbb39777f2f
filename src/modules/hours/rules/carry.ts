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
 * and fewer lapses: whoever did not get the work owes no hours. What is not paid after a talk is not carried over as well; nor are hours
 * that were called off too late owed back later: they count as worked (BW 7:628b lid 3).
 */
export function carryOf(ledger: Ledger, { kind, last }: Settling, carriedIn: number): Carry {
  if (kind === 'month') return { carriedIn: 0, carriedOut: 0, paidAbove: ledger.surplus };
  const balance = carriedIn + ledger.surplus - (ledger.idle - calledOffLate(ledger) - notPaid(ledger));
  return last
    ? { carriedIn, carriedOut: 0, paidAbove: Math.max(0, balance) }
    : { carriedIn, carriedOut: balance, paidAbove: 0 };
}

/** Minutes that a person decided not to pay. */
export function notPaid({ lines }: Pick<Ledger, 'lines'>): number {
  return lines.reduce((total, { carrier, minutes }) => total + (carrier === 'person' ? minutes : 0), 0);
}

function calledOffLate({ lines }: Pick<Ledger, 'lines'>): number {
  return lines.reduce((total, { due, minutes }) => total + (due ? minutes : 0), 0);
}

/** Whether annual hours are settled with this month: December, or the series of contracts ends in it or at its end. */
export function isLast(month: LocalDate, contractTo: LocalDate | null, nextMonth: LocalDate): boolean {
  return month.slice(5, 7) === '12' || (contractTo !== null && contractTo <= nextMonth);
}

/** What two series of contracts bring along, pass on and settle in one month. */
export function carriesTogether(one: Carry, other: Carry): Carry {
  return {
    carriedIn: one.carriedIn + other.carriedIn,
    carriedOut: one.carriedOut + other.carriedOut,
    paidAbove: one.paidAbove + other.paidAbove,
  };
}
