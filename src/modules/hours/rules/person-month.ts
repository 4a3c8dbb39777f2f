import { addMonths, earlier, type LocalDate, later, localDate } from '../../../kernel/local-date.ts';
import { linesAbove } from './behind.ts';
import { type Carry, carriesTogether, carryOf, isLast, type Settling } from './carry.ts';
import type { Line, MonthFacts } from './facts.ts';
import { type Ledger, ledgerOf, ledgersTogether } from './ledger.ts';

type Days = { readonly from: LocalDate; readonly to: LocalDate };

/** Contracts that go on one into the next with hours of one kind, in order of their beginning. */
export type Series = {
  readonly kind: 'month' | 'annual';
  readonly contracts: readonly { readonly from: LocalDate; readonly to: LocalDate | null }[];
  /** Minutes that are owed in the month of a day. */
  readonly owedIn: (month: LocalDate) => number;
};

/** The month of a person: what was promised and came of it, what goes over, and the hours above the guarantee. */
export type PersonMonth = {
  readonly ledger: Ledger;
  readonly carry: Carry;
  readonly above: readonly Line[];
};

/** What is known of a person from the beginning of the calendar year on. */
export type PersonFacts = {
  readonly today: LocalDate;
  /** In order of their beginning: of the year until the month, with what begins on the first day after the month. */
  readonly series: readonly Series[];
  readonly within: (days: Days) => Pick<MonthFacts, 'shifts' | 'training' | 'absences' | 'grounds'>;
};

/**
 * The month of a person, and what goes over. Contracts that go on one into the next with hours of one kind are one series, with one
 * balance. When a series ends, also within the month and also when another follows, its balance is settled: what was carried belongs to
 * the contract under which it was worked, and is paid when that ends (BW 7:623). Each series has its own days, so that the idle hours
 * of one take nothing from what was worked under another. Null without a contract in the month.
 */
export function personMonth(facts: PersonFacts, month: LocalDate): PersonMonth | null {
  const parts = facts.series
    .filter((own) => isIn(own, month))
    .map((own) => {
      const ledger = partOf(facts, own, month);
      return { ledger, carry: carryOf(ledger, settling(own, month), carriedInto(facts, own, month)) };
    });
  const [first, ...more] = parts;
  if (first === undefined) return null;
  return {
    ledger: more.reduce((sum, { ledger }) => ledgersTogether(sum, ledger), first.ledger),
    carry: more.reduce((sum, { carry }) => carriesTogether(sum, carry), first.carry),
    above: parts.flatMap(({ ledger }) => linesAbove(ledger)),
  };
}

/** What a series brings along into a month: annual hours within the calendar year, from its own beginning on. */
function carriedInto(facts: PersonFacts, own: Series, month: LocalDate): number {
  // A month guarantee carries nothing.
  const begin = own.contracts[0]?.from;
  if (own.kind !== 'annual' || begin === undefined) return 0;
  const year = localDate(`${month.slice(0, 4)}-01-01`);
  let carried = 0;
  for (
    let before = later(year, localDate(`${begin.slice(0, 7)}-01`));
    before < month;
    before = addMonths(before, 1)
  )
    carried = carryOf(partOf(facts, own, before), settling(own, before), carried).carriedOut;
  return carried;
}

function settling(own: Series, month: LocalDate): Settling {
  return { kind: own.kind, last: isLast(month, own.contracts.at(-1)?.to ?? null, addMonths(month, 1)) };
}

/** A series in a month. Its days go from its beginning to that of the next; the first of the month also has those before it. */
function partOf({ today, series, within }: PersonFacts, own: Series, month: LocalDate): Ledger {
  const next = addMonths(month, 1);
  const here = series.filter((each) => isIn(each, month));
  const place = here.indexOf(own);
  return ledgerOf({
    month,
    today,
    owed: own.owedIn(month),
    contracts: own.contracts
      .filter((contract) => touches(contract, month))
      .map(({ from, to }) => ({ from: later(from, month), to: to === null ? next : earlier(to, next) })),
    ...within({
      from: place <= 0 ? month : (own.contracts[0]?.from ?? month),
      to: here[place + 1]?.contracts[0]?.from ?? next,
    }),
  });
}

function isIn({ contracts }: Series, month: LocalDate): boolean {
  return contracts.some((contract) => touches(contract, month));
}

function touches({ from, to }: Series['contracts'][number], month: LocalDate): boolean {
  return from < addMonths(month, 1) && (to === null || to > month);
}
