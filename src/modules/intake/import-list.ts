import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { dayOf } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import { performEachIn } from '../../platform/action.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { hold } from '../../platform/database/hold.ts';
import type { Job } from '../../platform/jobs/job.ts';
import type { Platform } from '../../platform/platform.ts';
import { actAsSystem } from '../../platform/session.ts';
import { roleHeld } from '../access/index.ts';
import type { Candidate, JudgedRow } from '../participants/index.ts';
import { type ReferralSource, referCandidate, referralSources } from '../trajectories/index.ts';
import { compareRows, type ListKey, newDoubts, rewriteRows } from './compare.ts';
import { forgetJob, keptUntil } from './keep.ts';
import { fewestRows, nextRows } from './pace.ts';
import { referralOf } from './referral.ts';
import { openRow } from './sealed.ts';
import { stillToGo } from './store.ts';

export const importJob = 'intake-import';

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
  let next: Part = { after: 0, rows: fewestRows };
  for (;;) {
    if (signal?.aborted === true) throw new Error('the import of a list was broken off');
    const done = await importSome(platform, list, membershipId, next);
    if (done === null) return;
    next = { after: done.upTo, rows: nextRows(next.rows, done.tookMs) };
  }
}

/** What one transaction takes on: so many rows below a line. */
type Part = { readonly after: number; readonly rows: number };

/** How far a transaction came, and how long it held up others. */
type Done = { readonly upTo: number; readonly tookMs: number };

/** One transaction of the import; null when there is nothing more to do. */
async function importSome(
  platform: Platform,
  list: ListKey,
  membershipId: string,
  part: Part,
): Promise<Done | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await platform.db.transaction().execute((db) => batch(db, platform, list, membershipId, part));
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
  part: Part,
): Promise<Done | null> {
  await actAsSystem(db);
  // Lists of one partnership wait for each other: who is put forward by one is known to the next.
  await hold(db, `import ${list.partnershipId}`);
  const begun = performance.now();
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
  if (found === undefined) return null;
  const today = dayOf(platform.clock.now());
  const held = await roleHeld(db, list.partnershipId, membershipId, today);
  if (held === null) return endImport(db, platform, list, 'cancelled');
  const rows = await rowsToGo(db, list, part);
  const last = rows.at(-1);
  if (last === undefined) {
    // Only when nothing is to go in the whole list, it is done.
    return part.after > 0 ? { upTo: 0, tookMs: 0 } : endImport(db, platform, list, 'imported');
  }
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
  return { upTo: last.line, tookMs: performance.now() - begun };
}

async function rowsToGo(db: Transaction, { partnershipId, listId }: ListKey, { after, rows }: Part) {
  return db
    .selectFrom('referral_row')
    .select(['line', 'sealed'])
    .where('partnership_id', '=', partnershipId)
    .where('list_id', '=', listId)
    .where('line', '>', after)
    .where(stillToGo)
    .orderBy('line')
    .limit(rows)
    .execute();
}

async function importRows(
  db: Transaction,
  platform: Platform,
  running: Running,
  rows: readonly JudgedRow[],
): Promise<void> {
  const compared = await compareRows(db, running.partnershipId, rows, platform.keys);
  const leftOut: JudgedRow[] = [];
  const toRefer: Referral[] = [];
  for (const [place, row] of rows.entries()) {
    const now = compared[place] ?? row;
    const seen = row.reasons.map(({ rule }) => rule);
    if (newDoubts(now, seen)) leftOut.push(now);
    else if (row.candidate === null) leftOut.push(refusedRow(row, []));
    else toRefer.push({ row, candidate: row.candidate });
  }
  const { referred, refused } = await putForward(db, platform, running, toRefer);
  await markImported(db, running, referred);
  await rewriteRows(
    db,
    running,
    [...leftOut, ...refused].map((row) => ({ row, choice: null })),
    platform.keys,
  );
  await db
    .updateTable('referral_list')
    .set((eb) => ({ rows_done: eb('rows_done', '+', referred.length) }))
    .where('partnership_id', '=', running.partnershipId)
    .where('id', '=', running.listId)
    .execute();
}

