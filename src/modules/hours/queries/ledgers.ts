import { sql } from 'kysely';
import { addMonths, earlier, type LocalDate, later, localDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { fullName } from '../../participants/index.ts';
import { type Guaranteed, owedIn } from '../../pool/index.ts';
import { beginOfSeries, type Carry, carryOf, isLast, notPaid } from '../rules/carry.ts';
import { type Ledger, ledgerOf } from '../rules/ledger.ts';
import { type Pay, payOf } from '../rules/pay.ts';
import { type FactsByPerson, factsIn, type Whose, within } from './facts.ts';

/** The ledger of one person and month, with what goes over to the next and what it pays. */
export type PersonLedger = {
  readonly person: { readonly id: string; readonly name: string };
  readonly kind: 'month' | 'annual';
  readonly ledger: Ledger;
  readonly carry: Carry;
  /** Null when the wage was not written down. */
  readonly pay: Pay | null;
};

/** The ledgers of a month of everybody under contract in it, as far as one sees them, by name. Derived at the moment of asking. */
export async function ledgersOf(
  db: Transaction,
  asked: { readonly month: LocalDate; readonly today: LocalDate } & Whose,
): Promise<readonly PersonLedger[]> {
  const month = localDate(`${asked.month.slice(0, 7)}-01`);
  const next = addMonths(month, 1);
  const year = localDate(`${month.slice(0, 4)}-01-01`);
  const contracts = await contractsIn(db, { from: year, to: next }, asked);
  const people = Map.groupBy(contracts, ({ participantId }) => participantId);
  const annual = contracts.some(({ guarantee }) => guarantee.kind === 'annual');
  const facts = await factsIn(db, { from: annual ? year : month, to: next }, asked);
  const ages = await agesOf(
    db,
    contracts.filter(({ birthDate }) => birthDate === null),
    month,
  );
  const given = { month, today: asked.today, year, facts, ages };
  return [...people.values()].flatMap((own) => ledgerFor(own, given) ?? []);
}

type Given = {
  readonly month: LocalDate;
  readonly today: LocalDate;
  readonly year: LocalDate;
  readonly facts: FactsByPerson;
  readonly ages: ReadonlyMap<string, LocalDate>;
};

type Contract = Guaranteed & {
  readonly participantId: string;
  readonly name: string;
  readonly wageCents: number | null;
  readonly birthDate: LocalDate | null;
};

function ledgerFor(contracts: readonly Contract[], given: Given): PersonLedger | null {
  const { month, year } = given;
  const next = addMonths(month, 1);
  const last = inMonth(contracts, month).at(-1);
  if (last === undefined) return null;
  const { kind } = last.guarantee;
  // Annual hours carry over within the calendar year, and begin with the contract.
  let carriedIn = 0;
  const first = kind === 'annual' ? later(year, monthOf(beginOfSeries(contracts, last))) : month;
  for (let before = first; before < month; before = addMonths(before, 1)) {
    const settling = { kind, last: isLast(before, last.to, addMonths(before, 1)) };
    carriedIn = carryOf(monthOfPerson(contracts, before, given), settling, carriedIn).carriedOut;
  }
  const ledger = monthOfPerson(contracts, month, given);
  const carry = carryOf(ledger, { kind, last: isLast(month, last.to, next) }, carriedIn);
  return {
    person: { id: last.participantId, name: last.name },
    kind,
    ledger,
    carry,
    pay: payOf({
      month,
      birthDate: last.birthDate,
      ageFrom: given.ages.get(last.participantId) ?? null,
      contracts: inMonth(contracts, month).map((contract) => paidContract(contract, month)),
      paidAbove: carry.paidAbove,
      notPaid: notPaid(ledger),
    }),
  };
}

function paidContract(contract: Contract, month: LocalDate) {
  const { kind, minutes } = contract.guarantee;
  const next = addMonths(month, 1);
  return {
    from: later(contract.from, month),
    to: contract.to === null ? next : earlier(contract.to, next),
    owed: owedIn(contract, month),
    wholeMonth: kind === 'month' ? minutes : minutes / 12,
    year: kind === 'month' ? minutes * 12 : minutes,
    wageCents: contract.wageCents,
  };
}

function monthOfPerson(contracts: readonly Contract[], month: LocalDate, given: Given): Ledger {
  const next = addMonths(month, 1);
  const own = inMonth(contracts, month);
  return ledgerOf({
    month,
    today: given.today,
    owed: own.reduce((minutes, contract) => minutes + owedIn(contract, month), 0),
    contracts: own.map(({ from, to }) => ({
      from: later(from, month),
      to: to === null ? next : earlier(to, next),
    })),
    ...within(given.facts, own[0]?.participantId ?? '', { from: month, to: next }),
  });
}

function inMonth(contracts: readonly Contract[], month: LocalDate): readonly Contract[] {
  const next = addMonths(month, 1);
  return contracts.filter(({ from, to }) => from < next && (to === null || to > month));
}

function monthOf(day: LocalDate): LocalDate {
  return localDate(`${day.slice(0, 7)}-01`);
}

async function contractsIn(
  db: Transaction,
  days: { readonly from: LocalDate; readonly to: LocalDate },
  whose: Whose,
): Promise<readonly Contract[]> {
  let query = db
    .selectFrom('pool_contract')
    .innerJoin('participant', (join) =>
      join
        .onRef('participant.partnership_id', '=', 'pool_contract.partnership_id')
        .onRef('participant.id', '=', 'pool_contract.participant_id'),
    )
    .leftJoin('participant_contact', (join) =>
      join
        .onRef('participant_contact.partnership_id', '=', 'pool_contract.partnership_id')
        .onRef('participant_contact.participant_id', '=', 'pool_contract.participant_id'),
    )
    .select([
      'participant.id as participantId',
      'given_name as givenName',
      'infix',
      'family_name as familyName',
      'from_date as from',
      'to_date as to',
      'guarantee_kind as kind',
      'guaranteed_minutes as minutes',
      'wage_cents_per_hour as wageCents',
      'birth_date as birthDate',
    ])
    .where('from_date', '<', days.to)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', days.from)]));
  if (whose.firmId !== undefined)
    query = query.where('pool_contract.firm_organisation_id', '=', whose.firmId);
  if (whose.participantId !== undefined) query = query.where('participant.id', '=', whose.participantId);
  const rows = await query.orderBy('search_name').orderBy('participant.id').orderBy('from_date').execute();
  return rows.map(({ kind, minutes, givenName, infix, familyName, ...row }) => ({
    ...row,
    name: fullName({ givenName, infix, familyName }),
    guarantee: { kind, minutes },
  }));
}

/** From which the age of people counts for the minimum wage, for who may not read their birth dates. */
async function agesOf(
  db: Transaction,
  people: readonly { readonly participantId: string }[],
  month: LocalDate,
): Promise<ReadonlyMap<string, LocalDate>> {
  if (people.length === 0) return new Map();
  const ids = [...new Set(people.map(({ participantId }) => participantId))];
  const { rows } = await sql<{ id: string; from: LocalDate }>`
    select participant_id as id, counts_from as "from" from wage_birth_dates(${ids}::uuid[], ${month}::date)`.execute(
    db,
  );
  return new Map(rows.map(({ id, from }) => [id, from]));
}
