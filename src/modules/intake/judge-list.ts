import { setImmediate } from 'node:timers/promises';
import { dayOf } from '../../kernel/local-date.ts';
import type { Job } from '../../platform/jobs/job.ts';
import type { Platform } from '../../platform/platform.ts';
import { actAsSystem } from '../../platform/session.ts';
import { type JudgedRow, judgeOf, mappingOf, readList } from '../participants/index.ts';
import { compareRows, type ListKey, rowColumns } from './compare.ts';
import { openFile } from './sealed.ts';
import './tables.ts';

export const judgeJob = 'intake-judge';

/** Rows written in one transaction: some tens of milliseconds, so that nobody waits for it. */
const rowsAtOnce = 250;

/** Rows judged before others get their turn in this process. */
const rowsBetween = 100;

/**
 * Judges every row of a list and keeps the judgements, sealed. Can be repeated, and be done twice at the same time: it
 * writes each row once, and nothing when the columns were chosen anew meanwhile or the judging is done.
 */
export async function judgeList(platform: Platform, list: ListKey, signal?: AbortSignal): Promise<void> {
  const asked = await listToJudge(platform, list);
  if (asked === null) return;
  const rows = await judgedRows(platform, list, asked);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    if (signal?.aborted === true) throw new Error('the judging of a list was broken off');
    const part = rows.slice(from, from + rowsAtOnce);
    const done = from + part.length === rows.length;
    if (!(await keepRows(platform, list, asked, part, { rows_done: from + part.length, done }))) return;
  }
}

type Asked = NonNullable<Awaited<ReturnType<typeof listToJudge>>>;

async function listToJudge({ db }: Platform, { partnershipId, listId }: ListKey) {
  const row = await db
    .selectFrom('referral_list')
    .select(['sealed_file', 'encoding', 'separator', 'mapping', 'round', 'organisation_id'])
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', listId)
    .where('status', '=', 'judging')
    .executeTakeFirst();
  if (row === undefined || row.sealed_file === null) return null;
  return { ...row, file: row.sealed_file };
}

async function judgedRows(platform: Platform, list: ListKey, asked: Asked): Promise<readonly JudgedRow[]> {
  const { clock, db, keys } = platform;
  const today = dayOf(clock.now());
  const file = openFile(keys, list.listId, asked.file);
  const read = readList(file, today, asked.encoding ?? undefined, asked.separator ?? undefined);
  if (!read.ok) throw new Error('a list that was read before cannot be read');
  const judge = judgeOf(read.value, asked.mapping ?? mappingOf(read.value.columns), today);
  const rows: JudgedRow[] = [];
  for (const row of read.value.rows) {
    rows.push(judge(row));
    if (rows.length % rowsBetween === 0) await setImmediate();
  }
  // Outside a transaction, so that nobody waits while a long list is compared with itself.
  return compareRows(db, list.partnershipId, rows, keys);
}

/** Keeps a part of the rows; false when somebody else was ahead. */
async function keepRows(
  { db, keys }: Platform,
  { partnershipId, listId }: ListKey,
  { round, organisation_id }: Asked,
  rows: readonly JudgedRow[],
  { rows_done, done }: { readonly rows_done: number; readonly done: boolean },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await actAsSystem(tx);
    const moved = await tx
      .updateTable('referral_list')
      .set({ rows_done, ...(done ? { status: 'judged' as const } : {}) })
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', listId)
      .where('status', '=', 'judging')
      .where('round', '=', round)
      .returning('id')
      .executeTakeFirst();
    if (moved === undefined) return false;
    await tx
      .insertInto('referral_row')
      .values(
        rows.map((row) => ({
          partnership_id: partnershipId,
          list_id: listId,
          organisation_id,
          line: row.line,
          ...rowColumns(keys, listId, row),
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return true;
  });
}

export const judge: Job = {
  name: judgeJob,
  run: (platform, { partnershipId = '', listId = '' }, signal) =>
    judgeList(platform, { partnershipId, listId }, signal),
};
