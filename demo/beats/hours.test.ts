import { expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../src/kernel/local-date.ts';
import { buildHoursHouse, inPool, rostered } from '../../test/builders/hours.ts';
import { testPlatform } from '../../test/builders/platform.ts';
import { freshDatabase } from '../../test/database/fixture.ts';
import type { Cast } from '../cast.ts';
import { chanceOf } from '../chance.ts';
import { openTheatre } from '../stage.ts';
import { recordPastHours } from './hours.ts';

const platform = testPlatform(await freshDatabase());

it('works off the weeks that are over: everything recorded, whole weeks confirmed, and again changes nothing', async () => {
  const house = await buildHoursHouse(platform);
  const { participantId } = await inPool(platform, house, '2026-10-26');
  const days = Array.from({ length: 12 }, (_, place): LocalDate => addDays('2026-11-02', place));
  for (const day of days.filter((_, place) => place % 7 < 5))
    await rostered(platform, house, participantId, day);
  const cast: Cast = {
    administrator: house.manager,
    firmId: house.firmId,
    programmeId: house.programmeId,
    manager: house.manager,
    planner: house.planner,
    trainer: house.trainer,
    advisers: [house.manager, house.manager],
    payers: [house.manager, house.manager],
    referrers: [house.referrer],
    coaches: [],
    floor: { organisationId: house.employerId, place: 'bij de receptie' },
    employers: [{ id: house.employerId, contact: house.employer }],
    courses: [],
    town: { places: [], streets: [], caseWorker: '' },
    pool: [],
  };
  const theatre = openTheatre(platform, chanceOf('hours'));
  // Until Thursday of the second week: the first can be confirmed, the second not yet.
  for (const _ of [1, 2])
    await theatre.on('2026-11-13', (stage) => recordPastHours(stage, cast, '2026-11-01', '2026-11-12'));
  const rows = await platform.db.selectFrom('worked_shift').selectAll().orderBy('on_date').execute();
  expect(rows.map((row) => [row.on_date, row.confirmed_at !== null, row.version])).toEqual(
    days
      .filter((day, place) => place % 7 < 5 && day < '2026-11-12')
      .map((day) => [day, day < '2026-11-09', 1]),
  );
});
