import { addMonths, earlier, type LocalDate, later, localDate } from '../../../kernel/local-date.ts';
import { type Guaranteed, owedIn, seriesOf } from '../../pool/index.ts';
import { type Carry, carriesTogether, carryOf, isLast, type Settling } from '../rules/carry.ts';
import type { MonthFacts } from '../rules/facts.ts';
import { type Ledger, ledgerOf, ledgersTogether } from '../rules/ledger.ts';

type Days = { readonly from: LocalDate; readonly to: LocalDate };

/** What is known of a person from the beginning of the calendar year on. */
export type PersonFacts = {
  readonly today: LocalDate;
  /** In order of their beginning: of the year until the month, with what begins on the first day after the month. */
  readonly contracts: readonly Guaranteed[];
  readonly within: (days: Days) => Pick<MonthFacts, 'shifts' | 'training' | 'absences' | 'grounds'>;
};

/**
 * The month of a person, and what goes over. Contracts that go on one into the next with hours of one kind are one series, with one
 * balance. When a series ends, also within the month and also when another follows, its balance is settled: what was carried belongs to
 * the contract under which it was worked, and is paid when that ends (BW 7:623). Each series has its own days, so that the idle hours
 * of one take nothing from what was worked under another. Null without a contract in the month.
 */
export function personMonth(
  facts: PersonFacts,
  month: LocalDate,
): { readonly ledger: Ledger; readonly carry: Carry } | null {
  const all = seriesOf(facts.contracts);
  const parts = all
    .filter((own) => isIn(own, month))
    .map((own) => {
      const ledger = partOf(facts, all, own, month);
      return { ledger, carry: carryOf(ledger, settling(own, month), carriedInto(facts, all, own, month)) };
    });
  const [first, ...more] = parts;
  if (first === undefined) return null;
  return {
    ledger: more.reduce((sum, { ledger }) => ledgersTogether(sum, ledger), first.ledger),
    carry: more.reduce((sum, { carry }) => carriesTogether(sum, carry), first.carry),
  };
}

type Series = readonly Guaranteed[];

/** What a series brings along into a month: annual hours within the calendar year, from its own beginning on. */
function carriedInto(facts: PersonFacts, all: readonly Series[], own: Series, month: LocalDate): number {
  // A month guarantee carries nothing.
  if (own[0]?.guarantee.kind !== 'annual') return 0;
  const begin = own[0].from;
  const year = localDate(`${month.slice(0, 4)}-01-01`);
  let carried = 0;
  for (
    let before = later(year, localDate(`${begin.slice(0, 7)}-01`));
    before < month;
    before = addMonths(before, 1)
  )
    carried = carryOf(partOf(facts, all, own, before), settling(own, before), carried).carriedOut;
  return carried;
}

function settling(own: Series, month: LocalDate): Settling {
  const last = own.at(-1);
  return {
    kind: last?.guarantee.kind ?? 'month',
    last: isLast(month, last?.to ?? null, addMonths(month, 1)),
  };
}

/** A series in a month. Its days go from its beginning to that of the next; the first of the month also has those before it. */
function partOf(
  { today, within }: PersonFacts,
  all: readonly Series[],
  own: Series,
  month: LocalDate,
): Ledger {
  const next = addMonths(month, 1);
  const here = all.filter((each) => isIn(each, month));
  const place = here.indexOf(own);
  return ledgerOf({
    month,
    today,
    owed: own.reduce((minutes, contract) => minutes + owedIn(contract, month), 0),
    contracts: own
      .filter((contract) => isIn([contract], month))
      .map(({ from, to }) => ({ from: later(from, month), to: to === null ? next : earlier(to, next) })),
    ...within({
      from: place <= 0 ? month : (own[0]?.from ?? month),
      to: here[place + 1]?.[0]?.from ?? next,
    }),
  });
}

function isIn(series: Series, month: LocalDate): boolean {
  const next = addMonths(month, 1);
  return series.some(({ from, to }) => from < next && (to === null || to > month));
}
