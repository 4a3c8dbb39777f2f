import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, done, rulesOf, setDay, started } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import { publishProgrammeVersion, westpoortWerkt2 } from '../index.ts';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
const { coach, manager } = westpoort;

const shorter = {
  ...westpoortWerkt2,
  clocks: westpoortWerkt2.clocks.map((clock) =>
    clock.key === 'floor-work' ? { ...clock, months: 3 } : clock,
  ),
};

async function floorDue(trajectoryId: string) {
  const rows = await asActor(platform, coach, (db) =>
    db
      .selectFrom('deadline')
      .select('due_on')
      .where('trajectory_id', '=', trajectoryId)
      .where('clock', '=', 'floor-work')
      .execute(),
  );
  return rows.map((row) => row.due_on);
}

describe('a new version of a programme', () => {
  it('counts for who starts after it; running trajectories keep theirs', async () => {
    setDay(platform, '2026-01-05');
    const before = await started(platform, westpoort);
    const input = { key: 'westpoort-werkt', basedOn: 1, content: shorter };
    expect(await done(platform, manager, publishProgrammeVersion, input)).toMatchObject({ version: 2 });
    const after = await started(platform, westpoort);
    expect([await floorDue(before.trajectoryId), await floorDue(after.trajectoryId)]).toEqual([
      ['2026-07-05'],
      ['2026-04-05'],
    ]);
  });

  it('based on a version that is no longer the newest is refused, so that no work of another is lost', async () => {
    const input = { key: 'westpoort-werkt', basedOn: 1, content: { ...shorter, agreement: 'Anders.' } };
    expect(rulesOf(await perform(platform, manager, 'page', publishProgrammeVersion, input))).toEqual([
      'trajectories/version-moved-on',
    ]);
  });

  it('without a change is not made', async () => {
    const input = { key: 'westpoort-werkt', basedOn: 2, content: shorter };
    expect(rulesOf(await perform(platform, manager, 'page', publishProgrammeVersion, input))).toEqual([
      'trajectories/unchanged-version',
    ]);
  });

  it('from which nobody can get out of a phase is refused by the name of that phase', async () => {
    const transitions = shorter.transitions.filter((step) => step.from !== 'after-care');
    const input = { key: 'westpoort-werkt', basedOn: 2, content: { ...shorter, transitions } };
    const result = await perform(platform, manager, 'page', publishProgrammeVersion, input);
    expect(result.ok ? '' : result.refusals[0]?.message.nl).toContain('Nazorg');
  });

  it('by two managers at the same moment is made once, and the other hears why', async () => {
    const inputs = ['Zo.', 'Of zo.'].map((agreement) => ({
      key: 'westpoort-werkt',
      basedOn: 2,
      content: { ...shorter, agreement },
    }));
    const both = await Promise.all(
      inputs.map((input) => perform(platform, manager, 'page', publishProgrammeVersion, input)),
    );
    expect(both.map((result) => result.ok).toSorted()).toEqual([false, true]);
    expect(['trajectories/version-moved-on', 'access/beaten-to-it']).toContain(both.flatMap(rulesOf)[0]);
  });

  it('is not for a coach to publish', async () => {
    const input = { key: 'westpoort-werkt', basedOn: 2, content: westpoortWerkt2 };
    expect(rulesOf(await perform(platform, coach, 'page', publishProgrammeVersion, input))).toEqual([
      'access/not-allowed',
    ]);
  });
});
