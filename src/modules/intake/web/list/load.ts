import { type LoaderFunctionArgs, redirect } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import type { Keys } from '../../../../platform/platform.ts';
import { pageOf, pageSize } from '../../../../ui/index.ts';
import {
  benefitNames,
  type Candidate,
  candidateValues,
  type FieldValues,
  type Verdict,
} from '../../../participants/index.ts';
import { isDone, isOpen } from '../../referral.ts';
import { openHead, openRow } from '../../sealed.ts';
import { tallyOf } from '../../store.ts';
import type { RowChoice } from '../../tables.ts';
import { nameOnRow } from '../name.ts';
import { type ListView, withList } from '../visit.ts';
import { verdictNamed } from '../words.ts';

/** A row as the list of rows shows it. */
export type RowView = {
  readonly line: number;
  readonly verdict: Verdict;
  readonly choice: RowChoice | null;
  readonly corrected: boolean;
  /** False once its content has been emptied. */
  readonly kept: boolean;
  /** Null when there is no name, or when the row is kept no longer. */
  readonly name: string | null;
  readonly summary: string;
  readonly reasons: readonly string[];
};

export async function loadRows({ context, params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const page = pageOf(search);
  const verdict = verdictNamed(search.get('oordeel'));
  return withList(context, params.id, async (db, list, row, { platform }) => {
    forward(list, search);
    const head = row.sealed_head === null ? null : openHead(platform.keys, list.id, row.sealed_head);
    const skipped = (row.mapping ?? []).flatMap((field, index) =>
      field === 'ignore' ? [head?.header[index] || `kolom ${index + 1}`] : [],
    );
    return {
      list,
      already: search.has('al'),
      verdict,
      page,
      open: isOpen(list.status),
      done: isDone(list.status),
      tally: await tallyOf(db, list.id),
      skipped,
      undecided: await firstUndecided(db, list.id, 0),
      rows: await rowsOn(db, list, { verdict, page, keys: platform.keys }),
    };
  });
}

/** Lists that are not ready to be looked at have a page of their own. */
function forward(list: ListView, search: URLSearchParams): void {
  const query = search.has('al') ? '?al=ja' : '';
  if (list.status === 'uploaded') throw redirect(`${list.href}/kolommen${query}`);
  if (list.status === 'judging' || list.status === 'importing') throw redirect(`${list.href}/voortgang`);
}

type Asked = { readonly verdict: Verdict | null; readonly page: number; readonly keys: Keys };

async function rowsOn(db: Transaction, list: ListView, { verdict, page, keys }: Asked): Promise<RowView[]> {
  const rows = await db
    .selectFrom('referral_row')
    .select(['line', 'verdict', 'choice', 'corrected', 'sealed'])
    .where('list_id', '=', list.id)
    .$if(verdict !== null, (query) => query.where('verdict', '=', verdict ?? 'good'))
    // Who was put forward is on the list of people; here stands what is still to be done.
    .$if(isDone(list.status), (query) => query.where('participant_id', 'is', null))
    .orderBy('line')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return rows.map(({ sealed, ...row }) => {
    const judged = sealed === null ? null : openRow(keys, list.id, row.line, sealed);
    const candidate = judged?.candidate ?? null;
    return {
      ...row,
      kept: judged !== null,
      name: judged === null ? null : nameOnRow(judged),
      summary: summaryOf(candidate, judged?.values ?? {}),
      reasons: judged?.reasons.map(({ message }) => message.nl) ?? [],
    };
  });
}

/** The next row after a line that somebody has to decide about; null when there is none. */
export async function firstUndecided(
  db: Transaction,
  listId: string,
  afterLine: number,
): Promise<number | null> {
  const row = await db
    .selectFrom('referral_row')
    .select('line')
    .where('list_id', '=', listId)
    .where('line', '>', afterLine)
    .where('verdict', '=', 'doubtful')
    .where('choice', 'is', null)
    .where('participant_id', 'is', null)
    .where('sealed', 'is not', null)
    .orderBy('line')
    .limit(1)
    .executeTakeFirst();
  return row?.line ?? null;
}

/** The facts by which somebody recognises a candidate, as they were read. */
function summaryOf(candidate: Candidate | null, written: FieldValues): string {
  const values = candidate === null ? written : candidateValues(candidate);
  const facts = [
    values.birthDate,
    values.city,
    candidate?.benefit ? benefitNames[candidate.benefit].nl : '',
    candidate?.hoursPerWeek ? `${values.hours} uur` : '',
    values.preferredWork,
    values.remark,
  ];
  return facts.filter((fact) => fact !== undefined && fact.trim() !== '').join(' · ') || '–';
}
