import type { Db, Transaction } from '../database/database.ts';
import {
  type AuditLine,
  type ChainFault,
  type ChainState,
  chainStart,
  follow,
  genesis,
  hashLine,
} from './chain.ts';

/**
 * Appends a line in the running transaction. The head row is locked until commit, so lines of one partnership
 * stand in the order of their commits; other partnerships are not held up.
 */
export async function appendAudit(db: Transaction, key: Uint8Array, line: AuditLine): Promise<void> {
  // The update that changes nothing locks the head row and reads it in the same round trip.
  const head = await db
    .insertInto('audit_head')
    .values({ partnership_id: line.partnership_id, seq: 0, hash: genesis })
    .onConflict((conflict) =>
      conflict.column('partnership_id').doUpdateSet((eb) => ({ seq: eb.ref('audit_head.seq') })),
    )
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  const seq = head.seq + 1;
  const hash = hashLine(key, line, seq, head.hash);
  await db
    .with('moved', (cte) =>
      cte.updateTable('audit_head').set({ seq, hash }).where('partnership_id', '=', line.partnership_id),
    )
    .insertInto('audit_entry')
    .values({ ...line, seq, previous_hash: head.hash, hash })
    .execute();
}

const batch = 5000;

/** Reads every chain from its start and names the first fault of each partnership; an empty list means untouched. */
export async function verifyAudit(db: Db, key: Uint8Array): Promise<{ lines: number; faults: ChainFault[] }> {
  const heads = await db.selectFrom('audit_head').selectAll().orderBy('partnership_id').execute();
  const strays = await db
    .selectFrom('audit_entry')
    .select(['partnership_id', (eb) => eb.fn.min('seq').as('seq')])
    .where('partnership_id', 'not in', (eb) => eb.selectFrom('audit_head').select('partnership_id'))
    .groupBy('partnership_id')
    .execute();
  const faults: ChainFault[] = strays.map((stray) => ({
    partnershipId: stray.partnership_id,
    seq: Number(stray.seq),
    fault: 'missing-or-inserted',
  }));
  let lines = 0;
  for (const head of heads) {
    const end = await walk(db, key, head.partnership_id);
    if ('fault' in end) faults.push(end);
    else {
      lines += end.seq;
      if (end.seq !== head.seq || end.hash !== head.hash) {
        faults.push({ partnershipId: head.partnership_id, seq: end.seq + 1, fault: 'end-removed' });
      }
    }
  }
  return { lines, faults };
}

async function walk(db: Db, key: Uint8Array, partnershipId: string): Promise<ChainState | ChainFault> {
  let state: ChainState = chainStart;
  let read = -1;
  for (;;) {
    const entries = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('partnership_id', '=', partnershipId)
      .where('seq', '>', read)
      .orderBy('seq')
      .limit(batch)
      .execute();
    for (const entry of entries) {
      const next = follow(key, state, entry);
      if ('fault' in next) return next;
      state = next;
      read = entry.seq;
    }
    if (entries.length < batch) return state;
  }
}
