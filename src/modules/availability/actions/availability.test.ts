import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, done, referred, rulesOf, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { localTime } from '../../../law/arbeidstijd/clock.ts';
import { perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import {
  availabilityOf,
  keepPoints,
  recordAbsence,
  reportBetter,
  reportSick,
  setLiking,
  setWorkLimits,
  setWorkPattern,
  usualLimits,
  withdrawAbsence,
} from '../index.ts';

const platform = testPlatform(await freshDatabase());
setDay(platform, '2026-11-23');
const westpoort = await buildWestpoort(platform);
const { coach, planner, employer, employerId, house, firmId } = westpoort;

async function somebody(more: object = {}) {
  const { participantId } = await referred(platform, westpoort, more);
  const self = await house.person('participant', firmId, { participantId });
  return { participantId, self };
}

const week = { from: '2026-11-23', to: '2026-11-30' } as const;

async function seen(
  actor: Actor,
  participantId: string,
  period: { from: typeof week.from | '2026-12-07'; to: typeof week.to | '2026-12-14' } = week,
) {
  const found = await asActor(platform, actor, (db) => availabilityOf(db, [participantId], period));
  const person = found.get(participantId);
  return person === undefined
    ? null
    : {
        ...person,
        hours: person.stretches.map(({ from, to }) => `${localTime(from)} ${localTime(to).slice(11)}`),
      };
}

const refusedWith = async (actor: Actor, toDo: Parameters<typeof perform>[3], input: object) =>
  rulesOf(await perform(platform, actor, 'page', toDo, input));

describe('a week', () => {
  it('told by the person holds from its day on, and what held before stays', async () => {
    const { participantId, self } = await somebody();
    const monday = [{ weekday: 1, from: '08:00', to: '12:00' }];
    await done(platform, self, setWorkPattern, { participantId, fromDate: '2026-11-23', blocks: monday });
    const tuesday = [{ weekday: 2, from: '22:00', to: '06:00' }];
    await done(platform, planner, setWorkPattern, { participantId, fromDate: '2026-12-07', blocks: tuesday });
    expect((await seen(planner, participantId))?.hours).toEqual(['2026-11-23T08:00 12:00']);
    expect((await seen(self, participantId, { from: '2026-12-07', to: '2026-12-14' }))?.hours).toEqual([
      '2026-12-08T22:00 06:00',
    ]);
  });

  it('that was to begin later is replaced by one that begins before it', async () => {
    const { participantId, self } = await somebody();
    const blocks = [{ weekday: 1, from: '08:00', to: '12:00' }];
    await done(platform, self, setWorkPattern, { participantId, fromDate: '2026-12-07', blocks });
    const friday = [{ weekday: 5, from: '09:00', to: '10:00' }];
    await done(platform, self, setWorkPattern, { participantId, fromDate: '2026-11-24', blocks: friday });
    expect((await seen(self, participantId, { from: '2026-12-07', to: '2026-12-14' }))?.hours).toEqual([
      '2026-12-11T09:00 10:00',
    ]);
    // Monday is from before: nothing was told then, so the usual week holds.
    expect((await seen(self, participantId))?.hours).toEqual([
      '2026-11-23T07:00 19:00',
      '2026-11-27T09:00 10:00',
    ]);
  });

  it('is refused in the past, when it is empty, and when it is of somebody else', async () => {
    const { participantId, self } = await somebody();
    const other = await somebody();
    const blocks = [{ weekday: 1, from: '08:00', to: '12:00' }];
    const set = { participantId, fromDate: '2026-11-23', blocks };
    expect(await refusedWith(self, setWorkPattern, { ...set, fromDate: '2026-11-22' })).toEqual([
      'availability/from-past',
    ]);
    expect(await refusedWith(self, setWorkPattern, { ...set, blocks: [] })).toEqual([
      'availability/no-block',
    ]);
    expect(await refusedWith(other.self, setWorkPattern, set)).toEqual(['access/not-found']);
    expect(await refusedWith(employer, setWorkPattern, set)).toEqual(['access/not-allowed']);
  });
});

describe('not being there', () => {
  it('days off are taken out at once and come back when they are withdrawn', async () => {
    const { participantId, self } = await somebody();
    const days = { participantId, kind: 'leave', fromDate: '2026-11-24', lastDay: '2026-11-27' };
    const { id } = await done(platform, self, recordAbsence, days);
    expect((await seen(planner, participantId))?.hours).toEqual(['2026-11-23T07:00 19:00']);
    expect(await refusedWith(planner, recordAbsence, days)).toEqual(['availability/absence-known']);
    await done(platform, coach, withdrawAbsence, { absenceId: id });
    expect((await seen(planner, participantId))?.hours).toHaveLength(5);
    expect(await refusedWith(self, withdrawAbsence, { absenceId: id })).toEqual(['availability/withdrawn']);
  });

  it('who reports sick is not there until they report better, and a sick report is not taken back', async () => {
    const { participantId, self } = await somebody();
    const { id } = await done(platform, self, reportSick, { participantId });
    expect((await seen(planner, participantId))?.hours).toEqual([]);
    expect(await refusedWith(planner, reportSick, { participantId })).toEqual(['availability/already-sick']);
    expect(await refusedWith(coach, withdrawAbsence, { absenceId: id })).toEqual(['access/not-found']);
    expect(await done(platform, self, reportBetter, { participantId })).toEqual({ fromDate: '2026-11-24' });
    expect((await seen(planner, participantId))?.hours).toHaveLength(4);
    expect(await refusedWith(self, reportBetter, { participantId })).toEqual(['availability/not-sick']);
  });

  it('reporting sick twice at the same moment counts once', async () => {
    const { participantId, self } = await somebody();
    const both = await Promise.all([
      perform(platform, self, 'page', reportSick, { participantId }),
      perform(platform, coach, 'page', reportSick, { participantId }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('how somebody can work', () => {
  it('is careful until it is recorded, and can be changed', async () => {
    const { participantId, self } = await somebody();
    expect(await seen(self, participantId)).toMatchObject({ limits: usualLimits, limitsKnown: false });
    const limits = {
      participantId,
      guidance: 2,
      nights: 'no',
      longestShiftHours: '4.5',
      mostWeekHours: '20',
    };
    await done(platform, coach, setWorkLimits, limits);
    await done(platform, planner, setWorkLimits, { ...limits, guidance: 0, prefers: 'morning' });
    expect(await seen(self, participantId)).toMatchObject({
      limits: {
        guidance: 0,
        nights: false,
        longestShiftMinutes: 270,
        mostWeekMinutes: 1200,
        prefers: 'morning',
      },
      limitsKnown: true,
    });
    expect(await refusedWith(self, setWorkLimits, limits)).toEqual(['access/not-allowed']);
  });

  it('has what they like, and a home on the map when the postcode is there', async () => {
    await keepPoints(platform.db, [{ postcode: '1063', latitude: 52.38, longitude: 4.82 }]);
    const { participantId } = await somebody({
      postcode: '1063 AB',
      city: 'Amsterdam',
      street: 'Slotermeerlaan 1',
      travelModes: ['bicycle'],
      maxTravelMinutes: 45,
    });
    await done(platform, coach, setLiking, { participantId, organisationId: employerId, liking: 2 });
    await done(platform, planner, setLiking, { participantId, organisationId: employerId, liking: -1 });
    const found = await seen(planner, participantId);
    expect([...(found?.likings ?? [])]).toEqual([[employerId, -1]]);
    expect(found?.home).toEqual({
      postcode: '1063',
      point: { latitude: 52.38, longitude: 4.82 },
      modes: ['bicycle'],
      mostMinutes: 45,
    });
    const nowhere = { participantId, organisationId: platform.newId(), liking: 1 };
    expect(await refusedWith(coach, setLiking, nowhere)).toEqual(['availability/no-such-employer']);
  });

  it('is nothing to an employer, nor to another social firm', async () => {
    const { participantId } = await somebody();
    await done(platform, coach, reportSick, { participantId });
    const elsewhere = await house.person('planner', await house.organisation('social-firm', 'Elders'));
    expect(await seen(employer, participantId)).toBeNull();
    expect(await seen(elsewhere, participantId)).toBeNull();
  });
});
