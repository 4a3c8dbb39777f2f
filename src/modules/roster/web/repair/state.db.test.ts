import { expect, it } from 'vitest';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import { buildRosterPool, draftOf, give } from '../../../../../test/builders/roster.ts';
import { done } from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import { askRepair, askRun, publishDraft } from '../../index.ts';
import { calculate } from '../../run.ts';
import { repairState } from './state.ts';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, sorting } = pool;
const { partnershipId, membershipId } = planner;
const visit = (signal?: AbortSignal) =>
  new Request('http://werkkring.test', signal === undefined ? {} : { signal });

it('a page waits for a repair that goes on, no longer than its visitor does, and knows none of another', async () => {
  const draftId = await draftOf(platform, pool);
  await give(platform, pool, draftId, [people.Amina, sorting, 0]);
  await done(platform, planner, publishDraft, { draftId });
  const { id: runId } = await done(platform, planner, askRepair, {});
  const left = new AbortController();
  left.abort();
  expect(await repairState(platform, planner, runId, visit(left.signal))).toBe('asked');
  const waiting = repairState(platform, planner, runId, visit());
  await calculate(platform, { partnershipId, runId }, membershipId);
  expect(await waiting).toBe('done');
  expect(await repairState(platform, planner, platform.newId(), visit())).toBeNull();
  expect(await repairState(platform, pool.westpoort.employer, runId, visit())).toBeNull();
});

it('each proposal for one draft has a name of its own', async () => {
  const draftId = await draftOf(platform, pool, { name: 'Winter' });
  for (const _ of [1, 2, 3]) {
    const { id: runId } = await done(platform, planner, askRun, { draftId, seconds: 1 });
    await calculate(platform, { partnershipId, runId }, membershipId);
  }
  const names = await platform.db
    .selectFrom('roster_draft')
    .select('name')
    .where('name', 'like', 'Winter,%')
    .orderBy('name')
    .execute();
  expect(names.map(({ name }) => name)).toEqual([
    'Winter, voorstel',
    'Winter, voorstel 2',
    'Winter, voorstel 3',
  ]);
});