type Referral = { readonly row: JudgedRow; readonly candidate: Candidate };
type Referred = { readonly line: number; readonly participantId: string };

/** Puts people forward, as the person who asked for it; whom a rule refused, with why. */
async function putForward(
  db: Transaction,
  platform: Platform,
  { actor, programmeId, firmOrganisationId, source }: Running,
  referrals: readonly Referral[],
): Promise<{ readonly referred: readonly Referred[]; readonly refused: readonly JudgedRow[] }> {
  const inputs = referrals.map(({ row, candidate }) => ({
    ...referralOf(candidate, ownNumber(row)),
    programmeId,
    firmOrganisationId,
    source,
    // Namesakes were compared before, more exactly, and with people whom the actor does not see.
    namesake: 'yes',
  }));
  const results = await performEachIn(db, platform, actor, 'job', referCandidate, inputs);
  const outcomes = referrals.flatMap(({ row }, place) => {
    const result = results[place];
    return result === undefined ? [] : [{ row, result }];
  });
  return {
    referred: outcomes.flatMap(({ row: { line }, result }) =>
      result.ok ? [{ line, participantId: result.value.participantId }] : [],
    ),
    refused: outcomes.flatMap(({ row, result }) => (result.ok ? [] : [refusedRow(row, result.refusals)])),
  };
}

/** Marks the rows of people who are there now, and forgets what they held: it is in its own place. */
async function markImported(
  db: Transaction,
  { partnershipId, listId }: ListKey,
  referred: readonly Referred[],
): Promise<void> {
  if (referred.length === 0) return;
  const lines = referred.map(({ line }) => line);
  const ids = referred.map(({ participantId }) => participantId);
  await db
    .updateTable('referral_row')
    .from(
      sql<Referred>`unnest(${lines}::integer[], ${ids}::uuid[])`.as<'done'>(sql`done (line, participant_id)`),
    )
    .set({
      participant_id: sql<string>`done.participant_id`,
      sealed: null,
      bsn_key: null,
      name_key: null,
    })
    .where('partnership_id', '=', partnershipId)
    .where('list_id', '=', listId)
    // Says twice which rows: else a database without statistics looks through the whole list.
    .where('referral_row.line', '=', (eb) => eb.fn.any(eb.val(lines)))
    .whereRef('referral_row.line', '=', 'done.line')
    .execute();
}

/** A number that is also somebody else's goes in with nobody: it has to be found out whose it is. */
function ownNumber({ bsn, reasons }: JudgedRow): string | null {
  return reasons.some(({ rule }) => rule.endsWith('-bsn-other-person')) ? null : bsn;
}

function refusedRow(row: JudgedRow, refusals: readonly Refusal[]): JudgedRow {
  const why = refusals.map((refusal) => ({ ...refusal, weight: 'refused' as const }));
  return { ...row, verdict: 'refused', reasons: [...why, ...row.reasons] };
}

async function endImport(
  db: Transaction,
  platform: Platform,
  { partnershipId, listId }: ListKey,
  status: 'imported' | 'cancelled',
): Promise<null> {
  const now = platform.clock.now();
  await db
    .updateTable('referral_list')
    .set({ status, ended_at: now, keep_until: keptUntil(now), sealed_file: null })
    .where('partnership_id', '=', partnershipId)
    .where('id', '=', listId)
    .execute();
  await platform.enqueue(db, forgetJob, { partnershipId, listId }, keptUntil(now));
  return null;
}

export const importing: Job = {
  name: importJob,
  run: (platform, { partnershipId = '', listId = '', membershipId = '' }, signal) =>
    importList(platform, { partnershipId, listId }, membershipId, signal),
};
