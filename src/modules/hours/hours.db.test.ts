import { describe, expect, it } from 'vitest';
import { buildHoursHouse, inPool, rostered } from '../../../test/builders/hours.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { done, rulesOf, setDay } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { momentOf } from '../../kernel/local-date.ts';
import { type Action, perform } from '../../platform/action.ts';
import { asActor } from '../../platform/session.ts';
import { recordAbsence } from '../availability/index.ts';
import { confirmHours, correctHours, judgeMissedShift, recordAttendance, recordTraining } from './index.ts';
import { findGrounds } from './jobs/grounds.ts';
import { ledgersOf } from './queries/ledgers.ts';
import { idleByCause } from './rules/ledger.ts';

const platform = testPlatform(await freshDatabase());
const house = await buildHoursHouse(platform);
const { supervisor, employer, planner, coach, finance, firmId } = house;
const ali = await inPool(platform, house, '2026-10-26');
const tell = (actor: Actor, toDo: Action<unknown>, input: object) =>
  perform(platform, actor, 'page', toDo, input).then(rulesOf);

async function worked(shiftId: string) {
  return asActor(platform, planner, (db) =>
    db.selectFrom('worked_shift').selectAll().where('rostered_shift_id', '=', shiftId).executeTakeFirst(),
  );
}

describe('who was there', () => {
  it('one tap records the roster, the same tap again changes nothing, another tap keeps what stood there', async () => {
    const id = await rostered(platform, house, ali.participantId, '2026-11-02');
    setDay(platform, '2026-11-02');
    const tap = { rosteredShiftId: id, outcome: 'worked' };
    expect(await done(platform, supervisor, recordAttendance, tap)).toMatchObject({ version: 1 });
    expect(await done(platform, supervisor, recordAttendance, tap)).toMatchObject({ version: 1 });
    expect(await worked(id)).toMatchObject({ work_minutes: 480, from_minute: 420, to_minute: 930 });
    await done(platform, supervisor, recordAttendance, { ...tap, outcome: 'sick', to: '12:00' });
    expect(await worked(id)).toMatchObject({ outcome: 'sick', work_minutes: 300, version: 2 });
    const before = await asActor(platform, ali.actor, (db) =>
      db.selectFrom('worked_shift_before').select(['version', 'outcome']).execute(),
    );
    expect(before).toEqual([{ version: 1, outcome: 'worked' }]);
  });

  it('two windows at the same moment record it once', async () => {
    const id = await rostered(platform, house, ali.participantId, '2026-11-03');
    setDay(platform, '2026-11-03');
    const tap = { rosteredShiftId: id, outcome: 'worked' };
    const both = await Promise.all([
      tell(supervisor, recordAttendance, tap),
      tell(employer, recordAttendance, tap),
    ]);
    expect(both.flat()).toEqual([]);
    expect(await worked(id)).toMatchObject({ version: 1 });
  });

  it('not in the future, not of another employer, not by who only pays, not what was taken back', async () => {
    const id = await rostered(platform, house, ali.participantId, '2026-11-04');
    setDay(platform, '2026-11-03');
    const tap = { rosteredShiftId: id, outcome: 'worked' };
    expect(await tell(supervisor, recordAttendance, tap)).toEqual(['hours/in-future']);
    setDay(platform, '2026-11-04');
    const other = await house.house.organisation('employer', 'Elders');
    const stranger = await house.house.person('floor-supervisor', other);
    expect(await tell(stranger, recordAttendance, tap)).toEqual(['access/not-found']);
    expect(await tell(finance, recordAttendance, tap)).toEqual(['access/not-allowed']);
    const gone = await rostered(platform, house, ali.participantId, '2026-11-05', 'replanned');
    setDay(platform, '2026-11-05');
    expect(await tell(planner, recordAttendance, { ...tap, rosteredShiftId: gone })).toEqual([
      'access/not-found',
    ]);
    expect(await tell(supervisor, recordAttendance, tap)).toEqual([]);
  });
});

