import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
  judgedList,
  listOfMany,
  mixedList,
  personOf,
  validBsn,
} from '../../../test/builders/candidate-list.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildWestpoort, done, referred, type Westpoort } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import { verifyAudit } from '../../platform/audit/store.ts';
import type { Platform } from '../../platform/platform.ts';
import { asActor } from '../../platform/session.ts';
import { decideRow } from './actions/decide-row.ts';
import { startImport } from './actions/start-import.ts';
import { importList } from './import-list.ts';
import { openRow } from './sealed.ts';
import { tallyOf } from './store.ts';

const platform = testPlatform(await freshDatabase());

const keyOf = ({ house }: Westpoort, listId: string) => ({ partnershipId: house.partnershipId, listId });
const run = (at: Westpoort, listId: string, signal?: AbortSignal) =>
  importList(platform, keyOf(at, listId), at.referrer.membershipId, signal);
const tally = (listId: string, { referrer }: Westpoort) =>
  asActor(platform, referrer, (db) => tallyOf(db, listId));
const people = (at: Westpoort) =>
  platform.db
    .selectFrom('participant')
    .select('id')
    .where('partnership_id', '=', at.house.partnershipId)
    .execute();

/** A platform that breaks off in the middle of the n-th transaction: when its audit lines are to be written. */
function withoutPowerAt(transaction: number): Platform {
  let begun = 0;
  return {
    ...platform,
    keys: {
      ...platform.keys,
      get audit(): Uint8Array {
        begun += 1;
        if (begun === transaction) throw new Error('the power is gone');
        return platform.keys.audit;
      },
    },
  };
}

test('an import that breaks off goes on where it was: everybody is there once', async () => {
  const at = await buildWestpoort(platform);
  const listId = await judgedList(platform, at, listOfMany(130));
  await done(platform, at.referrer, startImport, { listId });
  const broken = importList(withoutPowerAt(3), keyOf(at, listId), at.referrer.membershipId);
  await expect(broken).rejects.toThrow('power');
  const halfway = await people(at);
  expect(halfway.length).toBe((await tally(listId, at)).imported);
  expect(halfway.length).toBeGreaterThan(0);
  expect(halfway.length).toBeLessThan(130);
  await expect(run(at, listId, AbortSignal.abort())).rejects.toThrow('broken off');
  await run(at, listId);
  expect(await people(at)).toHaveLength(130);
  expect(await tally(listId, at)).toMatchObject({ all: 130, imported: 130, toGo: 0 });
});

test('the same people on two lists that run at the same moment are put forward once', async () => {
  const at = await buildWestpoort(platform);
  const file = listOfMany(60);
  const first = await judgedList(platform, at, file);
  const second = await judgedList(platform, at, file, { again: true });
  for (const listId of [first, second]) await done(platform, at.referrer, startImport, { listId });
  await Promise.all([run(at, first), run(at, second)]);
  expect(await people(at)).toHaveLength(60);
  const [one, two] = [await tally(first, at), await tally(second, at)];
  expect(one.imported + two.imported).toBe(60);
  expect(one.all + two.all).toBe(120);
});

test('somebody whom a reader took for another person than a namesake goes in after that namesake', async () => {
  const at = await buildWestpoort(platform);
  const [head = '', ...lines] = Buffer.from(listOfMany(60)).toString().split('\r\n');
  const namesake = lines[0]?.replace(validBsn(0), '') ?? '';
  const listId = await judgedList(platform, at, Buffer.from([head, ...lines, namesake].join('\r\n')));
  await done(platform, at.referrer, decideRow, { listId, line: 62, choice: 'in' });
  await done(platform, at.referrer, startImport, { listId });
  await run(at, listId);
  expect(await tally(listId, at)).toMatchObject({ all: 61, imported: 61, toGo: 0 });
});

test('of thousands of rows none is lost and nobody is doubled, also when it is broken off and asked for twice', async () => {
  const at = await buildWestpoort(platform);
  const listId = await judgedList(platform, at, mixedList(3000));
  const before = await tally(listId, at);
  expect(before.good + before.doubtful + before.refused).toBe(3000);
  // Meanwhile somebody puts some of the same people forward by hand.
  for (const n of [3, 6, 33]) await referred(platform, at, personOf(n));
  await done(platform, at.referrer, startImport, { listId });
  await expect(importList(withoutPowerAt(6), keyOf(at, listId), at.referrer.membershipId)).rejects.toThrow(
    'power',
  );
  await Promise.all([run(at, listId), run(at, listId)]);
  const after = await tally(listId, at);
  expect(after.imported).toBe(before.toGo - 3);
  const { rows } = await sql<{ people: number; trajectories: number; steps: number; deadlines: number }>`
    select count(distinct p.id)::int as people, count(distinct t.id)::int as trajectories,
      count(distinct s.trajectory_id)::int as steps, count(distinct d.trajectory_id)::int as deadlines
    from referral_row r
    join participant p on p.id = r.participant_id
    join trajectory t on t.participant_id = p.id
    join trajectory_step s on s.trajectory_id = t.id
    join deadline d on d.trajectory_id = t.id
    where r.list_id = ${listId}`.execute(platform.db);
  const all = after.imported;
  expect(rows).toEqual([{ people: all, trajectories: all, steps: all, deadlines: all }]);
  expect(await people(at)).toHaveLength(all + 3);
  const lines = await platform.db
    .selectFrom('audit_entry')
    .select('object_id')
    .where('partnership_id', '=', at.house.partnershipId)
    .where('action', '=', 'trajectories/refer-candidate')
    .where('result', '=', 'done')
    .execute();
  expect(new Set(lines.map(({ object_id }) => object_id)).size).toBe(all + 3);
  expect((await verifyAudit(platform.db, platform.keys.audit)).faults).toEqual([]);
  const left = await platform.db
    .selectFrom('referral_row')
    .select(['line', 'sealed'])
    .where('list_id', '=', listId)
    .where('participant_id', 'is', null)
    .execute();
  expect(left).toHaveLength(3000 - all);
  const silent = left.filter(({ line, sealed }) => {
    const row = sealed === null ? null : openRow(platform.keys, listId, line, sealed);
    return !row?.reasons.some(({ weight }) => weight !== 'note');
  });
  expect(silent, 'who is left out is told why').toEqual([]);
});
