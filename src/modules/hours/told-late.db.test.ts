import { expect, it } from 'vitest';
import { buildHoursHouse, inPool, rostered } from '../../../test/builders/hours.ts';
import { visitorOf } from '../../../test/builders/pages.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { done, setDay } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { asActor } from '../../platform/session.ts';
import { endAssignment } from '../pool/index.ts';
import { answerShift } from '../roster/index.ts';
import { recordAttendance } from './index.ts';
import { ledgersOf } from './queries/ledgers.ts';
import * as mine from './web/mine/page.tsx';
import * as person from './web/person/page.tsx';

const platform = testPlatform(await freshDatabase());
const house = await buildHoursHouse(platform);
const { supervisor, employer, planner, finance, firmId } = house;
const { partnershipId } = house.house;

// What planners took back was told on Wednesday 18 November at ten.
const publications = [
  [1, '2026-11-02T09:00:00.000Z'],
  [2, '2026-11-18T09:00:00.000Z'],
] as const;
for (const [number, published_at] of publications)
  await platform.db
    .insertInto('publication')
    .values({
      partnership_id: partnershipId,
      firm_organisation_id: firmId,
      number,
      draft_id: null,
      from_date: '2026-11-01',
      to_date: '2027-01-01',
      reason: null,
      published_by: planner.membershipId,
      published_at,
    })
    .execute();

const otherwise = (on_date: LocalDate, places: number, changed_at: string) =>
  platform.db
    .insertInto('shift_day')
    .values({
      partnership_id: partnershipId,
      demand_id: house.demandId,
      reason: 'Storing',
      changed_by: employer.membershipId,
      ...{ on_date, places, changed_at },
    })
    .execute();
const lostOf = async (participantId: string) => {
  const [own] = await asActor(platform, finance, (db) =>
    ledgersOf(db, { month: '2026-11-01', today: '2026-12-01', participantId, firmId }),
  );
  return (own?.ledger.lines ?? [])
    .filter(({ shiftId, kind }) => shiftId !== null && kind === 'idle')
    .map(({ onDate, cause, due }) => [onDate, cause, due]);
};

it('who hears less than four days ahead, by the clock, that work is gone has its wage due, whoever took it back', async () => {
  const { participantId, actor } = await inPool(platform, house, '2026-10-26');
  const roster = (onDate: LocalDate, cause: Parameters<typeof rostered>[4] = null) =>
    rostered(platform, house, participantId, onDate, cause);
  await roster('2026-11-16');
  await otherwise('2026-11-16', 0, '2026-11-12T06:00:00.000Z');
  await roster('2026-11-17');
  await otherwise('2026-11-17', 0, '2026-11-13T06:00:01.000Z');
  await roster('2026-11-19', 'replanned');
  // Asked for fewer people long before; which of them goes was told by the planner.
  await otherwise('2026-11-20', 1, '2026-11-09T09:00:00.000Z');
  await roster('2026-11-20', 'cancelled-by-employer');
  await roster('2026-11-23', 'no-certificate');
  const refused = await roster('2026-11-24');
  setDay(platform, '2026-11-16');
  await done(platform, actor, answerShift, { shiftId: refused, answer: 'no', reason: 'Ik verhuis.' });
  await otherwise('2026-11-24', 0, '2026-11-23T09:00:00.000Z');
  const home = await roster('2026-11-25');
  setDay(platform, '2026-11-25');
  await done(platform, supervisor, recordAttendance, {
    ...{ rosteredShiftId: home, outcome: 'sent-home', to: '09:00' },
  });
  expect(await lostOf(participantId)).toEqual([
    ['2026-11-16', 'cancelled-by-employer', false],
    ['2026-11-17', 'cancelled-by-employer', true],
    ['2026-11-19', 'no-demand', true],
    ['2026-11-20', 'cancelled-by-employer', true],
    ['2026-11-23', 'no-certificate', false],
    ['2026-11-24', 'cancelled-by-employer', false],
    ['2026-11-25', 'cancelled-by-employer', true],
  ]);

  const own = await visitorOf(platform, actor, { '/mijn/uren': mine }).open('/mijn/uren?maand=2026-11');
  expect(own.text.match(/Dit hoorde u minder dan 4 dagen van tevoren/g)).toHaveLength(4);
  const pages = { '/flexpoule/uren/:participantId': person };
  const read = await visitorOf(platform, planner, pages).open(
    `/flexpoule/uren/${participantId}?maand=2026-11`,
  );
  expect(read.text.match(/Minder dan 4 dagen van tevoren gehoord/g)).toHaveLength(4);
});

it('a demand that was changed or cancelled counts from what reached the day, not from what came long after it', async () => {
  const { participantId } = await inPool(platform, house, '2026-10-26');
  const { id: _, ...like } = await platform.db
    .selectFrom('shift_demand')
    .selectAll()
    .where('id', '=', house.demandId)
    .executeTakeFirstOrThrow();
  const ask = async (more: Partial<typeof like>) => {
    const id = platform.newId();
    await platform.db
      .insertInto('shift_demand')
      .values({ ...like, ...more, breaks: JSON.stringify(like.breaks), id })
      .execute();
    return id;
  };
  const demandId = await ask({ to_date: '2026-11-25' });
  const other = { follows: demandId, from_minute: 480, to_minute: 990 };
  await ask({ ...other, from_date: '2026-12-01', asked_at: '2026-11-01T09:00:00.000Z' });
  await ask({
    ...other,
    ...{ from_date: '2026-11-25', to_date: '2026-12-01', asked_at: '2026-11-23T11:00:00.000Z' },
  });
  const id = await rostered(platform, house, participantId, '2026-11-26');
  await platform.db.updateTable('rostered_shift').set({ demand_id: demandId }).where('id', '=', id).execute();
  expect(await lostOf(participantId)).toEqual([['2026-11-26', 'cancelled-by-employer', true]]);
});

it('work that ended took away what came within four days of its last day; what was called off before that stays due', async () => {
  const { participantId } = await inPool(platform, house, '2026-10-26');
  // That of the 17th was called off on the 13th, that of the 24th on the 23rd.
  for (const day of ['2026-11-17', '2026-11-19', '2026-11-24'] as const)
    await rostered(platform, house, participantId, day);
  setDay(platform, '2026-11-16');
  const { id } = await platform.db
    .selectFrom('placement')
    .select('id')
    .where('participant_id', '=', participantId)
    .where('form', '=', 'posting')
    .executeTakeFirstOrThrow();
  await done(platform, planner, endAssignment, { placementId: id, endedOn: '2026-11-16', reason: 'Klaar' });
  expect(await lostOf(participantId)).toEqual([
    ['2026-11-17', 'no-demand', true],
    ['2026-11-19', 'no-demand', true],
    ['2026-11-24', 'no-demand', false],
  ]);
});
