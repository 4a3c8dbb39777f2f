import { sql } from 'kysely';
import type { Db, Transaction } from '../../platform/database/database.ts';
import type { Keys } from '../../platform/platform.ts';
import {
  bsnLookup,
  compareWithKnown,
  type JudgedRow,
  markDuplicates,
  peopleKnown,
} from '../participants/index.ts';
import { nameKeyOfRow, openRow, sealRow } from './sealed.ts';
import type { RowChoice } from './tables.ts';

/** A list by its keys, as jobs and stores pass it on. */
export type ListKey = { readonly partnershipId: string; readonly listId: string };

/** People asked for at once: a question of a readable length. */
const people = 1000;

/**
 * For the system only: marks who stands in the rows twice, and who is in the partnership already, whichever organisation
 * put them forward. The rows say that somebody is known; who that is, a page asks as its reader.
 */
export async function compareRows(
  db: Db,
  partnershipId: string,
  rows: readonly JudgedRow[],
  keys: Keys,
): Promise<readonly JudgedRow[]> {
  const marked = markDuplicates(rows);
  const compared: JudgedRow[] = [];
  for (let from = 0; from < marked.length; from += people) {
    const part = marked.slice(from, from + people);
    const known = await peopleKnown(db, partnershipId, {
      bsnKeys: part.flatMap(({ bsn }) => (bsn === null ? [] : [bsnLookup(keys.bsn, bsn)])),
      birthDates: part.flatMap(({ candidate }) => (candidate === null ? [] : [candidate.birthDate])),
    });
    const outcome = compareWithKnown(part, known, (bsn) => bsnLookup(keys.bsn, bsn));
    for (const { knownAs: _, ...row } of outcome) compared.push(row);
  }
  return compared;
}

/** What of a row stands in the open, and the row itself sealed. */
export function rowColumns(keys: Keys, listId: string, row: JudgedRow) {
  return {
    verdict: row.verdict,
    bsn_key: row.bsn === null ? null : bsnLookup(keys.bsn, row.bsn),
    name_key: nameKeyOfRow(keys, row),
    sealed: sealRow(keys, listId, row),
  };
}

/** By what the rows about somebody are found, and which doubts about the row at hand were seen. */
export type About = {
  readonly line: number;
  readonly seen: readonly string[];
  readonly bsnKeys: readonly string[];
  readonly nameKeys: readonly string[];
};

type Kept = { readonly line: number; readonly choice: RowChoice | null; readonly row: JudgedRow };

/**
 * For the system only: after a row was corrected, compares it again with all rows about the same person, old and new,
 * and with who is there. A decision to take a row in falls away when a doubt appears that was not there before.
 */
export async function compareAgain(db: Transaction, list: ListKey, about: About, keys: Keys): Promise<void> {
  const group = await rowsAbout(db, list, about, keys);
  const compared = await compareRows(
    db,
    list.partnershipId,
    group.map(({ row }) => row),
    keys,
  );
  const rewritten = compared.flatMap((after, place) => {
    const before = group[place];
    if (before === undefined || JSON.stringify(before.row) === JSON.stringify(after)) return [];
    const seen = before.line === about.line ? about.seen : before.row.reasons.map(({ rule }) => rule);
    return [{ row: after, choice: newDoubts(after, seen) ? null : before.choice }];
  });
  await rewriteRows(db, list, rewritten, keys);
}

/** Writes rows anew that are there, as they are judged now, with what is decided about each. */
export async function rewriteRows(
  db: Transaction,
  { partnershipId, listId }: ListKey,
  rows: readonly { readonly row: JudgedRow; readonly choice: RowChoice | null }[],
  keys: Keys,
): Promise<void> {
  for (let from = 0; from < rows.length; from += people) {
    const part = rows
      .slice(from, from + people)
      .map(({ row, choice }) => ({ line: row.line, choice, ...rowColumns(keys, listId, row) }));
    const all = <Key extends keyof (typeof part)[number]>(key: Key) => part.map((row) => row[key]);
    await sql`
      update referral_row set
        verdict = anew.verdict, choice = anew.choice, bsn_key = anew.bsn_key, name_key = anew.name_key, sealed = anew.sealed
      from unnest(
        ${all('line')}::integer[], ${all('verdict')}::text[], ${all('choice')}::text[],
        ${all('bsn_key')}::text[], ${all('name_key')}::text[], ${all('sealed')}::bytea[]
      ) as anew (line, verdict, choice, bsn_key, name_key, sealed)
      where referral_row.partnership_id = ${partnershipId} and referral_row.list_id = ${listId}
        and referral_row.line = any(${all('line')}::integer[]) and referral_row.line = anew.line
    `.execute(db);
  }
}

/** Who stood on another line when somebody looked is in Werkkring once that line is put forward: the same doubt. */
const onceOnAnotherLine: Readonly<Record<string, string>> = {
  'candidate-list/known-name': 'candidate-list/duplicate-name',
  'candidate-list/known-bsn-other-person': 'candidate-list/duplicate-bsn-other-person',
};

/** Whether a row is doubted for a reason that was not seen when somebody decided about it. */
export function newDoubts(after: JudgedRow, seen: readonly string[]): boolean {
  return after.reasons.some(
    ({ rule, weight }) =>
      weight !== 'note' && !seen.includes(rule) && !seen.includes(onceOnAnotherLine[rule] ?? rule),
  );
}

/** Rows that share a person, directly or through another row; a handful, however long the list is. */
async function rowsAbout(db: Transaction, list: ListKey, about: About, keys: Keys): Promise<readonly Kept[]> {
  let bsnKeys = new Set(about.bsnKeys);
  let nameKeys = new Set(about.nameKeys);
  for (;;) {
    const found = await db
      .selectFrom('referral_row')
      .select(['line', 'choice', 'bsn_key', 'name_key', 'sealed'])
      .where('partnership_id', '=', list.partnershipId)
      .where('list_id', '=', list.listId)
      .where('participant_id', 'is', null)
      .where((eb) =>
        eb.or([
          eb('bsn_key', '=', eb.fn.any(eb.val([...bsnKeys]))),
          eb('name_key', '=', eb.fn.any(eb.val([...nameKeys]))),
        ]),
      )
      .orderBy('line')
      .execute();
    const wider = {
      bsn: new Set([...bsnKeys, ...found.flatMap(({ bsn_key }) => bsn_key ?? [])]),
      name: new Set([...nameKeys, ...found.flatMap(({ name_key }) => name_key ?? [])]),
    };
    if (wider.bsn.size === bsnKeys.size && wider.name.size === nameKeys.size) {
      return found.flatMap(({ line, choice, sealed }) =>
        sealed === null ? [] : [{ line, choice, row: openRow(keys, list.listId, line, sealed) }],
      );
    }
    bsnKeys = wider.bsn;
    nameKeys = wider.name;
  }
}
