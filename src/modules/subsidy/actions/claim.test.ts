import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import {
  agreedAmount,
  buildSubsidyHouse,
  employed,
  granted,
  measured,
} from '../../../../test/builders/subsidy.ts';
import { done, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { type Action, perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import { endPlacement } from '../../placements/index.ts';
import { decideClaim, establishTargetGroup, prepareClaim } from '../index.ts';

const platform = testPlatform(await freshDatabase());
const house = await buildSubsidyHouse(platform);
const { employer, employerId, payers, advisers, coach } = house;
const [first, second] = payers;
const person = await employed(platform, house, '2026-01-19', '2026-02-16');
await measured(platform, house, person);
const subsidyId = await granted(platform, house, person, '2026-02-16');

const refusedAs = async (actor: Actor, toDo: Action<unknown>, input: object) => {
  const result = await perform(platform, actor, 'page', toDo, input);
  return result.ok ? [] : result.refusals.map(({ rule, field }) => `${rule} ${field ?? ''}`.trim());
};
const linesOf = (claimId: string, actor = first) =>
  asActor(platform, actor, async (db) => {
    const rows = await db
      .selectFrom('subsidy_claim_line')
      .select(['month', 'due_cents', 'earlier_cents', 'cents'])
      .where('claim_id', '=', claimId)
      .orderBy('month')
      .execute();
    return rows.map(({ month, ...line }) => [month, line.due_cents, line.earlier_cents, line.cents]);
  });
const of = (month: string) => ({ employerId, month });
async function agreed(month: string): Promise<string> {
  const { id: claimId } = await done(platform, first, prepareClaim, of(month));
  await done(platform, second, decideClaim, { claimId, outcome: 'agreed' });
  return claimId;
}

describe('a claim of an employer', () => {
  let early = '';

  it('holds the months that are over, each by the days of the job, and nobody typed an amount', async () => {
    setDay(platform, '2026-04-07');
    expect(await refusedAs(employer, prepareClaim, of('2026-03-01'))).toEqual(['access/not-allowed']);
    expect(await refusedAs(first, prepareClaim, of('2026-04-01'))).toEqual(['subsidy/month-not-over month']);
    expect(await refusedAs(first, prepareClaim, of('2026-01-01'))).toEqual([
      'subsidy/nothing-to-claim month',
    ]);
    ({ id: early } = await done(platform, first, prepareClaim, of('2026-03-01')));
    // 13 of the 28 days of February; 1.224,11 is the whole month.
    expect(await linesOf(early)).toEqual([
      ['2026-02-01', 56834, 0, 56834],
      ['2026-03-01', 122411, 0, 122411],
    ]);
    expect(await refusedAs(first, prepareClaim, of('2026-03-01'))).toEqual(['subsidy/claim-waits']);
  });

  it('is paid when another agrees, in whatever role the first one comes', async () => {
    const same = await house.house.person('finance', house.municipalityId, { accountId: first.accountId });
    const agree = { claimId: early, outcome: 'agreed' };
    for (const actor of [first, same])
      expect(await refusedAs(actor, decideClaim, agree)).toEqual(['approval/same-person']);
    const firm = await house.house.person('finance', house.firmId);
    expect(await refusedAs(firm, decideClaim, agree)).toEqual(['access/not-found']);
    expect(await refusedAs(second, decideClaim, { ...agree, outcome: 'returned' })).toEqual([
      'subsidy/explanation-missing explanation',
    ]);
    await done(platform, second, decideClaim, agree);
    expect(await refusedAs(second, decideClaim, agree)).toEqual(['approval/already-decided']);
    expect(await linesOf(early, employer)).toHaveLength(2);
  });

  it('that was sent back counts for nothing, and the months come again', async () => {
    setDay(platform, '2026-05-06');
    const { id: claimId } = await done(platform, first, prepareClaim, of('2026-04-01'));
    await done(platform, second, decideClaim, { claimId, outcome: 'returned', explanation: 'Te vroeg.' });
    expect(await linesOf(await agreed('2026-04-15'))).toEqual([['2026-04-01', 122411, 0, 122411]]);
  });

  it('stops with the target group, and an official is asked to end the subsidy by a decision', async () => {
    setDay(platform, '2026-02-03');
    const other = await house.house.organisation('employer', 'Overslag');
    const another = await house.house.person('employer-contact', other);
    const elsewhere = { ...house, employerId: other, employer: another };
    const somebody = await employed(platform, elsewhere, '2026-01-19', '2026-02-01');
    await measured(platform, elsewhere, somebody);
    const id = await granted(platform, elsewhere, somebody, '2026-02-01');
    setDay(platform, '2026-05-06');
    await done(platform, advisers[0], establishTargetGroup, {
      participantId: somebody.participantId,
      member: 'no',
      ground: 'advice',
      fromDate: '2026-04-01',
    });
    const due = await asActor(platform, advisers[0], (db) =>
      db.selectFrom('subsidy_due').select('rule').where('subject_id', '=', id).execute(),
    );
    expect(due).toEqual([{ rule: 'end' }]);
    const { id: claimId } = await done(platform, first, prepareClaim, {
      employerId: other,
      month: '2026-04-01',
    });
    expect(await linesOf(claimId)).toEqual([
      ['2026-02-01', 122411, 0, 122411],
      ['2026-03-01', 122411, 0, 122411],
    ]);
  });

  it('settles what changed of months that were claimed: a new wage value, a job that ended earlier', async () => {
    setDay(platform, '2026-06-03');
    await agreed('2026-05-01');
    await measured(platform, house, person, { tempo: 70 });
    await agreedAmount(platform, house, subsidyId, '2026-05-01');
    setDay(platform, '2026-07-02');
    expect(await linesOf(await agreed('2026-06-01'))).toEqual([
      ['2026-05-01', 91808, 122411, -30603],
      ['2026-06-01', 91808, 0, 91808],
    ]);
    await done(platform, coach, endPlacement, {
      placementId: person.placementId,
      endedOn: '2026-05-31',
      reason: 'Het werk viel weg.',
    });
    expect(await linesOf(await agreed('2026-06-01'))).toEqual([['2026-06-01', 0, 91808, -91808]]);
    setDay(platform, '2026-08-03');
    expect(await refusedAs(first, prepareClaim, of('2026-07-01'))).toEqual([
      'subsidy/nothing-to-claim month',
    ]);
  });
});
