import { sql, type Updateable } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { dayOf } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import { performIn } from '../../platform/action.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
import type { Job } from '../../platform/jobs/job.ts';
import type { Platform } from '../../platform/platform.ts';
import { actAsSystem } from '../../platform/session.ts';
import { roleHeld } from '../access/index.ts';
import type { JudgedRow } from '../participants/index.ts';
import { type ReferralSource, referCandidate, referralSources } from '../trajectories/index.ts';
import { compareRows, type ListKey, newDoubts, rowColumns } from './compare.ts';
import { forgetJob, keptUntil } from './keep.ts';
import { referralOf } from './referral.ts';
import { openRow } from './sealed.ts';
import { stillToGo } from './store.ts';

export const importJob = 'intake-import';

/** Rows of one transaction at most; it ends sooner when it takes longer than this. */
const rowsAtOnce = 50;
const transactionMs = 400;

/** A batch that somebody else crossed (the same person put forward at that moment) is done anew so often. */
const attempts = 4;

type Running = ListKey & {
  readonly actor: Actor;
  readonly programmeId: string;
  readonly firmOrganisationId: string;
  readonly source: ReferralSource;
};

/**
 * Puts forward everybody of a list who goes in, as the person who asked for it. In short transactions: each marks its rows
 * as it puts people forward, so that after a crash, a retry or twice at the same time everybody is there once.
 */
export async function importList(
  platform: Platform,
  list: ListKey,
  membershipId: string,
  signal?: AbortSignal,
): Promise<void> {
  for (;;) {
    if (signal?.aborted === true) throw new Error('the import of a list was broken off');
    if (!(await importSome(platform, list, membershipId))) return;
  }
}

/** One transaction of the import; false when there is nothing more to do. */
async function importSome(platform: Platform, list: ListKey, membershipId: string): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await platform.db.transaction().execute((db) => batch(db, platform, list, membershipId));
    } catch (error) {
      if (attempt === attempts || !isCrossing(error)) throw error;
    }
  }
}

function isCrossing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === '23505' || code === '40P01';
}

async function batch(
  db: Transaction,
  platform: Platform,
  list: ListKey,
  membershipId: string,
): Promise<boolean> {
  await actAsSystem(db);
  // Lists of one partnership wait for each other: who is put forward by one is known to the next.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${list.partnershipId}`}, 0))`.execute(db);
  const found = await db
    .selectFrom('referral_list')
    .innerJoin('organisation', (join) =>
      join
        .onRef('organisation.partnership_id', '=', 'referral_list.partnership_id')
        .onRef('organisation.id', '=', 'referral_list.organisation_id'),
    )
    .select(['programme_id', 'firm_organisation_id', 'organisation.kind'])
    .where('referral_list.partnership_id', '=', list.partnershipId)
    .where('referral_list.id', '=', list.listId)
    .where('status', '=', 'importing')
    .forUpdate('referral_list')
    .executeTakeFirst();
  if (found === undefined) return false;
  const today = dayOf(platform.clock.now());
  const held = await roleHeld(db, list.partnershipId, membershipId, today);
  if (held === null) return endImport(db, platform, list, 'cancelled');
  const rows = await nextRows(db, list);
  if (rows.length === 0) return endImport(db, platform, list, 'imported');
  await importRows(
    db,
    platform,
    {
      ...list,
      actor: held.actor,
      programmeId: found.programme_id,
      firmOrganisationId: found.firm_organisation_id,
      source: referralSources.find((source) => source === found.kind) ?? 'municipality',
    },
    rows.flatMap(({ line, sealed }) =>
      sealed === null ? [] : [openRow(platform.keys, list.listId, line, sealed)],
    ),
  );
  return true;
}

async function nextRows(db: Transaction, { partnershipId, listId }: ListKey) {
  return db
    .selectFrom('referral_row')
    .select(['line', 'sealed'])
    .where('partnership_id', '=', partnershipId)
    .where('list_id', '=', listId)
    .where(stillToGo)
    .orderBy('line')
    .limit(rowsAtOnce)
    .execute();
}

