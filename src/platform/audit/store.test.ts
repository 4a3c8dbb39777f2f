import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { testPlatform } from '../../../test/builders/platform.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import { appendAudit, verifyAudit } from './store.ts';

const platform = testPlatform(await freshDatabase());
const { db, keys } = platform;
const [westpoort, brabant] = [platform.newId(), platform.newId()];

function line(partnershipId: string, action: string) {
  return {
    partnership_id: partnershipId,
    at: '2026-11-22T08:00:00.000Z',
    actor_membership_id: partnershipId,
    actor_organisation_id: partnershipId,
    actor_role: 'coach',
    origin: 'page',
    action,
    object_kind: 'trajectory',
    object_id: partnershipId,
    result: 'done',
  };
}

async function write(partnershipId: string, ...actions: string[]): Promise<void> {
  for (const action of actions)
    await db.transaction().execute((tx) => appendAudit(tx, keys.audit, line(partnershipId, action)));
}

async function faults() {
  const { faults: found } = await verifyAudit(db, keys.audit);
  return found.map((each) => [
    each.partnershipId === westpoort ? 'westpoort' : 'brabant',
    each.seq,
    each.fault,
  ]);
}

beforeEach(async () => {
  await sql`delete from audit_entry`.execute(db);
  await sql`delete from audit_head`.execute(db);
  await write(westpoort, 'a', 'b', 'c', 'd');
  await write(brabant, 'a', 'b');
});

describe('the audit trail', () => {
  it('is whole when nobody touched it', async () =>
    expect(await verifyAudit(db, keys.audit)).toMatchObject({ lines: 6, faults: [] }));

  it.each(['actor_role', 'action', 'object_id', 'result', 'origin'])(
    'shows that %s of a line was changed',
    async (column) => {
      await sql`update audit_entry set ${sql.ref(column)} = 'x' where seq = 2 and partnership_id = ${westpoort}`.execute(
        db,
      );
      expect(await faults()).toEqual([['westpoort', 2, 'changed']]);
    },
  );

  it('shows that the time of a line was changed', async () => {
    await sql`update audit_entry set at = at + interval '1 ms' where seq = 3 and partnership_id = ${westpoort}`.execute(
      db,
    );
    expect(await faults()).toEqual([['westpoort', 3, 'changed']]);
  });

  it('shows that a line was removed from the middle', async () => {
    await sql`delete from audit_entry where seq = 2 and partnership_id = ${westpoort}`.execute(db);
    expect(await faults()).toEqual([['westpoort', 2, 'missing-or-inserted']]);
  });

  it('shows that the last line was removed', async () => {
    await sql`delete from audit_entry where seq = 4 and partnership_id = ${westpoort}`.execute(db);
    expect(await faults()).toEqual([['westpoort', 4, 'end-removed']]);
  });

  it('shows a line that was put in behind, also when the head is moved along', async () => {
    await sql`
      insert into audit_entry select partnership_id, 5, at, actor_membership_id, actor_organisation_id, actor_role, origin,
        action, object_kind, object_id, result, hash, repeat('0', 64)
      from audit_entry where seq = 4 and partnership_id = ${westpoort}`.execute(db);
    await sql`update audit_head set seq = 5, hash = repeat('0', 64) where partnership_id = ${westpoort}`.execute(
      db,
    );
    expect(await faults()).toEqual([['westpoort', 5, 'changed']]);
  });

  it('shows that two lines changed places', async () => {
    for (const [from, to] of [
      [2, 30],
      [3, 2],
      [30, 3],
    ]) {
      await sql`update audit_entry set seq = ${to} where seq = ${from} and partnership_id = ${westpoort}`.execute(
        db,
      );
    }
    expect(await faults()).toEqual([['westpoort', 2, 'missing-or-inserted']]);
  });

  it('cannot be written anew by who lacks the key', async () => {
    await sql`delete from audit_entry where partnership_id = ${westpoort}`.execute(db);
    await sql`delete from audit_head where partnership_id = ${westpoort}`.execute(db);
    const forged = new Uint8Array(32).fill(9);
    await db.transaction().execute((tx) => appendAudit(tx, forged, line(westpoort, 'forged')));
    expect(await faults()).toEqual([['westpoort', 1, 'changed']]);
  });

  it('keeps its order when many write at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => write(westpoort, `together ${index}`)));
    expect(await verifyAudit(db, keys.audit)).toMatchObject({ lines: 18, faults: [] });
  });

  it('is the same for everybody: a partnership is followed by itself', async () => {
    await sql`delete from audit_entry where partnership_id = ${brabant}`.execute(db);
    expect(await faults()).toEqual([['brabant', 1, 'end-removed']]);
  });
});
