import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { testPlatform } from '../../../test/builders/platform.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import { uuidAt } from '../../kernel/ids.ts';
import { appendAudit, verifyAudit } from './store.ts';

const { db, keys, clock } = testPlatform(await freshDatabase());
const us = uuidAt(1);
const others = uuidAt(2);

const line = (partnershipId: string, action: string) =>
  db.transaction().execute((tx) =>
    appendAudit(tx, keys.audit, {
      partnership_id: partnershipId,
      at: clock.now(),
      actor_membership_id: uuidAt(3),
      actor_organisation_id: uuidAt(4),
      actor_role: 'coach',
      origin: 'page',
      action,
      object_kind: 'trajectory',
      object_id: uuidAt(5),
      result: 'done',
    }),
  );

const verify = () => verifyAudit(db, keys.audit);
const faults = async () => (await verify()).faults.map(({ seq, fault }) => ({ seq, fault }));

beforeEach(async () => {
  await sql`truncate audit_entry, audit_head`.execute(db);
  for (const action of ['a/one', 'a/two', 'a/three', 'a/four', 'a/five']) {
    await line(us, action);
    await line(others, action);
  }
});

test('a trail that nobody touched is whole', async () => {
  expect(await verify()).toMatchObject({ lines: 10, faults: [] });
});

test('lines written at the same time still make one chain', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => line(us, `a/at-once-${n}`)));
  expect(await verify()).toMatchObject({ lines: 30, faults: [] });
});

describe('somebody who writes in the database is found out', () => {
  test.each(['action', 'actor_role', 'origin', 'object_kind', 'object_id', 'result'])(
    'when %s of a line is changed',
    async (column) => {
      await sql`update audit_entry set ${sql.ref(column)} = 'x' where partnership_id = ${us} and seq = 3`.execute(
        db,
      );
      expect(await faults()).toEqual([{ seq: 3, fault: 'changed' }]);
    },
  );

  test('when the moment or the person of a line is changed', async () => {
    await sql`update audit_entry set at = at + interval '1 second' where partnership_id = ${us} and seq = 2`.execute(
      db,
    );
    await sql`update audit_entry set actor_membership_id = ${uuidAt(9)} where partnership_id = ${others} and seq = 4`.execute(
      db,
    );
    expect(await faults()).toEqual([
      { seq: 2, fault: 'changed' },
      { seq: 4, fault: 'changed' },
    ]);
  });

  test('when a line is taken out, also with the numbers closed up behind it', async () => {
    await sql`delete from audit_entry where partnership_id = ${us} and seq = 3`.execute(db);
    expect(await faults()).toEqual([{ seq: 3, fault: 'missing-or-inserted' }]);
    await sql`update audit_entry set seq = seq - 1 where partnership_id = ${us} and seq = 4`.execute(db);
    expect(await faults()).toEqual([{ seq: 3, fault: 'missing-or-inserted' }]);
  });

  test('when a line is put in that copies another', async () => {
    await sql`insert into audit_entry select partnership_id, 6, at, actor_membership_id, actor_organisation_id, actor_role,
      origin, action, object_kind, object_id, result, hash, hash from audit_entry where partnership_id = ${us} and seq = 5`.execute(
      db,
    );
    expect(await faults()).toEqual([{ seq: 6, fault: 'missing-or-inserted' }]);
  });

  test('when two lines change places', async () => {
    await sql`update audit_entry set seq = case seq when 2 then -3 else -2 end where partnership_id = ${us} and seq in (2, 3)`.execute(
      db,
    );
    await sql`update audit_entry set seq = -seq where partnership_id = ${us} and seq < 0`.execute(db);
    expect(await faults()).toEqual([{ seq: 2, fault: 'missing-or-inserted' }]);
  });

  test('when the last lines are taken out', async () => {
    await sql`delete from audit_entry where partnership_id = ${us} and seq > 3`.execute(db);
    expect(await faults()).toEqual([{ seq: 4, fault: 'end-removed' }]);
  });

  test('when the end is moved back to hide that the last lines were taken out', async () => {
    await sql`delete from audit_entry where partnership_id = ${us} and seq > 3`.execute(db);
    await sql`update audit_head h set seq = 3, hash = e.hash from audit_entry e
      where h.partnership_id = ${us} and e.partnership_id = ${us} and e.seq = 3`.execute(db);
    expect(await faults()).toEqual([{ seq: 4, fault: 'end-removed' }]);
  });

  test('when the end of a chain is taken out but its lines are left', async () => {
    await sql`delete from audit_head where partnership_id = ${us}`.execute(db);
    expect(await faults()).toEqual([{ seq: 1, fault: 'missing-or-inserted' }]);
  });
});

describe('with what an earlier verification saw, kept elsewhere', () => {
  test('a chain that only grew is whole', async () => {
    const { ends } = await verify();
    await line(us, 'a/six');
    expect((await verifyAudit(db, keys.audit, ends)).faults).toEqual([]);
  });

  test('a chain that is gone altogether is missed', async () => {
    const { ends } = await verify();
    await sql`delete from audit_entry where partnership_id = ${us}`.execute(db);
    await sql`delete from audit_head where partnership_id = ${us}`.execute(db);
    expect(await faults()).toEqual([]);
    expect((await verifyAudit(db, keys.audit, ends)).faults).toEqual([
      { partnershipId: us, seq: 1, fault: 'end-removed' },
    ]);
  });

  test('a database put back from before is noticed, also when it has grown again since', async () => {
    const { ends } = await verify();
    await sql`truncate audit_entry, audit_head`.execute(db);
    for (const action of ['b/one', 'b/two', 'b/three', 'b/four', 'b/five', 'b/six']) await line(us, action);
    await line(others, 'b/one');
    expect((await verifyAudit(db, keys.audit, ends)).faults).toEqual([
      { partnershipId: us, seq: 5, fault: 'changed' },
      { partnershipId: others, seq: 2, fault: 'end-removed' },
    ]);
  });
});
