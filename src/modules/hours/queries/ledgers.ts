import { sql } from 'kysely';
import { addMonths, earlier, type LocalDate, later, localDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { fullName } from '../../participants/index.ts';
import { type Guaranteed, owedIn, seriesOf } from '../../pool/index.ts';
import { notPaid } from '../rules/carry.ts';
import { type Pay, payOf } from '../rules/pay.ts';
import { type PersonMonth, personMonth, type Series } from '../rules/person-month.ts';
import { type FactsByPerson, factsIn, type Whose, within } from './facts.ts';

/** The ledger of one person and month, with what goes over to the next and what it pays. */
export type PersonLedger = PersonMonth & {
  readonly person: { readonly id: string; readonly name: string };
  readonly kind: 'month' | 'annual';
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
  const given = { month, today: asked.today, facts, ages };
  return [...people.values()].flatMap((own) => ledgerFor(own, given) ?? []);
}

type Given = {
  readonly month: LocalDate;
  readonly today: LocalDate;
  readonly facts: FactsByPerson;
  readonly ages: ReadonlyMap<string, LocalDate>;
};

type Contract = Guaranteed & {
  readonly participantId: string;
  readonly name: string;
  readonly wageCents: number | null;
  readonly birthDate: LocalDate | null;
};

function ledgerFor(
  contracts: readonly Contract[],
  { month, today, facts, ages }: Given,
): PersonLedger | null {
  const own = inMonth(contracts, month);
  const last = own.at(-1);
  if (last === undefined) return null;
  const { participantId, name, birthDate } = last;
  const found = personMonth(
    { today, series: seriesFrom(contracts), within: (days) => within(facts, participantId, days) },
    month,
  );
  if (found === null) return null;
  const { ledger, carry } = found;
  return {
    ...found,
    person: { id: participantId, name },
    kind: last.guarantee.kind,
    pay: payOf({
      month,
      birthDate,
      ageFrom: ages.get(participantId) ?? null,
      contracts: own.map((contract) => paidContract(contract, month)),
      paidAbove: carry.paidAbove,
      notPaid: notPaid(ledger),
    }),
  };
}

/** Contracts as the ledger reckons with them; in order of their beginning. */
export function seriesFrom(contracts: readonly Guaranteed[]): readonly Series[] {
  return seriesOf(contracts).flatMap((own): Series[] => {
    const [first] = own;
    if (first === undefined) return [];
    const owed = (month: LocalDate) => own.reduce((minutes, each) => minutes + owedIn(each, month), 0);
    return [{ kind: first.guarantee.kind, contracts: own, owedIn: owed }];
  });
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

function inMonth(contracts: readonly Contract[], month: LocalDate): readonly Contract[] {
  const next = addMonths(month, 1);
  return contracts.filter(({ from, to }) => from < next && (to === null || to > month));
}

/** With those that begin on the first day after the days: whether a series goes on decides whether it is settled. */
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
    .where('from_date', '<=', days.to)
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
