import { data } from 'react-router';
import { isId } from '../../../kernel/ids.ts';
import { dayOf, type LocalDate, timeOf } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { asActor } from '../../../platform/session.ts';
import { type PageContext, type Visit, visit } from '../../../platform/web/visit.ts';
import { startImport } from '../actions/start-import.ts';
import { openHead } from '../sealed.ts';
import { listColumns } from '../store.ts';
import type { ListStatus } from '../tables.ts';
import '../tables.ts';
import { intakePath } from './words.ts';

/** Who comes in with a role that puts people forward; others are told that they may not. */
export function referring(context: PageContext): Visit {
  const visitor = visit(context);
  if (!startImport.who.includes(visitor.actor.role)) throw data(null, { status: 403 });
  return visitor;
}

/** A list as pages show it. */
export type ListView = {
  readonly id: string;
  readonly href: string;
  readonly status: ListStatus;
  readonly on: LocalDate;
  readonly at: string;
  readonly by: string;
  readonly fileName: string;
  readonly rowsTotal: number;
  readonly rowsDone: number;
  /** The day on which what is left of it is emptied. */
  readonly keptUntil: LocalDate;
};

function lists(db: Transaction) {
  return db
    .selectFrom('referral_list')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.partnership_id', '=', 'referral_list.partnership_id')
        .onRef('membership.id', '=', 'referral_list.uploaded_by'),
    )
    .select(listColumns.map((column) => `referral_list.${column}` as const))
    .select('membership.name as uploader');
}

type ListRow = Awaited<ReturnType<ReturnType<typeof lists>['executeTakeFirstOrThrow']>>;

function viewOf(row: ListRow, { platform }: Visit): ListView {
  const head = row.sealed_head === null ? null : openHead(platform.keys, row.id, row.sealed_head);
  return {
    id: row.id,
    href: `${intakePath}/${row.id}`,
    status: row.status,
    on: dayOf(row.uploaded_at),
    at: timeOf(row.uploaded_at),
    by: row.uploader ?? 'een collega',
    fileName: head?.fileName ?? '',
    rowsTotal: row.rows_total,
    rowsDone: row.rows_done,
    keptUntil: dayOf(row.keep_until),
  };
}

/** Lists of the own organisation, the newest first. */
export async function listsSeen(
  db: Transaction,
  visitor: Visit,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly lists: readonly ListView[]; readonly total: number }> {
  const rows = await lists(db)
    .orderBy('uploaded_at', 'desc')
    .orderBy('referral_list.id')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await db
    .selectFrom('referral_list')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { lists: rows.map((row) => viewOf(row, visitor)), total };
}

/** Opens the list of a page and reads from it as the visitor; a list that they cannot see is not there. */
export async function withList<Value>(
  context: PageContext,
  id: string | undefined,
  read: (db: Transaction, list: ListView, row: ListRow, visitor: Visit) => Promise<Value>,
): Promise<Value> {
  const visitor = referring(context);
  if (!isId(id ?? '')) throw data(null, { status: 404 });
  return asActor(visitor.platform, visitor.actor, async (db) => {
    const row = await lists(db)
      .where('referral_list.id', '=', id ?? '')
      .executeTakeFirst();
    if (row === undefined) throw data(null, { status: 404 });
    return read(db, viewOf(row, visitor), row, visitor);
  });
}
