import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { type Guaranteed, owedIn } from './guarantee.ts';

/** Minutes of the guarantee by day. */
export type Shares = ReadonlyMap<LocalDate, number>;

type Days = { readonly from: LocalDate; readonly to: LocalDate | null };

/**
 * What each weekday (Monday to Friday) under contract carries of what is owed in a month: what planner, board and ledger reckon with,
 * so that what one asks for is what the other counts. Days that no contract covers carry nothing: what is owed for half a month
 * stands on the weekdays of that half. Rounded on the running sum, so that all days are together what is owed.
 */
export function spreadOver(month: LocalDate, owed: number, contracts: readonly Days[]): Shares {
  const under = daysOf(month).filter(
    (day) => isWeekday(day) && contracts.some(({ from, to }) => from <= day && (to === null || day < to)),
  );
  const until = (count: number) => Math.round((owed * count) / under.length);
  return new Map(under.map((day, place) => [day, until(place + 1) - until(place)]));
}

/** The shares of a month under all contracts of one person, in order of their beginning. */
export function sharesIn(contracts: readonly Guaranteed[], month: LocalDate): Shares {
  const owed = contracts.reduce((minutes, contract) => minutes + owedIn(contract, month), 0);
  return spreadOver(month, owed, contracts);
}

/** The days of the calendar month of a day. */
export function daysOf(month: LocalDate): readonly LocalDate[] {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return Array.from({ length: days }, (_, place) =>
    localDate(`${month.slice(0, 8)}${String(place + 1).padStart(2, '0')}`),
  );
}

/** Monday to Friday. */
function isWeekday(day: LocalDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6;
}
