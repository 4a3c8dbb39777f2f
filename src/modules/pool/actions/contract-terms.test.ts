import { describe, expect, it } from 'vitest';
import { doingPages } from '../../../../test/builders/all-pages.ts';
import { visitorOf } from '../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, done, lookingForWork, rulesOf, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { minimumloon } from '../../../law/minimumloon/minimumloon.ts';
import { perform } from '../../../platform/action.ts';
import { signContract } from '../index.ts';

const platform = testPlatform(await freshDatabase());
setDay(platform, '2026-11-23');
const westpoort = await buildWestpoort(platform);
const { coach, planner } = westpoort;
const fromDate = '2026-11-23';
const adult = minimumloon({ date: fromDate, birthDate: '1990-05-17' });
const least = adult.ok ? adult.value.centsPerHour : 0;
/** Nobody reckoned whether it earns itself back: then a contract needs a reason. */
const withoutDecision = 'Zo afgesproken met de partners.';
const inEuros = (cents: number) => (cents / 100).toFixed(2);

const contractOf = (participantId: string) =>
  platform.db
    .selectFrom('pool_contract')
    .select(['guarantee_kind as kind', 'guaranteed_minutes as minutes', 'wage_cents_per_hour as wage'])
    .where('participant_id', '=', participantId)
    .executeTakeFirst();

describe('the guarantee and the wage of a contract', () => {
  it('follow from the hours a week and the minimum wage when nobody says otherwise, and it is told', async () => {
    const { participantId } = await lookingForWork(platform, westpoort);
    const signed = await done(platform, coach, signContract, {
      participantId,
      fromDate,
      hoursPerWeek: 32,
      withoutDecision,
    });
    expect(signed).toMatchObject({ wageCentsPerHour: least, wageIsMinimum: true });
    expect(await contractOf(participantId)).toEqual({ kind: 'month', minutes: 8320, wage: least });
  });

  it('are what was agreed: hours of a year, and more than the minimum', async () => {
    const { participantId } = await lookingForWork(platform, westpoort);
    const terms = { guaranteeKind: 'annual', guaranteedMinutes: 90_000, wagePerHour: '18.25' };
    const agreed = { participantId, fromDate, hoursPerWeek: 32, withoutDecision, ...terms };
    expect(await done(platform, coach, signContract, agreed)).toMatchObject({ wageIsMinimum: false });
    expect(await contractOf(participantId)).toEqual({ kind: 'annual', minutes: 90_000, wage: 1825 });
  });

  it('a cent below the minimum wage of the first day is refused with its figure; of a young person it is less', async () => {
    const { participantId } = await lookingForWork(platform, westpoort);
    const below = {
      participantId,
      fromDate,
      hoursPerWeek: 32,
      withoutDecision,
      wagePerHour: inEuros(least - 1),
    };
    const refused = await perform(platform, coach, 'page', signContract, below);
    expect(rulesOf(refused)).toEqual(['pool/wage-below-minimum']);
    expect(refused).toMatchObject({
      refusals: [
        { field: 'wagePerHour', message: { nl: expect.stringContaining(inEuros(least).replace('.', ',')) } },
      ],
    });
    const young = await lookingForWork(platform, westpoort, { birthDate: '2008-06-01' });
    await done(platform, coach, signContract, { ...below, participantId: young.participantId });
  });

  it('before a minimum wage an hour existed, nothing is said of it', async () => {
    const { participantId } = await lookingForWork(platform, westpoort);
    const old = { participantId, fromDate: '2023-11-01', hoursPerWeek: 24, withoutDecision };
    expect(await done(platform, coach, signContract, old)).toMatchObject({ wageCentsPerHour: null });
  });
});

describe('the page of a contract', () => {
  it('says before it is recorded what it comes to, and that it is not on call, with the article', async () => {
    const { participantId } = await lookingForWork(platform, westpoort);
    const visitor = visitorOf(platform, planner, doingPages);
    const page = await visitor.open(`/deelnemers/${participantId}/contract/nieuw`);
    expect(page.text).toContain('Wettelijk minimumloon vandaag');
    const filled = {
      fromDate: '23-11-2026',
      hoursPerWeek: '32',
      guaranteedHours: 'veel',
      wagePerHour: '9,99',
      withoutDecision,
    };
    const unread = await visitor.send(page, filled);
    expect(unread.status).toBe(422);
    expect(unread.html).toContain('href="#veld-guaranteedHours"');
    const low = await visitor.send(unread, { guaranteedHours: '138,5' });
    expect(low.text).toContain('lager dan het wettelijk minimumloon');
    expect(low.html).toContain('value="9,99"');
    const check = await visitor.send(low, { wagePerHour: '' });
    expect(check.text).toContain('138 uur en 30 minuten per maand');
    expect(check.text).toContain('u vulde geen loon in');
    expect(check.text).toContain('Dit is geen oproepovereenkomst (BW 7:628a lid 9 onder a, 1°)');
    await visitor.send(check);
    expect(await contractOf(participantId)).toEqual({ kind: 'month', minutes: 8310, wage: least });
  });
});
