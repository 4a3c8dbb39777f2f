import { addMonths, daysBetween, earlier, type LocalDate, later } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { owedIn } from '../../pool/index.ts';
import type { Line } from '../rules/facts.ts';
import { lineOf } from '../rules/ledger.ts';
import { factsIn, type Whose } from './facts.ts';

/** What one contract owes in a month, and how that was reckoned: `owedIn` of the pool. */
export type OwedPart = {
  readonly contractId: string;
  readonly participantId: string;
  readonly kind: 'month' | 'annual';
  /** In a whole month or a whole year. */
  readonly guaranteed: number;
  /** Of the month, under this contract; half-open. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  readonly daysOfMonth: number;
  readonly minutes: number;
};

/** The contracts behind what is owed in a month, as far as one sees them; of each person in order of time. */
export async function owedParts(
  db: Transaction,
  { month, ...whose }: { readonly month: LocalDate } & Whose,
): Promise<readonly OwedPart[]> {
  const next = addMonths(month, 1);
  let query = db
    .selectFrom('pool_contract')
    .select([
      'id as contractId',
      'participant_id as participantId',
      'from_date as from',
      'to_date as to',
      'guarantee_kind as kind',
      'guaranteed_minutes as guaranteed',
    ])
    .where('from_date', '<', next)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', month)]));
  if (whose.firmId !== undefined) query = query.where('firm_organisation_id', '=', whose.firmId);
  if (whose.participantId !== undefined) query = query.where('participant_id', '=', whose.participantId);
  const rows = await query.orderBy('from_date').orderBy('id').execute();
  return rows.map(({ from, to, kind, guaranteed, ...contract }) => {
    const [begin, end] = [later(from, month), to === null ? next : earlier(to, next)];
    return {
      ...contract,
      kind,
      guaranteed,
      from: begin,
      to: end,
      days: daysBetween(begin, end),
      daysOfMonth: daysBetween(month, next),
      minutes: owedIn({ from, to, guarantee: { kind, minutes: guaranteed } }, month),
    };
  });
}

/** The shifts of a month in the roster as it stands, by person: those that the ledger counts as planned. */
export async function plannedLines(
  db: Transaction,
  { month, ...whose }: { readonly month: LocalDate } & Whose,
): Promise<ReadonlyMap<string, readonly Line[]>> {
  const { shifts } = await factsIn(db, { from: month, to: addMonths(month, 1) }, whose);
  return new Map(
    [...shifts].map(([participantId, own]) => [
      participantId,
      own
        .filter(({ withdrawnIn }) => withdrawnIn === null)
        .toSorted((a, b) => (a.onDate < b.onDate ? -1 : Number(a.onDate > b.onDate)))
        .map(({ id: shiftId, demandId, onDate, minutes, outcome }) =>
          lineOf({ onDate, shiftId, demandId, minutes, kind: outcome === null ? 'open' : 'worked' }),
        ),
    ]),
  );
}
