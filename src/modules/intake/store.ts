import type { ExpressionBuilder } from 'kysely';
import type { Database, Transaction } from '../../platform/database/database.ts';
import type { Verdict } from '../participants/index.ts';
import './tables.ts';

/** All of a list but the file, which is large. */
export const listColumns = [
  'id',
  'organisation_id',
  'uploaded_by',
  'uploaded_at',
  'content_key',
  'programme_id',
  'firm_organisation_id',
  'encoding',
  'separator',
  'mapping',
  'status',
  'round',
  'rows_total',
  'rows_done',
  'ended_at',
  'keep_until',
  'sealed_head',
] as const;

/** A list to act on, held until the transaction ends; null when the person may not see it. */
export async function heldList(db: Transaction, listId: string) {
  const row = await db
    .selectFrom('referral_list')
    .select(listColumns)
    .where('id', '=', listId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The file of a list, sealed; null when it is there no longer. */
export async function sealedFileOf(db: Transaction, listId: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('referral_list')
    .select('sealed_file')
    .where('id', '=', listId)
    .executeTakeFirst();
  return row?.sealed_file ?? null;
}

/** Rows that will be put forward: what `goesIn` says, as SQL, and not there yet. Never null, so that it can be denied. */
export function stillToGo(eb: ExpressionBuilder<Database, 'referral_row'>) {
  return eb.and([
    eb('participant_id', 'is', null),
    eb('sealed', 'is not', null),
    eb.or([
      eb.and([eb('verdict', '=', 'good'), eb('choice', 'is distinct from', 'out')]),
      eb.and([eb('verdict', '=', 'doubtful'), eb('choice', 'is not distinct from', 'in')]),
    ]),
  ]);
}

/** How many rows of each judgement there are, of how many nobody was put forward, how many will be put forward, and how many were. */
export type Tally = {
  readonly all: number;
  readonly good: number;
  readonly doubtful: number;
  readonly refused: number;
  readonly left: Readonly<Record<Verdict, number>>;
  readonly toGo: number;
  readonly imported: number;
};

/** Counts the rows of a list, as far as the reader may see them. */
export async function tallyOf(db: Transaction, listId: string): Promise<Tally> {
  const left = (eb: ExpressionBuilder<Database, 'referral_row'>, verdict: Verdict) =>
    eb.fn.countAll<number>().filterWhere(eb.and({ verdict }).and('participant_id', 'is', null));
  const { goodLeft, doubtfulLeft, refusedLeft, ...tally } = await db
    .selectFrom('referral_row')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('verdict', '=', 'good').as('good'),
      eb.fn.countAll<number>().filterWhere('verdict', '=', 'doubtful').as('doubtful'),
      eb.fn.countAll<number>().filterWhere('verdict', '=', 'refused').as('refused'),
      left(eb, 'good').as('goodLeft'),
      left(eb, 'doubtful').as('doubtfulLeft'),
      left(eb, 'refused').as('refusedLeft'),
      eb.fn.countAll<number>().filterWhere(stillToGo(eb)).as('toGo'),
      eb.fn.count<number>('participant_id').as('imported'),
    ])
    .where('list_id', '=', listId)
    .executeTakeFirstOrThrow();
  return { ...tally, left: { good: goodLeft, doubtful: doubtfulLeft, refused: refusedLeft } };
}
