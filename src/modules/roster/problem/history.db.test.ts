import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { askedWork, published } from '../../../../test/builders/published.ts';
import { buildWestpoort, done, referred, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { asActor } from '../../../platform/session.ts';
import { setDay as setShiftDay } from '../../demand/index.ts';
import { aheadOf, historyOf } from './history.ts';

const platform = testPlatform(await freshDatabase());
setDay(platform, '2026-11-26');
const westpoort = await buildWestpoort(platform);
const { planner, employer, firmId, employerId } = westpoort;

async function record(shiftId: string, participantId: string, onDate: LocalDate, seen: object) {
  await platform.db
    .insertInto('worked_shift')
    .values({
      partnership_id: planner.partnershipId,
      rostered_shift_id: shiftId,
      participant_id: participantId,
      firm_organisation_id: firmId,
      organisation_id: employerId,
      on_date: onDate,
      outcome: 'worked',
      from_minute: null,
      to_minute: null,
      break_minutes: 0,
      work_minutes: 0,
      version: 1,
      reason: null,
      recorded_by: planner.membershipId,
      recorded_at: platform.clock.now(),
      confirmed_by: null,
      confirmed_at: null,
      ...seen,
    })
    .execute();
}

test('the history of a roster is what was worked where that is known, and else what was rostered', async () => {
  const { participantId } = await referred(platform, westpoort);
  const { demandId } = await askedWork(platform, westpoort);
  // From 7:00 to 15:30 on the clock, which is 6:00 to 14:30 UTC.
  const on = async (day: LocalDate) =>
    (await published(platform, westpoort, demandId, day, participantId))[0] ?? '';
  const longer = await on('2026-11-30');
  await on('2026-12-01');
  const notThere = await on('2026-12-02');
  const ill = await on('2026-12-03');
  const sentHome = await on('2026-12-04');
  const worked = { from_minute: 420, to_minute: 1080, break_minutes: 60, work_minutes: 600 };
  await record(longer, participantId, '2026-11-30', worked);
  await record(notThere, participantId, '2026-12-02', { outcome: 'absent' });
  await record(ill, participantId, '2026-12-03', { outcome: 'sick' });
  await record(sentHome, participantId, '2026-12-04', {
    outcome: 'sent-home',
    from_minute: 420,
    to_minute: 540,
    work_minutes: 120,
  });

  const history = await asActor(platform, planner, (db) => historyOf(db, [participantId], '2026-12-07'));

  const at = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 16);
  expect(
    history
      .get(participantId)
      ?.map(({ from, to, breaks, absent }) => [
        at(from),
        at(to),
        breaks.reduce((sum, each) => sum + each.to - each.from, 0),
        absent,
      ]),
  ).toEqual([
    ['2026-11-30T06:00', '2026-11-30T17:00', 60, false],
    ['2026-12-01T06:00', '2026-12-01T14:30', expect.any(Number), false],
    ['2026-12-03T06:00', '2026-12-03T14:30', expect.any(Number), true],
    ['2026-12-04T06:00', '2026-12-04T08:00', 0, false],
  ]);
});

test('a shift that the employer called off takes no rest and no hours of the law from anybody; one that had begun does, and so does what was worked of it', async () => {
  const { participantId } = await referred(platform, westpoort);
  const { demandId } = await askedWork(platform, westpoort);
  const on = async (day: LocalDate) =>
    (await published(platform, westpoort, demandId, day, participantId))[0] ?? '';
  const callOff = (onDate: LocalDate) =>
    done(platform, employer, setShiftDay, { demandId, onDate, places: 0, reason: 'Storing' });
  const days = async () => {
    const read = await asActor(platform, planner, async (db) => [
      await historyOf(db, [participantId], '2026-12-07'),
      await aheadOf(db, [participantId], '2026-11-30'),
    ]);
    return read.map((each) => each.get(participantId)?.map(({ onDate }) => onDate.slice(-2)));
  };
  await on('2026-11-30');
  const cameAnyhow = await on('2026-12-01');
  await on('2026-12-02');
  await on('2026-12-03');
  expect(await days()).toEqual([
    ['30', '01', '02', '03'],
    ['30', '01', '02', '03'],
  ]);

  await callOff('2026-12-01');
  await callOff('2026-12-02');
  // At noon, on a day on which work began at seven.
  platform.clock.set('2026-12-03T11:00:00.000Z');
  await callOff('2026-12-03');
  expect(await days()).toEqual([
    ['30', '03'],
    ['30', '03'],
  ]);

  // Somebody who came to a shift that was called off, and worked, has worked.
  const worked = { from_minute: 420, to_minute: 930, break_minutes: 30, work_minutes: 480 };
  await record(cameAnyhow, participantId, '2026-12-01', worked);
  expect((await days())[0]).toEqual(['30', '01', '03']);
});

test('of more than half a year ago the Sundays of everybody are read, and all work of who has nights, as planned or as worked', async () => {
  const now = platform.clock.now();
  setDay(platform, '2026-01-05');
  const people: string[] = [];
  for (let each = 0; each < 4; each += 1) people.push((await referred(platform, westpoort)).participantId);
  const [byDay = '', byNight = '', untilLate = '', ...others] = people;
  const always = { weekdays: [1, 2, 3, 4, 5, 6, 7], fromDate: '2026-01-05', places: 4 };
  const { demandId: days } = await askedWork(platform, westpoort, always);
  const { demandId: nights } = await askedWork(platform, westpoort, {
    ...always,
    startTime: '22:00',
    endTime: '06:00',
  });
  const [monday, wednesday, sunday] = ['2026-02-02', '2026-02-04', '2026-02-08'] as const;
  await published(platform, westpoort, days, monday, byDay, byNight, untilLate);
  await published(platform, westpoort, nights, wednesday, byNight);
  await published(platform, westpoort, days, sunday, byDay);
  await published(platform, westpoort, days, '2026-10-05', byDay);
  const [late = ''] = await published(platform, westpoort, days, wednesday, untilLate);
  const worked = { from_minute: 17 * 60, to_minute: 25 * 60, work_minutes: 480 };
  await record(late, untilLate, wednesday, worked);
  platform.clock.set(now);

  const history = await asActor(platform, planner, (db) => historyOf(db, people, '2026-11-30'));

  const read = people.map((each) => history.get(each)?.map(({ onDate }) => onDate) ?? []);
  expect(read).toEqual([
    [sunday, '2026-10-05'],
    [monday, wednesday],
    [monday, wednesday],
    ...others.map(() => []),
  ]);
});