describe('the employer confirms', () => {
  const week = { fromDate: '2026-11-02', days: 7 };

  it('what was looked at, and then only the planner corrects it, with a reason, and it is confirmed anew', async () => {
    setDay(platform, '2026-11-09');
    const minutes = 300 + 480 + 480;
    expect(await tell(employer, confirmHours, { ...week, seenMinutes: minutes - 1 })).toEqual([
      'hours/changed-meanwhile',
    ]);
    expect(await tell(supervisor, confirmHours, { ...week, seenMinutes: minutes })).toEqual([
      'access/not-allowed',
    ]);
    expect(await done(platform, employer, confirmHours, { ...week, seenMinutes: minutes })).toMatchObject({
      shifts: 3,
    });
    expect(await tell(employer, confirmHours, { ...week, seenMinutes: minutes })).toEqual([
      'hours/nothing-to-confirm',
    ]);
    const { rostered_shift_id: id } = await asActor(platform, planner, (db) =>
      db
        .selectFrom('worked_shift')
        .select('rostered_shift_id')
        .where('on_date', '=', '2026-11-04')
        .executeTakeFirstOrThrow(),
    );
    const change = { rosteredShiftId: id, outcome: 'worked', to: '14:30' };
    expect(await tell(supervisor, recordAttendance, change)).toEqual(['hours/confirmed']);
    expect(await tell(employer, correctHours, { ...change, reason: 'r' })).toEqual(['access/not-allowed']);
    await done(platform, planner, correctHours, { ...change, reason: 'Eerder klaar' });
    expect(await worked(id)).toMatchObject({ work_minutes: 420, confirmed_at: null, reason: 'Eerder klaar' });
    expect(
      await done(platform, employer, confirmHours, { fromDate: '2026-11-04', days: 1, seenMinutes: 420 }),
    ).toMatchObject({ shifts: 1 });
  });

  it('not while nobody recorded who was there', async () => {
    await rostered(platform, house, ali.participantId, '2026-11-10');
    setDay(platform, '2026-11-10');
    expect(await tell(employer, confirmHours, { fromDate: '2026-11-10', days: 1, seenMinutes: 0 })).toEqual([
      'hours/not-recorded',
    ]);
  });
});

/** The contract of somebody ends, and another begins that day. */
async function goesOn(
  participantId: string,
  on: LocalDate,
  more: { readonly guarantee_kind?: 'month'; readonly guaranteed_minutes?: number } = {},
) {
  const contract = await platform.db
    .selectFrom('pool_contract')
    .selectAll()
    .where('participant_id', '=', participantId)
    .executeTakeFirstOrThrow();
  await platform.db.updateTable('pool_contract').set({ to_date: on }).where('id', '=', contract.id).execute();
  await platform.db
    .insertInto('pool_contract')
    .values({ ...contract, id: platform.newId(), from_date: on, ...more })
    .execute();
}

