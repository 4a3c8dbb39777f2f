import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, done, lookingForWork, rulesOf, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import { announceEnd, startPlacement } from '../../placements/index.ts';
import { makeStep } from '../../trajectories/index.ts';
import { endAssignment, endContract, signContract, startAssignment } from '../index.ts';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
const { coach, planner, employerId } = westpoort;

async function inThePool() {
  setDay(platform, '2026-02-02');
  const walker = await lookingForWork(platform, westpoort);
  const { participantId } = walker;
  await done(platform, coach, signContract, {
    participantId,
    fromDate: '2026-02-02',
    toDate: '2027-02-02',
    hoursPerWeek: 32,
    withoutDecision: 'Het werk begint morgen.',
  });
  const assignment = { participantId, organisationId: employerId, work: 'sorteren', fromDate: '2026-02-02' };
  return { ...walker, assignment, first: await done(platform, planner, startAssignment, assignment) };
}

async function standingOf(trajectoryId: string) {
  return asActor(platform, coach, async (db) => {
    const trajectory = await db
      .selectFrom('trajectory')
      .select(['phase', 'lap', 'participant_id'])
      .where('id', '=', trajectoryId)
      .executeTakeFirstOrThrow();
    const contract = await db
      .selectFrom('pool_contract')
      .select(['to_date', 'ended_reason'])
      .where('participant_id', '=', trajectory.participant_id)
      .executeTakeFirstOrThrow();
    return { phase: trajectory.phase, lap: trajectory.lap, contract };
  });
}

/** The day on which a clock is due, or undefined when it does not run. */
async function dueOf(trajectoryId: string, clock: string) {
  return asActor(platform, coach, async (db) => {
    const row = await db
      .selectFrom('deadline')
      .select('due_on')
      .where('trajectory_id', '=', trajectoryId)
      .where('clock', '=', clock)
      .executeTakeFirst();
    return row?.due_on;
  });
}

describe('when the work at an employer falls away', () => {
  it('the contract goes on, the person is between assignments, and the second lap begins', async () => {
    const { trajectoryId, first } = await inThePool();
    setDay(platform, '2026-05-01');
    await done(platform, planner, endAssignment, {
      placementId: first.id,
      endedOn: '2026-05-01',
      reason: 'minder afval',
    });
    expect(await standingOf(trajectoryId)).toEqual({
      phase: 'between-assignments',
      lap: 2,
      contract: { to_date: '2027-02-02', ended_reason: null },
    });
  });

  it('coach and planner have it on their list the same moment', async () => {
    const { trajectoryId, first } = await inThePool();
    setDay(platform, '2026-05-01');
    await done(platform, planner, endAssignment, {
      placementId: first.id,
      endedOn: '2026-05-01',
      reason: 'minder afval',
    });
    const lists = await asActor(platform, coach, (db) =>
      db
        .selectFrom('deadline')
        .select(['role', 'clock', 'show_from'])
        .where('trajectory_id', '=', trajectoryId)
        .execute(),
    );
    expect(lists.filter((each) => each.show_from <= '2026-05-01').map((each) => each.role)).toEqual(
      expect.arrayContaining(['coach', 'planner']),
    );
  });

  it('a second assignment elsewhere keeps the person in the pool', async () => {
    const { trajectoryId, first, assignment } = await inThePool();
    await done(platform, planner, startAssignment, { ...assignment, work: 'groen' });
    await done(platform, planner, endAssignment, {
      placementId: first.id,
      endedOn: '2026-02-02',
      reason: 'klaar',
    });
    expect(await standingOf(trajectoryId)).toMatchObject({ phase: 'in-the-pool', lap: 1 });
  });

  it('what goes on beside it puts its own end on the list, the same moment', async () => {
    const { trajectoryId, first, assignment } = await inThePool();
    const endsOn = () => dueOf(trajectoryId, 'placement-end');
    await done(platform, planner, startAssignment, { ...assignment, work: 'groen', toDate: '2026-08-01' });
    expect(await endsOn()).toBe('2026-07-18');
    const short = { ...assignment, work: 'loods', toDate: '2026-06-01' };
    const second = await done(platform, planner, startAssignment, short);
    expect(await endsOn()).toBe('2026-05-18');
    const ending = { endedOn: '2026-02-02', reason: 'klaar' };
    await done(platform, planner, endAssignment, { placementId: second.id, ...ending });
    expect(await endsOn()).toBe('2026-07-18');
    await done(platform, planner, endAssignment, { placementId: first.id, ...ending });
    expect(await endsOn()).toBe('2026-07-18');
  });

  it('an employer who announces a later end does not hide an earlier one elsewhere', async () => {
    const { trajectoryId, first, assignment } = await inThePool();
    await done(platform, planner, startAssignment, { ...assignment, work: 'groen', toDate: '2026-06-01' });
    await done(platform, westpoort.employer, announceEnd, {
      placementId: first.id,
      onDate: '2026-09-01',
      reason: 'minder afval',
    });
    expect(await dueOf(trajectoryId, 'placement-end')).toBe('2026-05-18');
  });

  it('a new assignment brings the person back into the pool, in the same lap', async () => {
    const { trajectoryId, first, assignment } = await inThePool();
    await done(platform, planner, endAssignment, {
      placementId: first.id,
      endedOn: '2026-02-02',
      reason: 'klaar',
    });
    await done(platform, coach, startAssignment, assignment);
    expect(await standingOf(trajectoryId)).toMatchObject({ phase: 'in-the-pool', lap: 2 });
  });

  it('can be closed after the trajectory has ended, and then the contract too', async () => {
    const { trajectoryId, participantId, first } = await inThePool();
    const job = { participantId, organisationId: employerId, form: 'employment', work: 'magazijn' };
    await done(platform, coach, startPlacement, { ...job, fromDate: '2026-02-02' });
    await done(platform, coach, makeStep, { trajectoryId, to: 'after-care' });
    await done(platform, coach, makeStep, { trajectoryId, to: 'ended', endReason: 'completed' });
    const ending = { endedOn: '2026-02-02', reason: 'overgenomen' };
    await done(platform, coach, endAssignment, { placementId: first.id, ...ending });
    const { id } = await asActor(platform, coach, (db) =>
      db
        .selectFrom('pool_contract')
        .select('id')
        .where('participant_id', '=', participantId)
        .executeTakeFirstOrThrow(),
    );
    await done(platform, coach, endContract, { contractId: id, ...ending });
    expect((await standingOf(trajectoryId)).contract.ended_reason).toBe('overgenomen');
  });

  it('pressing the button twice does it once, and says so', async () => {
    const { trajectoryId, first } = await inThePool();
    const input = { placementId: first.id, endedOn: '2026-02-02', reason: 'klaar' };
    const both = await Promise.all([
      perform(platform, planner, 'page', endAssignment, input),
      perform(platform, coach, 'page', endAssignment, input),
    ]);
    expect(both.flatMap(rulesOf)).toEqual(['placements/already-ended']);
    expect(await standingOf(trajectoryId)).toMatchObject({ lap: 2 });
  });

  it('an employer cannot end it, and nothing is saved', async () => {
    const { trajectoryId, first } = await inThePool();
    const result = await perform(platform, westpoort.employer, 'page', endAssignment, {
      placementId: first.id,
      endedOn: '2026-02-02',
      reason: 'klaar',
    });
    expect(rulesOf(result)).toEqual(['access/not-allowed']);
    expect(await standingOf(trajectoryId)).toMatchObject({ phase: 'in-the-pool' });
  });
});
