import { expect, it } from 'vitest';
import { buildHoursHouse, inPool } from '../../../../test/builders/hours.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { done, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { setWorkLimits } from '../../availability/index.ts';
import { askShifts } from '../../demand/index.ts';
import { addCourse } from '../../learning/index.ts';
import { findGrounds } from './grounds.ts';

const platform = testPlatform(await freshDatabase());
const house = await buildHoursHouse(platform);
const firm = { partnershipId: house.house.partnershipId, firmId: house.firmId };
const guided = await inPool(platform, house, '2026-10-26');
const alone = await inPool(platform, house, '2026-10-26');
const limits = { nights: 'no', longestShiftHours: '9', mostWeekHours: '40' };
for (const [{ participantId }, guidance] of [
  [guided, 1],
  [alone, 0],
] as const)
  await done(platform, house.coach, setWorkLimits, { participantId, guidance, ...limits });
setDay(platform, '2026-11-02');
const ask = async (onDate: string, more: object = {}) =>
  (
    await done(platform, house.employer, askShifts, {
      siteId: house.siteId,
      work: 'inpakken',
      onDate,
      startTime: '08:00',
      endTime: '13:00',
      places: 1,
      ...more,
    })
  ).id;

// Nothing else is asked from then on.
await platform.db
  .updateTable('shift_demand')
  .set({ to_date: '2026-11-09' })
  .where('id', '=', house.demandId)
  .execute();

const groundsOn = async (demandId: string) => {
  await platform.db
    .transaction()
    .execute((db) => findGrounds(db, firm, { from: '2026-11-01', to: '2026-12-01' }, '2026-12-01'));
  const rows = await platform.db
    .selectFrom('idle_ground')
    .select(['participant_id as who', 'ground'])
    .where('demand_id', '=', demandId)
    .execute();
  return new Map(rows.map(({ who, ground }) => [who, ground]));
};

it('a certificate explains nothing for whom the law kept away as well', async () => {
  const trainer = await house.house.person('training-coordinator', house.firmId);
  await done(platform, trainer, addCourse, { name: 'Heftruck', validMonths: 60 });
  const more = { guided: true, certificates: ['Heftruck'] };
  const short = await ask('2026-11-23', more);
  // Seven hours without a break.
  const long = await ask('2026-11-25', { ...more, endTime: '15:00' });
  expect((await groundsOn(short)).get(alone.participantId)).toBe('no-certificate');
  expect((await groundsOn(long)).get(alone.participantId)).toBeUndefined();
});

it('a place without a mentor explains nothing for who needs one, with or without the certificate', async () => {
  const withoutMentor = await ask('2026-11-12', { guided: false });
  const withMentor = await ask('2026-11-17', { guided: true });
  const unguided = await groundsOn(withoutMentor);
  expect([unguided.get(alone.participantId), unguided.get(guided.participantId)]).toEqual([
    'open',
    undefined,
  ]);
  const found = await groundsOn(withMentor);
  expect([found.get(alone.participantId), found.get(guided.participantId)]).toEqual(['open', 'open']);
});