describe('the ledger of November, by hand', () => {
  const read = async (actor: Actor) => {
    const [own] = await asActor(platform, actor, (db) =>
      ledgersOf(db, {
        month: '2026-11-01',
        today: '2026-12-01',
        participantId: ali.participantId,
        ...(actor === ali.actor ? {} : { firmId }),
      }),
    );
    return own;
  };

  it('counts worked, trained, leave, sick and idle, with causes that the night found; the same for everybody who may see it', async () => {
    setDay(platform, '2026-11-20');
    const missed = await rostered(platform, house, ali.participantId, '2026-11-12', 'refused');
    await rostered(platform, house, ali.participantId, '2026-11-13', 'cancelled-by-employer');
    await platform.db
      .insertInto('shift_day')
      .values({
        partnership_id: house.house.partnershipId,
        demand_id: house.demandId,
        on_date: '2026-11-13',
        places: 0,
        reason: 'Storing',
        changed_by: employer.membershipId,
        changed_at: '2026-11-11T09:00:00.000Z',
      })
      .execute();
    await done(platform, coach, recordTraining, {
      participantId: ali.participantId,
      onDate: '2026-11-17',
      minutes: 240,
    });
    await done(platform, planner, recordAbsence, {
      participantId: ali.participantId,
      kind: 'leave',
      fromDate: '2026-11-18',
      lastDay: '2026-11-18',
    });
    await done(platform, supervisor, recordAttendance, {
      rosteredShiftId: (
        await asActor(platform, planner, (db) =>
          db
            .selectFrom('rostered_shift')
            .select('id')
            .where('on_date', '=', '2026-11-10')
            .executeTakeFirstOrThrow(),
        )
      ).id,
      outcome: 'worked',
    });
    const firm = { partnershipId: house.house.partnershipId, firmId };
    const find = () =>
      platform.db
        .transaction()
        .execute((db) => findGrounds(db, firm, { from: '2026-11-01', to: '2026-12-01' }, '2026-12-01'));
    await find();
    await find();

    const own = await read(planner);
    // Worked: 300 (ill at noon) + 480 + 420 (corrected) + 480. November has 21 weekdays: a day of 8320 is 396 or 397.
    expect(own?.ledger).toMatchObject({
      owed: 8320,
      worked: 1680,
      trained: 240,
      sick: 180,
      leave: 396,
      open: 0,
    });
    expect(own?.ledger.idle).toBe(8320 - 1680 - 240 - 180 - 396);
    const causes = Object.fromEntries(idleByCause(own?.ledger.lines ?? []));
    expect(causes).toMatchObject({ refused: 480, 'cancelled-by-employer': 480 });
    // The site asks for two people every weekday, and on the other days nobody was there.
    expect(causes['not-planned']).toBeGreaterThan(0);
    const late = own?.ledger.lines.find(({ cause }) => cause === 'cancelled-by-employer');
    expect(late).toMatchObject({ carrier: 'employer', onDate: '2026-11-13' });
    for (const other of [coach, finance, ali.actor]) expect((await read(other))?.ledger).toEqual(own?.ledger);

    expect(own?.pay).toMatchObject({ guaranteeCents: 207_862, notPaidCents: 0, totalCents: 207_862 });
    expect(own?.pay?.minimum).toMatchObject({ enough: true });
    const asked = { rosteredShiftId: missed, carriedBy: 'person', reason: 'Er was passend werk.' };
    expect(await tell(employer, judgeMissedShift, asked)).toEqual(['access/not-allowed']);
    await done(platform, coach, judgeMissedShift, asked);
    expect((await read(ali.actor))?.pay).toMatchObject({
      notPaidCents: 11_992,
      totalCents: 207_862 - 11_992,
    });
    await done(platform, coach, judgeMissedShift, { ...asked, carriedBy: 'firm' });
    expect((await read(finance))?.pay).toMatchObject({ notPaidCents: 0 });
  });

  it('a night counts on the day and in the month in which it begins, with the hour that the clock gives back', async () => {
    const { participantId } = await inPool(platform, house, '2026-10-19');
    for (const [onDate, next] of [
      ['2026-10-24', '2026-10-25'],
      ['2026-11-30', '2026-12-01'],
    ] as const) {
      const id = await rostered(platform, house, participantId, onDate);
      const [from, to] = [momentOf(onDate, '23:00'), momentOf(next, '07:00')];
      const minutes = (Date.parse(to) - Date.parse(from)) / 60_000;
      await platform.db
        .updateTable('rostered_shift')
        .set({ from_at: from, to_at: to, work_minutes: minutes })
        .where('id', '=', id)
        .execute();
      setDay(platform, next);
      await done(platform, planner, recordAttendance, { rosteredShiftId: id, outcome: 'worked' });
    }
    const workedIn = async (month: '2026-10-01' | '2026-11-01' | '2026-12-01') => {
      const [own] = await asActor(platform, planner, (db) =>
        ledgersOf(db, { month, today: '2027-01-01', participantId, firmId }),
      );
      return own?.ledger.lines.flatMap(({ kind, onDate, minutes }) =>
        kind === 'worked' ? [[onDate, minutes]] : [],
      );
    };
    expect(await workedIn('2026-10-01')).toEqual([['2026-10-24', 540]]);
    expect(await workedIn('2026-11-01')).toEqual([['2026-11-30', 480]]);
    expect(await workedIn('2026-12-01')).toEqual([]);
  });

  it('only what was missed can be judged', async () => {
    const { id } = await asActor(platform, planner, (db) =>
      db
        .selectFrom('rostered_shift')
        .select('id')
        .where('on_date', '=', '2026-11-03')
        .executeTakeFirstOrThrow(),
    );
    expect(
      await tell(coach, judgeMissedShift, { rosteredShiftId: id, carriedBy: 'person', reason: 'r' }),
    ).toEqual(['hours/was-there']);
  });

  it('training again on the same day replaces it, and none in the future', async () => {
    const training = { participantId: ali.participantId, onDate: '2026-11-17', minutes: 180 };
    await done(platform, coach, recordTraining, training);
    expect((await read(planner))?.ledger.trained).toBe(180);
    expect(await tell(coach, recordTraining, { ...training, onDate: '2026-12-24' })).toEqual([
      'hours/training-in-future',
    ]);
  });

  it('annual hours carry over from month to month', async () => {
    const { participantId } = await inPool(platform, house, '2026-10-26', { guaranteeKind: 'annual' });
    const month = async (first: '2026-11-01' | '2026-12-01') => {
      const [own] = await asActor(platform, planner, (db) =>
        ledgersOf(db, { month: first, today: '2027-01-01', participantId, firmId }),
      );
      return own;
    };
    const [november, december] = [await month('2026-11-01'), await month('2026-12-01')];
    expect(november?.carry.carriedOut).toBe((november?.carry.carriedIn ?? 0) - (november?.ledger.idle ?? 0));
    expect(december?.carry.carriedIn).toBe(november?.carry.carriedOut);
    expect(december?.carry).toMatchObject({ carriedOut: 0, paidAbove: 0 });
  });

  it('annual hours carry over into the next contract when one goes on into the other in the middle of a month', async () => {
    const { participantId } = await inPool(platform, house, '2026-10-26', { guaranteeKind: 'annual' });
    const whole = await asActor(platform, planner, (db) =>
      ledgersOf(db, { month: '2026-11-01', today: '2027-01-01', participantId, firmId }),
    );
    await goesOn(participantId, '2026-11-16');
    const [own] = await asActor(platform, planner, (db) =>
      ledgersOf(db, { month: '2026-11-01', today: '2027-01-01', participantId, firmId }),
    );
    expect(whole[0]?.carry.carriedIn).not.toBe(0);
    expect(own?.carry.carriedIn).toBe(whole[0]?.carry.carriedIn);
  });

  it('hours above an annual guarantee are paid when a month guarantee follows within the month', async () => {
    const { participantId } = await inPool(platform, house, '2026-10-26', { guaranteeKind: 'annual' });
    for (const onDate of ['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30'] as const) {
      const id = await rostered(platform, house, participantId, onDate);
      setDay(platform, onDate);
      await done(platform, planner, recordAttendance, { rosteredShiftId: id, outcome: 'worked' });
    }
    await goesOn(participantId, '2026-11-02', { guarantee_kind: 'month', guaranteed_minutes: 8320 });
    const month = async (first: '2026-10-01' | '2026-11-01' | '2026-12-01') => {
      const [own] = await asActor(platform, planner, (db) =>
        ledgersOf(db, { month: first, today: '2027-01-01', participantId, firmId }),
      );
      return own;
    };
    // Six of the 31 days of October: 1610 minutes are owed, and five shifts are 2400.
    expect((await month('2026-10-01'))?.carry.carriedOut).toBe(2400 - 1610);
    const november = await month('2026-11-01');
    // One day of the annual contract without work is taken off; the weeks without work under the next contract are not.
    expect(november?.carry).toEqual({ carriedIn: 790, carriedOut: 0, paidAbove: 790 - 277 });
    expect(november?.pay?.aboveCents).toBe(Math.ceil((513 * 1499) / 60));
    expect((await month('2026-12-01'))?.carry.carriedIn).toBe(0);
  });
});
