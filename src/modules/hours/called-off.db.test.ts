import { describe, expect, it } from 'vitest';
import { buildHoursHouse, inPool, rostered } from '../../../test/builders/hours.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { rulesOf, setDay } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import type { Actor } from '../../kernel/actor.ts';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { type Action, perform } from '../../platform/action.ts';
import { asActor } from '../../platform/session.ts';
import { confirmHours } from './index.ts';
import { findGrounds } from './jobs/grounds.ts';
import { shiftsOn } from './queries/floor.ts';
import { ledgersOf } from './queries/ledgers.ts';

const platform = testPlatform(await freshDatabase());
const house = await buildHoursHouse(platform);
const { supervisor, employer, planner, finance, firmId } = house;
const tell = (actor: Actor, toDo: Action<unknown>, input: object) =>
  perform(platform, actor, 'page', toDo, input).then(rulesOf);

const firm = { partnershipId: house.house.partnershipId, firmId };
const find = () =>
  platform.db
    .transaction()
    .execute((db) => findGrounds(db, firm, { from: '2026-11-01', to: '2026-12-01' }, '2026-12-01'));

const otherwise = (day: { demand_id: string; on_date: LocalDate; places: number; changed_at: string }) =>
  platform.db
    .insertInto('shift_day')
    .values({
      partnership_id: house.house.partnershipId,
      reason: 'Storing',
      changed_by: employer.membershipId,
      ...day,
    })
    .execute();

describe('what an employer calls off', () => {
  it('a shift that was called off and that nobody took back counts as called off, and keeps nobody from confirming', async () => {
    const { participantId } = await inPool(platform, house, '2026-10-26');
    await rostered(platform, house, participantId, '2026-11-13');
    await otherwise({
      demand_id: house.demandId,
      on_date: '2026-11-13',
      places: 0,
      changed_at: '2026-11-11T09:00:00.000Z',
    });
    setDay(platform, '2026-11-20');
    await find();
    const [own] = await asActor(platform, finance, (db) =>
      ledgersOf(db, { month: '2026-11-01', today: '2026-12-01', participantId }),
    );
    expect(own?.ledger).toMatchObject({ open: 0, planned: 0 });
    const line = own?.ledger.lines.find(({ onDate }) => onDate === '2026-11-13');
    expect(line).toMatchObject({ cause: 'cancelled-by-employer', carrier: 'employer', minutes: 480 });
    const day = { from: localDate('2026-11-13'), to: localDate('2026-11-14') };
    expect(await asActor(platform, supervisor, (db) => shiftsOn(db, day, {}))).toEqual([]);
    expect(await tell(employer, confirmHours, { fromDate: '2026-11-13', days: 1, seenMinutes: 0 })).toEqual([
      'hours/nothing-to-confirm',
    ]);
  });

  it('what is called off after it began stands, so that it can be recorded that people were sent home', async () => {
    const { participantId } = await inPool(platform, house, '2026-10-26');
    const id = await rostered(platform, house, participantId, '2026-11-16');
    await otherwise({
      demand_id: house.demandId,
      on_date: '2026-11-16',
      places: 0,
      changed_at: '2026-11-16T09:00:00.000Z',
    });
    const day = { from: localDate('2026-11-16'), to: localDate('2026-11-17') };
    const there = await asActor(platform, supervisor, (db) => shiftsOn(db, day, { participantId }));
    expect(there.map((shift) => shift.id)).toEqual([id]);
    setDay(platform, '2026-11-20');
  });

  it('a demand that was cancelled late is late, also when a day of it had been changed long before', async () => {
    const { participantId } = await inPool(platform, house, '2026-10-26');
    const demandId = platform.newId();
    const { id: _, ...like } = await platform.db
      .selectFrom('shift_demand')
      .selectAll()
      .where('id', '=', house.demandId)
      .executeTakeFirstOrThrow();
    await platform.db
      .insertInto('shift_demand')
      .values({
        ...like,
        breaks: JSON.stringify(like.breaks),
        id: demandId,
        to_date: '2026-11-24',
        cancelled_at: '2026-11-23T09:00:00.000Z',
        cancelled_by: employer.membershipId,
      })
      .execute();
    await otherwise({
      demand_id: demandId,
      on_date: '2026-11-24',
      places: 3,
      changed_at: '2026-11-02T09:00:00.000Z',
    });
    const ids = [
      await rostered(platform, house, participantId, '2026-11-24'),
      await rostered(platform, house, participantId, '2026-11-25', 'cancelled-by-employer'),
    ];
    await platform.db
      .updateTable('rostered_shift')
      .set({ demand_id: demandId })
      .where('id', 'in', ids)
      .execute();
    await find();
    const [own] = await asActor(platform, planner, (db) =>
      ledgersOf(db, { month: '2026-11-01', today: '2026-12-01', participantId, firmId }),
    );
    const carried = own?.ledger.lines.filter(({ cause }) => cause === 'cancelled-by-employer');
    expect(carried?.map(({ onDate, carrier }) => [onDate, carrier])).toEqual([
      ['2026-11-24', 'employer'],
      ['2026-11-25', 'employer'],
    ]);
  });
});
