import { expect, it } from 'vitest';
import { visitorOf } from '../../../test/builders/pages.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { published } from '../../../test/builders/published.ts';
import { buildRosterPool, draftOf, give, monday, rosterToday } from '../../../test/builders/roster.ts';
import { done, setDay } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import { addDays } from '../../kernel/local-date.ts';
import { asActor } from '../../platform/session.ts';
import { reportSick, setWorkLimits } from '../availability/index.ts';
import { askShifts } from '../demand/index.ts';
import { answerShift, askRepair, askRun, publishDraft, saveWeights } from './index.ts';
import { judge, problemOf } from './problem/judge.ts';
import { fallenAway } from './queries/overview.ts';
import { viewPublished } from './queries/published.ts';
import { calculate } from './run.ts';
import { draftAt, draftShifts } from './store.ts';
import * as board from './web/board/page.tsx';
import { mendJob, runJob } from './words.ts';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, sorting, counter, westpoort } = pool;
const { coach, employer, firmId, house } = westpoort;
const { partnershipId, membershipId } = planner;
const on = (day: number) => addDays(monday, day);
const runOf = (runId: string) =>
  platform.db.selectFrom('roster_run').selectAll().where('id', '=', runId).executeTakeFirstOrThrow();

it('a proposal keeps nobody in a near shift who fell ill or said no since it was published, and can be published', async () => {
  const draftId = await draftOf(platform, pool);
  await give(
    platform,
    pool,
    draftId,
    [people.Amina, sorting, 0],
    [people.Bas, sorting, 0],
    [people.Emre, sorting, 1],
    [people.Dewi, sorting, 1],
    [people.Fleur, counter, 0],
  );
  await done(platform, planner, publishDraft, { draftId });
  const self = await house.person('participant', firmId, { participantId: people.Emre });
  const { id: shiftId } = await platform.db
    .selectFrom('rostered_shift')
    .select('id')
    .where('participant_id', '=', people.Emre)
    .executeTakeFirstOrThrow();
  await done(platform, self, answerShift, { shiftId, answer: 'no', reason: 'Ik verhuis.' });
  setDay(platform, on(-2));
  await done(platform, coach, reportSick, { participantId: people.Amina, fromDate: on(-2) });
  const next = await draftOf(platform, pool);
  const { id: runId } = await done(platform, planner, askRun, { draftId: next, seconds: 1 });
  await calculate(platform, { partnershipId, runId }, membershipId);
  const { result_draft_id: found } = await runOf(runId);
  const shifts = await asActor(platform, planner, (db) => draftShifts(db, found ?? ''));
  const near = shifts
    .filter(({ demandId, onDate }) => demandId === sorting && onDate <= on(1))
    .map(({ participantId, onDate }) => [participantId, onDate]);
  // Too near to give to somebody else without asking: that is for a repair.
  expect(near).toEqual([
    [people.Bas, on(0)],
    [people.Dewi, on(1)],
  ]);
  const wrong = await asActor(platform, planner, async (db) => {
    const days = { from: monday, to: on(14) };
    return judge(await problemOf(db, { firmId, days, today: on(-2) }), shifts).violations;
  });
  expect(wrong).toEqual([]);
  await done(platform, planner, publishDraft, { draftId: found });
  setDay(platform, rosterToday);
});

it('what in the published roster breaks the law stands on the overview and in its cell on the board, also when it is about two shifts together', async () => {
  const { site_id: siteId } = await platform.db
    .selectFrom('shift_demand')
    .select('site_id')
    .where('id', '=', sorting)
    .executeTakeFirstOrThrow();
  const { id: late } = await done(platform, employer, askShifts, {
    siteId,
    work: 'avondploeg',
    weekdays: [1],
    fromDate: on(7),
    startTime: '17:00',
    endTime: '23:30',
    places: 1,
    guided: true,
  });
  await published(platform, westpoort, late, on(14), people.Dewi);
  await published(platform, westpoort, sorting, on(15), people.Dewi);
  const view = await asActor(platform, planner, (db) =>
    viewPublished(db, { firmId, today: rosterToday, now: platform.clock.now() }),
  );
  const told = fallenAway(view).filter(({ why }) => why.startsWith('Arbeidstijdenwet: '));
  expect(told.map(({ participantId, onDate }) => [participantId, onDate])).toContainEqual([
    people.Dewi,
    on(14),
  ]);
  const draftId = await draftOf(platform, pool, { fromDate: on(14) });
  const page = await visitorOf(platform, planner, { '/rooster/concept/:id': board }).open(
    `/rooster/concept/${draftId}`,
  );
  expect(page.text).toMatch(/Arbeidstijdenwet \(Dewi Vos, maandag 14 december, [^)]+\): /);
  expect(page.text).toContain('Dewi Vos, maandag 14 december: 17:00–23:30 AEB breekt een regel');
});

it('what several people break together is marked for each of them', async () => {
  await done(platform, coach, setWorkLimits, {
    participantId: people.Fleur,
    guidance: 1,
    ...{ nights: 'no', longestShiftHours: '9', mostWeekHours: '40' },
  });
  // There is a mentor for one.
  await published(platform, westpoort, sorting, on(16), people.Chris, people.Fleur);
  const draftId = await draftOf(platform, pool, { fromDate: on(14) });
  const visitor = visitorOf(platform, planner, { '/rooster/concept/:id': board });
  const byPeople = await visitor.open(`/rooster/concept/${draftId}`);
  const byEmployer = await visitor.open(`/rooster/concept/${draftId}?beeld=werkgevers`);
  for (const name of ['Chris', 'Fleur']) {
    expect(byPeople.text).toContain(`${name} Vos, woensdag 16 december: 7:00–15:30 AEB breekt een regel`);
    expect(byEmployer.text).toContain(`${name} Vos breekt een regel`);
  }
});

it('a repair and a new draft weigh as the roster that was published last, and a repair does not wait in the queue of who plans', async () => {
  const points = { unfilledUsual: '20', unfilledImportant: '30', unfilledVital: '45', idleHour: '15' };
  const { id: weightSetId } = await done(platform, planner, saveWeights, {
    name: 'Dichtbij',
    ...points,
    ...{ travelHour: '12', extraEmployer: '20', unfairShift: '10', unfamiliarShift: '2' },
    ...{ dislike: '4', change: '25' },
  });
  const draftId = await draftOf(platform, pool);
  const { id: runId } = await done(platform, planner, askRun, { draftId, seconds: 1, weightSetId });
  await calculate(platform, { partnershipId, runId }, membershipId);
  await done(platform, planner, publishDraft, { draftId: (await runOf(runId)).result_draft_id });
  const { id: repairId } = await done(platform, planner, askRepair, {});
  expect(await runOf(repairId)).toMatchObject({ kind: 'repair', weight_set_id: weightSetId });
  const next = await draftOf(platform, pool, { name: 'De weken erna', fromDate: on(14) });
  expect(await asActor(platform, planner, (db) => draftAt(db, next))).toMatchObject({
    weight_set_id: weightSetId,
  });
  expect(platform.asked.filter(({ job }) => job === runJob || job === mendJob).map(({ job }) => job)).toEqual(
    [runJob, runJob, mendJob],
  );
});
