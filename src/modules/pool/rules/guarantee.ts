import { addMonths, daysBetween, type LocalDate, later, localDate } from '../../../kernel/local-date.ts';

export const guaranteeKinds = ['month', 'annual'] as const;
export type GuaranteeKind = (typeof guaranteeKinds)[number];

/** Paid whether there is work or not: so many minutes a calendar month, or a calendar year that is paid evenly. */
export type Guarantee = { readonly kind: GuaranteeKind; readonly minutes: number };

/** What so many hours a week come to: 52 weeks a year, a twelfth of it a month, in whole minutes. */
export function guaranteeOf(kind: GuaranteeKind, hoursPerWeek: number): Guarantee {
  const year = hoursPerWeek * 60 * 52;
  return { kind, minutes: kind === 'annual' ? year : Math.round(year / 12) };
}

/** A contract as the guarantee needs it: half-open, `to` null without an end. */
export type Guaranteed = {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly guarantee: Guarantee;
};

/**
 * Minutes that are owed in the calendar month of a day. A month counts by its calendar days within the contract; of annual hours a
 * month is a twelfth, as they are paid (BW 7:628a lid 9 onder a, 2°). Rounded on the running sum and not month by month, so that
 * twelve months are the year, and contracts that follow each other within a month are together the whole month, to the minute.
 */
export function owedIn({ from, to, guarantee }: Guaranteed, month: LocalDate): number {
  const first = localDate(`${month.slice(0, 7)}-01`);
  const next = addMonths(first, 1);
  const begin = later(from, first);
  const end = to === null || to > next ? next : to;
  if (end <= begin) return 0;
  const days = daysBetween(first, next);
  const whole = monthShare(guarantee, Number(first.slice(5, 7)));
  const until = (day: LocalDate) => Math.round((whole * daysBetween(first, day)) / days);
  return until(end) - until(begin);
}

/**
 * Contracts, in order of their beginning, by those with hours of one kind that go on one into the next: over them annual hours are
 * carried. A gap, or hours of another kind, begins another series.
 */
export function seriesOf<Contract extends Guaranteed>(
  contracts: readonly Contract[],
): readonly (readonly Contract[])[] {
  const series: Contract[][] = [];
  for (const contract of contracts) {
    const own = series.at(-1);
    const before = own?.at(-1);
    if (before?.to === contract.from && before.guarantee.kind === contract.guarantee.kind)
      own?.push(contract);
    else series.push([contract]);
  }
  return series;
}

/** The whole of one month, 1 to 12. */
function monthShare({ kind, minutes }: Guarantee, month: number): number {
  if (kind === 'month') return minutes;
  return Math.round((minutes * month) / 12) - Math.round((minutes * (month - 1)) / 12);
}
