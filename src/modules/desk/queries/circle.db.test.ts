import { describe, expect, test } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import {
  buildWestpoort,
  done,
  lookingForWork,
  referred,
  setDay,
  started,
  type Westpoort,
} from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import { asActor } from '../../../platform/session.ts';
import { makeStep } from '../../trajectories/index.ts';
import { circleNumbers, guidedBy, programmes } from './circle.ts';

const platform = testPlatform(await freshDatabase());
const ids: { one?: Westpoort } = {};

async function westpoort(): Promise<Westpoort> {
  if (ids.one !== undefined) return ids.one;
  const made = await buildWestpoort(platform);
  ids.one = made;
  setDay(platform, '2026-10-05');
  await started(platform, made);
  const left = await referred(platform, made);
  setDay(platform, '2026-11-02');
  await lookingForWork(platform, made);
  await referred(platform, made);
  await done(platform, made.referrer, makeStep, {
    trajectoryId: left.trajectoryId,
    to: 'ended',
    endReason: 'not-now',
    reason: 'Verhuisd',
  });
  setDay(platform, '2026-11-22');
  return made;
}

const numbersFor = (actor: Actor, programmeId: string | null = null) =>
  asActor(platform, actor, async (db) => {
    const { counts, ...flows } = await circleNumbers(db, actor, dayOf(platform.clock.now()), programmeId);
    return { ...flows, counts: Object.fromEntries(counts.map(({ phase, people }) => [phase, people])) };
  });

const all = {
  counts: { preselection: 1, 'getting-used-to-work': 1, 'finding-work': 1 },
  entered: 2,
  left: 1,
  month: '2026-11',
};

describe('the circle in numbers', () => {
  test('is the same for who sees the people and for who only sees how many', async () => {
    const { house, coach, referrer, manager, municipalityId } = await westpoort();
    const alderman = await house.person('alderman', municipalityId);
    for (const actor of [coach, referrer, manager, alderman]) {
      expect(await numbersFor(actor)).toEqual(all);
    }
  });

  test('holds nobody of another social firm or municipality', async () => {
    const { house } = await westpoort();
    const firm = await house.organisation('social-firm');
    const coach = await house.person('coach', firm);
    expect(await numbersFor(coach)).toEqual({ counts: {}, entered: 0, left: 0, month: '2026-11' });
  });

  test('can be of one programme', async () => {
    const { coach, programmeId } = await westpoort();
    expect(await numbersFor(coach, programmeId)).toEqual(all);
    const none = { ...all, counts: {}, entered: 0, left: 0 };
    expect(await numbersFor(coach, platform.newId())).toEqual(none);
  });

  test('gives the alderman of another partnership nothing', async () => {
    await westpoort();
    const other = await buildWestpoort(platform);
    const alderman = await other.house.person('alderman', other.municipalityId);
    expect(await numbersFor(alderman)).toEqual({ counts: {}, entered: 0, left: 0, month: '2026-11' });
  });

  test.each(['participant', 'employer-contact', 'floor-supervisor'] as const)(
    'is closed to a %s, also as numbers',
    async (role) => {
      const made = await westpoort();
      const person = await referred(platform, made, {
        birthDate: '1980-01-01',
        firmOrganisationId: made.firmId,
      });
      const more = role === 'participant' ? { participantId: person.participantId } : {};
      const actor = await made.house.person(role, made.employerId, more);
      const rows = await asActor(platform, actor, async (db) => [
        ...(await db.selectFrom('circle_count').selectAll().execute()),
        ...(await db.selectFrom('circle_flow').selectAll().execute()),
      ]);
      expect(rows).toEqual([]);
    },
  );

  test('the views give nothing to lead to a person', async () => {
    const { house, municipalityId } = await westpoort();
    const alderman = await house.person('alderman', municipalityId);
    const [rows, people] = await asActor(platform, alderman, async (db) => [
      await db.selectFrom('circle_count').selectAll().execute(),
      await db.selectFrom('participant').select('id').execute(),
    ]);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['partnership_id', 'people', 'phase', 'programme_id']);
    expect(people).toEqual([]);
  });

  test('a coach guides only who was given to them', async () => {
    const { coach } = await westpoort();
    expect(await asActor(platform, coach, (db) => guidedBy(db, coach))).toBe(0);
  });

  test('programmes go by the name of their newest version', async () => {
    const { coach } = await westpoort();
    const found = await asActor(platform, coach, programmes);
    expect(found.map(({ name, phases }) => [name, phases.length])).toEqual([['Westpoort Werkt 2.0', 11]]);
  });
});