async function importRows(
  db: Transaction,
  platform: Platform,
  running: Running,
  rows: readonly JudgedRow[],
): Promise<void> {
  const compared = await compareRows(db, running.partnershipId, rows, platform.keys);
  const begun = performance.now();
  let imported = 0;
  for (const [place, row] of rows.entries()) {
    const now = compared[place] ?? row;
    const seen = row.reasons.map(({ rule }) => rule);
    if (newDoubts(now, seen)) await leaveOut(db, platform, running, now);
    else if (await putForward(db, platform, running, row)) imported += 1;
    if (performance.now() - begun > transactionMs) break;
  }
  await db
    .updateTable('referral_list')
    .set((eb) => ({ rows_done: eb('rows_done', '+', imported) }))
    .where('partnership_id', '=', running.partnershipId)
    .where('id', '=', running.listId)
    .execute();
}

/** Puts one person forward and marks the row; false when a rule refused it, and then the row says why. */
async function putForward(
  db: Transaction,
  platform: Platform,
  running: Running,
  row: JudgedRow,
): Promise<boolean> {
  const { actor, programmeId, firmOrganisationId, source } = running;
  if (row.candidate === null) return refuseRow(db, platform, running, row, []);
  const person = referralOf(row.candidate, ownNumber(row));
  // Namesakes were compared above, more exactly, and with people whom the actor does not see.
  const raw = { ...person, programmeId, firmOrganisationId, source, namesake: 'yes' };
  const referred = await performIn(db, platform, actor, 'job', referCandidate, raw);
  if (!referred.ok) return refuseRow(db, platform, running, row, referred.refusals);
  await updateRow(db, running, row.line, {
    participant_id: referred.value.participantId,
    sealed: null,
    bsn_key: null,
    name_key: null,
  });
  return true;
}

/** A number that is also somebody else's goes in with nobody: it has to be found out whose it is. */
function ownNumber({ bsn, reasons }: JudgedRow): string | null {
  return reasons.some(({ rule }) => rule.endsWith('-bsn-other-person')) ? null : bsn;
}

async function refuseRow(
  db: Transaction,
  platform: Platform,
  running: Running,
  row: JudgedRow,
  refusals: readonly Refusal[],
): Promise<false> {
  const why = refusals.map((refusal) => ({ ...refusal, weight: 'refused' as const }));
  await leaveOut(db, platform, running, { ...row, verdict: 'refused', reasons: [...why, ...row.reasons] });
  return false;
}

function leaveOut(db: Transaction, { keys }: Platform, running: Running, row: JudgedRow): Promise<void> {
  return updateRow(db, running, row.line, { ...rowColumns(keys, running.listId, row), choice: null });
}

async function updateRow(
  db: Transaction,
  { partnershipId, listId }: ListKey,
  line: number,
  values: Updateable<Database['referral_row']>,
): Promise<void> {
  await db
    .updateTable('referral_row')
    .set(values)
    .where('partnership_id', '=', partnershipId)
    .where('list_id', '=', listId)
    .where('line', '=', line)
    .execute();
}

async function endImport(
  db: Transaction,
  platform: Platform,
  { partnershipId, listId }: ListKey,
  status: 'imported' | 'cancelled',
): Promise<false> {
  const now = platform.clock.now();
  await db
    .updateTable('referral_list')
    .set({ status, ended_at: now, keep_until: keptUntil(now), sealed_file: null })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', listId)
    .execute();
  await platform.enqueue(db, forgetJob, { partnershipId, listId }, keptUntil(now));
  return false;
}

export const importing: Job = {
  name: importJob,
  run: (platform, { partnershipId = '', listId = '', membershipId = '' }, signal) =>
    importList(platform, { partnershipId, listId }, membershipId, signal),
};
