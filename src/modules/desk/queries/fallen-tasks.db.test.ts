import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildRosterPool, draftOf, give, monday, rosterToday } from '../../../../test/builders/roster.ts';
import { done } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { asActor } from '../../../platform/session.ts';
import { cancelDemand } from '../../demand/index.ts';
import { endAssignment } from '../../pool/index.ts';
import { answerShift, publishDraft } from '../../roster/index.ts';
import { taskWords } from '../web/present/tasks.ts';
import { tasksOf } from './tasks.ts';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, westpoort } = pool;

const asked = async (actor = planner, kind: 'fallen' | 'refused' = 'fallen') =>
  (
    await asActor(platform, actor, (db) =>
      tasksOf(db, actor, { today: rosterToday, limit: 20, filter: { kind } }),
    )
  ).tasks.map((task) => taskWords(task));

test('who loses shifts stands on the list of the planner until there is other work', async () => {
  const draftId = await draftOf(platform, pool);
  await give(platform, pool, draftId, [people.Amina, pool.sorting, 0], [people.Amina, pool.counter, 1]);
  await give(platform, pool, draftId, [people.Bas, pool.sorting, 2], [people.Bas, pool.sorting, 3]);
  await done(platform, planner, publishDraft, { draftId });
  expect(await asked()).toEqual([]);

  const self = await westpoort.house.person('participant', westpoort.firmId, { participantId: people.Bas });
  const shift = await platform.db
    .selectFrom('rostered_shift')
    .select('id')
    .where('participant_id', '=', people.Bas)
    .executeTakeFirstOrThrow();
  await done(platform, self, answerShift, { shiftId: shift.id, answer: 'no' });
  expect(await asked(planner, 'refused')).toMatchObject([
    { sentence: 'Zoek iemand anders: Bas Vos kan niet komen', href: '/rooster/herstel' },
  ]);
  await done(platform, self, answerShift, { shiftId: shift.id, answer: 'yes' });
  expect(await asked(planner, 'refused')).toEqual([]);

  const { id } = await platform.db
    .selectFrom('placement')
    .select('id')
    .where('participant_id', '=', people.Amina)
    .where('organisation_id', '=', westpoort.employerId)
    .executeTakeFirstOrThrow();
  await done(platform, planner, endAssignment, { placementId: id, endedOn: rosterToday, reason: 'Klaar' });
  expect(await asked()).toMatchObject([
    { sentence: 'Beslis over ander werk: Amina Vos', href: `/rooster/persoon/${people.Amina}`, due: monday },
  ]);

  await done(platform, planner, cancelDemand, {
    demandId: pool.sorting,
    fromDate: monday,
    reason: 'De band staat stil',
  });
  expect((await asked()).map(({ sentence, reason }) => [sentence, reason])).toEqual([
    ['Beslis over ander werk: Amina Vos', expect.stringMatching(/^1 dienst gaat niet door/)],
    ['Beslis over ander werk: Bas Vos', expect.stringMatching(/^2 diensten gaan niet door/)],
  ]);
  expect(await asked(westpoort.coach)).toEqual([]);

  const mended = await draftOf(platform, pool);
  await give(platform, pool, mended, [people.Bas, pool.counter, 2]);
  await done(platform, planner, publishDraft, { draftId: mended });
  expect(await asked()).toEqual([]);
});
