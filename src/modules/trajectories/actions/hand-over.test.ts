import { expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, done, rulesOf, started } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { perform } from '../../../platform/action.ts';
import { handOver } from '../index.ts';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
const { coach, planner, house, firmId } = westpoort;

it('a trajectory goes to another coach of the same firm', async () => {
  const { trajectoryId } = await started(platform, westpoort);
  const next = await house.person('coach', firmId, { name: 'Opvolger' });
  const input = { trajectoryId, coachMembershipId: next.membershipId };
  await done(platform, planner, handOver, input);
  const row = await platform.db
    .selectFrom('trajectory')
    .select('coach_membership_id')
    .where('id', '=', trajectoryId)
    .executeTakeFirstOrThrow();
  expect(row.coach_membership_id).toBe(next.membershipId);
});

it('but not to who has left, works elsewhere, or is no coach', async () => {
  const { trajectoryId } = await started(platform, westpoort);
  const left = await house.person('coach', firmId, { name: 'Vertrokken' });
  await platform.db
    .updateTable('membership')
    .set({ to_date: '2026-01-01' })
    .where('id', '=', left.membershipId)
    .execute();
  const elsewhere = await house.person('coach', await house.organisation('social-firm', 'Andere firma'));
  for (const { membershipId } of [left, elsewhere, planner]) {
    const result = await perform(platform, coach, 'page', handOver, {
      trajectoryId,
      coachMembershipId: membershipId,
    });
    expect(rulesOf(result)).toEqual(['trajectories/no-such-coach']);
  }
});
