import { expect, it } from 'vitest';
import { visitorOf } from '../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, done, lookingForWork, rulesOf, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import { decideEntry, proposeEntry } from '../../pool-entry/index.ts';
import * as sign from '../web/contract/sign.tsx';
import { signContract } from './sign-contract.ts';

const platform = testPlatform(await freshDatabase());
setDay(platform, '2026-11-22');
const westpoort = await buildWestpoort(platform);
const { coach, planner } = westpoort;
const terms = {
  work: 'Sorteren',
  date: '2026-12-01',
  hoursPerWeek: '28',
  wage: '14.99',
  route: 'loonwaarde',
  loonwaardePercent: '60',
  chargesPercent: '23.5',
  awayPercent: '18',
  rateExpected: '20',
  idleExpected: '10',
  guidanceExpected: '6',
  guidancePrice: '60',
};
const seenBy = (participantId: string) =>
  visitorOf(platform, planner, { '/deelnemers/:id/contract/nieuw': sign }).open(
    `/deelnemers/${participantId}/contract/nieuw`,
  );
const reasonKept = (participantId: string) =>
  asActor(platform, planner, (db) =>
    db
      .selectFrom('pool_contract')
      .select('without_decision as reason')
      .where('participant_id', '=', participantId)
      .executeTakeFirst(),
  );

it('without a decision to enter, a contract is signed with a reason only, which stays with it', async () => {
  const { participantId } = await lookingForWork(platform, westpoort);
  const contract = { participantId, fromDate: '2026-11-22', hoursPerWeek: 32 };
  const { text, html } = await seenBy(participantId);
  expect(text).toContain('Er is geen besluit om in te stromen.');
  expect(html).toContain(`href="/deelnemers/${participantId}/instroom/nieuw"`);
  expect(rulesOf(await perform(platform, planner, 'page', signContract, contract))).toEqual([
    'pool/entry-not-decided',
  ]);
  await done(platform, planner, signContract, { ...contract, withoutDecision: 'Het werk begint morgen.' });
  expect(await reasonKept(participantId)).toEqual({ reason: 'Het werk begint morgen.' });
});

it('after a decision to enter the page shows it with the hours, and no reason is asked or kept', async () => {
  const { participantId } = await lookingForWork(platform, westpoort);
  const { id: entryId } = await done(platform, coach, proposeEntry, { ...terms, participantId });
  expect((await seenBy(participantId)).html).toContain(
    `href="/deelnemers/${participantId}/instroom/${entryId}"`,
  );
  const decision = { entryId, decision: 'enter', reason: 'Het verdient zich terug.' };
  await done(platform, planner, decideEntry, decision);
  const { text, html } = await seenBy(participantId);
  expect(text).toContain('instromen in de flexpoule');
  expect(text).not.toContain('zonder besluit');
  expect(html).toMatch(/name="hoursPerWeek"[^>]*value="28"|value="28"[^>]*name="hoursPerWeek"/);
  const contract = { participantId, fromDate: '2026-11-22', hoursPerWeek: 28 };
  await done(platform, planner, signContract, { ...contract, withoutDecision: 'niet nodig' });
  expect(await reasonKept(participantId)).toEqual({ reason: null });
});

it('a newer decision not to enter takes the place of an older one to enter', async () => {
  const { participantId } = await lookingForWork(platform, westpoort);
  for (const [decision, day] of [
    ['enter', '2026-11-22'],
    ['not-now', '2026-11-23'],
  ] as const) {
    setDay(platform, day);
    const { id: entryId } = await done(platform, coach, proposeEntry, { ...terms, participantId });
    await done(platform, planner, decideEntry, { entryId, decision, reason: 'Zo besloten.' });
  }
  const contract = { participantId, fromDate: '2026-11-22', hoursPerWeek: 28 };
  expect(rulesOf(await perform(platform, planner, 'page', signContract, contract))).toEqual([
    'pool/entry-not-decided',
  ]);
});
