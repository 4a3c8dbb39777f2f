import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, done, rulesOf, setDay, started } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import { decideExtension, requestExtension } from '../index.ts';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
const { coach, referrer, manager } = westpoort;

async function asked(more: object = {}) {
  setDay(platform, '2026-01-05');
  const { trajectoryId } = await started(platform, westpoort);
  setDay(platform, '2026-06-22');
  const input = {
    trajectoryId,
    clock: 'floor-work',
    until: '2026-08-31',
    reason: 'ritme is er bijna',
    ...more,
  };
  return { trajectoryId, input };
}

function floorDue(trajectoryId: string) {
  return asActor(platform, coach, async (db) => {
    const row = await db
      .selectFrom('deadline')
      .select('due_on')
      .where('trajectory_id', '=', trajectoryId)
      .where('clock', '=', 'floor-work')
      .executeTakeFirst();
    return row?.due_on;
  });
}

describe('more time on the work floor', () => {
  it('counts only after somebody else has decided', async () => {
    const { trajectoryId, input } = await asked();
    expect(await floorDue(trajectoryId)).toBe('2026-07-05');
    const { id: extensionId } = await done(platform, coach, requestExtension, input);
    expect(await floorDue(trajectoryId)).toBe('2026-07-05');
    await done(platform, referrer, decideExtension, { extensionId, decision: 'granted' });
    expect(await floorDue(trajectoryId)).toBe('2026-08-31');
  });

  it('refused with a reason leaves the clock as it was', async () => {
    const { trajectoryId, input } = await asked();
    const { id: extensionId } = await done(platform, coach, requestExtension, input);
    const bare = await perform(platform, manager, 'page', decideExtension, {
      extensionId,
      decision: 'refused',
    });
    expect(rulesOf(bare)).toEqual(['trajectories/refusal-needs-reason']);
    await done(platform, manager, decideExtension, {
      extensionId,
      decision: 'refused',
      reason: 'eerst een gesprek',
    });
    expect(await floorDue(trajectoryId)).toBe('2026-07-05');
    const again = await perform(platform, referrer, 'page', decideExtension, {
      extensionId,
      decision: 'granted',
    });
    expect(rulesOf(again)).toEqual(['approval/already-decided']);
  });

  it('cannot be decided by the coach, whose request it is', async () => {
    const { input } = await asked();
    const { id: extensionId } = await done(platform, coach, requestExtension, input);
    const own = await perform(platform, coach, 'page', decideExtension, { extensionId, decision: 'granted' });
    expect(rulesOf(own)).toEqual(['access/not-allowed']);
  });

  it('cannot be decided by who asked, in another role of the same person', async () => {
    const { input } = await asked();
    const { id: extensionId } = await done(platform, coach, requestExtension, input);
    const both = await westpoort.house.person('programme-manager', westpoort.firmId, {
      accountId: coach.accountId,
    });
    const own = await perform(platform, both, 'page', decideExtension, { extensionId, decision: 'granted' });
    expect(rulesOf(own)).toEqual(['approval/same-person']);
  });

  it.each([
    [{ clock: 'review' }, 'trajectories/clock-not-extendable'],
    [{ until: '2026-06-22' }, 'trajectories/extension-backwards'],
    [{ until: '2027-07-01' }, 'trajectories/extension-backwards'],
    [{ until: '31-8-2026' }, 'input/date'],
    [{ reason: ' ' }, 'input/required'],
  ])('%j is refused: %s', async (more, rule) => {
    const { input } = await asked(more);
    expect(rulesOf(await perform(platform, coach, 'page', requestExtension, input))).toEqual([rule]);
  });
});
