import type { Db, Transaction } from '../database/database.ts';
import {
  type AuditLine,
  type ChainEnds,
  type ChainFault,
  type ChainState,
  chainStart,
  follow,
  genesis,
  hashLine,
  sealEnd,
} from './chain.ts';
import type { AuditEntryTable } from './tables.ts';

/**
 * Appends lines in the running transaction, in their order. The head row is locked until commit, so lines of one
 * partnership stand in the order of their commits; other partnerships are not held up.
 */
export async function appendAudit(
  db: Transaction,
  key: Uint8Array,
  ...lines: readonly AuditLine[]
): Promise<void> {
  for (const [partnershipId, own] of Map.groupBy(lines, ({ partnership_id }) => partnership_id)) {
    await appendChain(db, key, partnershipId, own);
  }
}

async function appendChain(
  db: Transaction,
  key: Uint8Array,
  partnershipId: string,
  lines: readonly AuditLine[],
): Promise<void> {
  // The update that changes nothing locks the head row and reads it in the same round trip.
  let { seq, hash } = await db
    .insertInto('audit_head')
    .values({ partnership_id: partnershipId, seq: 0, hash: genesis, seal: '' })
    .onConflict((conflict) =>
      conflict.column('partnership_id').doUpdateSet((eb) => ({ seq: eb.ref('audit_head.seq') })),
    )
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  const entries: AuditEntryTable[] = [];
  for (const line of lines) {
    const previous_hash = hash;
    seq += 1;
    hash = hashLine(key, line, seq, previous_hash);
    entries.push({ ...line, seq, previous_hash, hash });
  }
  const seal = sealEnd(key, partnershipId, { seq, hash });
  await db
    .with('moved', (cte) =>
      cte.updateTable('audit_head').set({ seq, hash, seal }).where('partnership_id', '=', partnershipId),
    )
    .insertInto('audit_entry')
    .values(entries)
    .execute();
}

const batch = 5000;

/** What reading the whole trail showed: `faults` is empty when nobody touched it; `ends` is to be kept elsewhere. */
export type Verification = {
  readonly lines: number;
  readonly faults: readonly ChainFault[];
  readonly ends: ChainEnds;
};

/**
 * Reads every chain from its start and names the first fault of each partnership. `seen` are the ends of an earlier
 * verification, kept outside the database: a chain that was put back whole, or taken out whole, shows only by them.
 * Can run while lines are being written.
 */
export async function verifyAudit(db: Db, key: Uint8Array, seen: ChainEnds = {}): Promise<Verification> {
  const heads = await db.selectFrom('audit_head').selectAll().orderBy('partnership_id').execute();
  const faults = await strays(db);
  const ends: Record<string, ChainState> = {};
  let lines = 0;
  for (const head of heads) {
    const known = seen[head.partnership_id] ?? chainStart;
    const end = await walk(db, key, head.partnership_id, { upTo: head.seq, known });
    if ('fault' in end) {
      faults.push(end);
      continue;
    }
    lines += end.seq;
    ends[head.partnership_id] = end;
    const seal = sealEnd(key, head.partnership_id, end);
    if (end.seq !== head.seq || end.hash !== head.hash || seal !== head.seal || end.seq < known.seq) {
      faults.push({ partnershipId: head.partnership_id, seq: end.seq + 1, fault: 'end-removed' });
    }
  }
  for (const partnershipId of Object.keys(seen)) {
    if (heads.every((head) => head.partnership_id !== partnershipId)) {
      faults.push({ partnershipId, seq: 1, fault: 'end-removed' });
    }
  }
  return { lines, faults, ends };
}

/** Lines that stand beyond the end of their chain. One statement, so that a line written meanwhile does not show as one. */
async function strays(db: Db): Promise<ChainFault[]> {
  const found = await db
    .selectFrom('audit_entry')
    .leftJoin('audit_head', 'audit_head.partnership_id', 'audit_entry.partnership_id')
    .select(['audit_entry.partnership_id', (eb) => eb.fn.min('audit_entry.seq').as('seq')])
    .where((eb) =>
      eb.or([eb('audit_head.seq', 'is', null), eb('audit_entry.seq', '>', eb.ref('audit_head.seq'))]),
    )
    .groupBy('audit_entry.partnership_id')
    .execute();
  return found.map((stray) => ({
    partnershipId: stray.partnership_id,
    seq: Number(stray.seq),
    fault: 'missing-or-inserted',
  }));
}

type Reach = { readonly upTo: number; readonly known: ChainState };

/** Follows one chain up to a line; what was seen before must be found again on the way. */
async function walk(
  db: Db,
  key: Uint8Array,
  partnershipId: string,
  { upTo, known }: Reach,
): Promise<ChainState | ChainFault> {
  let state: ChainState = chainStart;
  for (;;) {
    const entries = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('partnership_id', '=', partnershipId)
      .where('seq', '>', state.seq)
      .where('seq', '<=', upTo)
      .orderBy('seq')
      .limit(batch)
      .execute();
    for (const entry of entries) {
      const next = follow(key, state, entry);
      if ('fault' in next) return next;
      if (next.seq === known.seq && next.hash !== known.hash) {
        return { partnershipId, seq: next.seq, fault: 'changed' };
      }
      state = next;
    }
    if (entries.length < batch) return state;
  }
}
