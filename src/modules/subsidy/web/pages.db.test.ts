import { describe, expect, it } from 'vitest';
import { visitorOf } from '../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildSubsidyHouse, employed, granted, measured } from '../../../../test/builders/subsidy.ts';
import { done, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { planAssessment, workOfTheNight } from '../index.ts';
import * as moment from './assessment/moment.tsx';
import * as settle from './assessment/settle.tsx';
import * as tasks from './assessment/tasks.tsx';
import * as newYear from './proposal/new-year.tsx';

const platform = testPlatform(await freshDatabase());
const house = await buildSubsidyHouse(platform);
const { advisers, coach } = house;
const as = (actor: Actor) =>
  visitorOf(platform, actor, {
    '/loonwaarde/:wageValueId/taken': tasks,
    '/loonwaarde/:wageValueId/meting': moment,
    '/loonwaarde/:wageValueId/vastleggen': settle,
    '/subsidie/bedragen': newYear,
  });

describe('the pages of an assessment', () => {
  it('refuse beside the field that mends it, keep what was typed, and say the outcome before it is recorded', async () => {
    const { placementId } = await employed(platform, house, '2026-01-19', '2026-01-26');
    const { id } = await done(platform, coach, planAssessment, {
      placementId,
      expertMembershipId: advisers[0].membershipId,
      normJob: 'medewerker inpak',
      hoursPerWeek: 36,
      daysPerWeek: 5,
      plannedOn: '2026-01-26',
    });
    const adviser = as(advisers[0]);
    const at = (page: string) => `/loonwaarde/${id}/${page}`;
    expect((await adviser.open(at('meting'))).text).toContain('Leg eerst de taken van de baan vast.');
    const filled = { 'name-0': 'inpakken', 'share-0': '62,5', 'name-2': 'sluiten', 'share-2': 'veel' };
    const wrong = await adviser.send(await adviser.open(at('taken')), filled);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('href="#veld-share-2"');
    expect(wrong.html).toContain('value="veel"');
    const short = await adviser.send(wrong, { 'share-2': '30' });
    expect(short.text).toContain('De aandelen zijn samen 92,5 procent.');
    const right = { 'share-2': '37,5', 'norm-2': '80', 'unit-2': 'dozen' };
    const check = await adviser.send(short, right);
    expect((await adviser.send(check)).text).toContain('De taken liggen vast');

    const seen = { 'tempo-0': '75', 'quality-0': '100', 'availability-0': '100' };
    const slip = { ...seen, 'tempo-1': '200', 'quality-1': '90', 'availability-1': '100' };
    setDay(platform, '2026-01-26');
    const high = await adviser.send(await adviser.open(at('meting')), slip);
    expect(high.text).toContain('tweemaal de norm (80 per uur)');
    await adviser.send(await adviser.send(high, { 'tempo-1': '70' }));
    const report = await adviser.open(at('vastleggen'));
    // 62,5 × 75 % + 37,5 × 87,5 % × 90 % = 76,4.
    expect(report.text).toContain('76 % van het minimumloon');
    expect(report.text).toContain('werkgever en deelnemer');
  });
});

describe('the new amounts of 1 January', () => {
  it('stand ready all chosen, and what is not confirmed stays', async () => {
    const adviser = as(advisers[1]);
    expect((await adviser.open('/subsidie/bedragen')).text).toContain('Er staan geen nieuwe bedragen klaar.');
    for (const _ of [1, 2]) {
      const person = await employed(platform, house, '2025-08-25', '2025-09-01');
      await measured(platform, house, person);
      await granted(platform, house, person, '2025-09-01');
    }
    setDay(platform, '2025-12-15');
    await platform.db.transaction().execute((db) => workOfTheNight(db, platform));
    const page = await adviser.open('/subsidie/bedragen');
    const [first = ''] = /value="[0-9a-f-]{36}"/.exec(page.html) ?? [];
    expect(page.text).toMatch(/€\s1\.224,11 per maand vanaf 1 januari 2026/);
    expect(page.html.match(/checked/g)).toHaveLength(2);
    const check = await adviser.send(page, { proposalId: first.slice(7, -1) });
    expect((await adviser.send(check)).text).toContain('Er wacht nog 1 bedrag.');
  });
});
