import { expect, test } from 'vitest';
import { testApi } from '../../../test/builders/api.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildWestpoort, lookingForWork, setDay } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';

const platform = testPlatform(await freshDatabase());
const api = testApi(platform);
setDay(platform, '2026-11-22');
const westpoort = await buildWestpoort(platform);
const { planner, employer, employerId, referrer, coach } = westpoort;

test('the contract goes on when the assignment ends, and the next lap begins', async () => {
  const { participantId, trajectoryId } = await lookingForWork(platform, westpoort);
  const signing = { participantId, fromDate: '2026-11-22', toDate: '2027-11-22', hoursPerWeek: 32 };
  const bare = await api.post(planner, '/contracts', signing);
  expect(bare.body.refusals).toMatchObject([{ rule: 'pool/entry-not-decided', field: 'withoutDecision' }]);
  const why = 'De werkgever begint morgen.';
  const signed = await api.post(planner, '/contracts', { ...signing, withoutDecision: why });
  expect([signed.status, signed.headers.get('Location')]).toEqual([
    201,
    `https://werkkring.example/api/v1/contracts/${signed.body.id}`,
  ]);
  const again = await api.post(planner, '/contracts', { ...signing, withoutDecision: why });
  expect([again.status, again.body.rule]).toEqual([409, 'pool/contract-overlaps']);

  const work = { participantId, organisationId: employerId, work: 'Sorteren', fromDate: '2026-11-22' };
  const assignment = await api.post(planner, '/assignments', work);
  expect(assignment.status).toBe(201);
  const end = { endedOn: '2026-11-22', reason: 'De lijn gaat dicht' };
  const ended = await api.post(planner, `/assignments/${assignment.body.id}/end`, end);
  expect([ended.status, ended.body]).toEqual([200, { phase: 'between-assignments', lap: 2 }]);

  const contract = await api.get(planner, `/contracts/${signed.body.id}`);
  expect(contract.body).toMatchObject({
    trajectoryId,
    endedReason: null,
    toDate: '2027-11-22',
    withoutDecision: why,
  });
  const between = await api.get(coach, '/trajectories?phase=between-assignments');
  expect(between.body.items).toMatchObject([{ id: trajectoryId, lap: 2 }]);
  const twice = await api.post(planner, `/assignments/${assignment.body.id}/end`, end);
  expect([twice.status, twice.body.rule]).toEqual([409, 'placements/already-ended']);

  const done = await api.post(planner, `/contracts/${signed.body.id}/end`, {
    endedOn: '2026-11-22',
    reason: 'Klaar',
  });
  expect([done.status, done.body]).toEqual([200, { phase: 'finding-work' }]);
});

test('an employer has no way to the contracts: the token has no scope for them', async () => {
  const asked = await api.get(employer, '/contracts');
  expect([asked.status, asked.body.rule]).toEqual([403, 'api/scope-missing']);
});

test('a referrer reads contracts and signs none', async () => {
  expect((await api.get(referrer, '/contracts')).status).toBe(200);
  expect((await api.post(referrer, '/contracts', {})).status).toBe(403);
});
