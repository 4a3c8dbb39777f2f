import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, done, referred, rulesOf, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import { answerAfterIntroduction, inviteToIntroduction, makeStep, replyToInvitation } from '../index.ts';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
const { coach, referrer, house, firmId } = westpoort;

async function introduced() {
  setDay(platform, '2026-03-02');
  const walker = await referred(platform, westpoort);
  const participant = await house.person('participant', firmId, { participantId: walker.participantId });
  const { trajectoryId } = walker;
  await done(platform, referrer, inviteToIntroduction, {
    trajectoryId,
    date: '2026-03-05',
    time: '11:00',
    place: 'Kopraweg',
  });
  return { trajectoryId, participant };
}

function clocks(trajectoryId: string) {
  return asActor(platform, coach, async (db) => {
    const rows = await db
      .selectFrom('deadline')
      .select('clock')
      .where('trajectory_id', '=', trajectoryId)
      .execute();
    return rows.map(({ clock }) => clock);
  });
}

const start = { to: 'getting-used-to-work' };

describe('after the introduction both sides say yes or no', () => {
  it('the participant says yes on their own phone, the coach for the firm, and the trajectory starts', async () => {
    const { trajectoryId, participant } = await introduced();
    await done(platform, participant, replyToInvitation, { trajectoryId, reply: 'coming' });
    await done(platform, participant, answerAfterIntroduction, { trajectoryId, answer: 'yes' });
    expect(rulesOf(await perform(platform, coach, 'page', makeStep, { trajectoryId, ...start }))).toEqual([
      'trajectories/both-said-yes',
    ]);
    await done(platform, coach, answerAfterIntroduction, { trajectoryId, answer: 'yes' });
    expect(await done(platform, coach, makeStep, { trajectoryId, ...start })).toEqual({
      phase: 'getting-used-to-work',
      lap: 1,
    });
  });

  it('a no carries its reason, in words beside the field', async () => {
    const { trajectoryId, participant } = await introduced();
    const result = await perform(platform, participant, 'page', answerAfterIntroduction, {
      trajectoryId,
      answer: 'no',
    });
    expect(result.ok ? [] : result.refusals).toEqual([
      expect.objectContaining({ rule: 'trajectories/no-needs-reason', field: 'reason' }),
    ]);
  });

  it('a no can be followed by a yes, and both stay in the history', async () => {
    const { trajectoryId, participant } = await introduced();
    await done(platform, coach, answerAfterIntroduction, { trajectoryId, answer: 'yes' });
    await done(platform, participant, answerAfterIntroduction, {
      trajectoryId,
      answer: 'no',
      reason: 'eerst opvang regelen',
    });
    expect(rulesOf(await perform(platform, coach, 'page', makeStep, { trajectoryId, ...start }))).not.toEqual(
      [],
    );
    setDay(platform, '2026-04-01');
    await done(platform, participant, answerAfterIntroduction, { trajectoryId, answer: 'yes' });
    await done(platform, coach, makeStep, { trajectoryId, ...start });
    const answers = await asActor(platform, coach, (db) =>
      db
        .selectFrom('introduction_answer')
        .select(['side', 'answer'])
        .where('trajectory_id', '=', trajectoryId)
        .orderBy('at')
        .orderBy('id')
        .execute(),
    );
    expect(answers.filter((each) => each.side === 'participant').map((each) => each.answer)).toEqual([
      'no',
      'yes',
    ]);
  });

  it('an invitation that was answered leaves the list, the open yes or no stays on it', async () => {
    const { trajectoryId, participant } = await introduced();
    expect(await clocks(trajectoryId)).toEqual(expect.arrayContaining(['mutual-yes']));
    await done(platform, participant, replyToInvitation, { trajectoryId, reply: 'coming' });
    await done(platform, participant, answerAfterIntroduction, { trajectoryId, answer: 'yes' });
    await done(platform, coach, answerAfterIntroduction, { trajectoryId, answer: 'yes' });
    expect(await clocks(trajectoryId)).toEqual([]);
  });

  it('another participant cannot answer for them', async () => {
    const { trajectoryId } = await introduced();
    const { participant: stranger } = await introduced();
    const result = await perform(platform, stranger, 'page', answerAfterIntroduction, {
      trajectoryId,
      answer: 'yes',
    });
    expect(rulesOf(result)).toEqual(['access/not-found']);
  });
});
