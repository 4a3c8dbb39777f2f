import { expect, test } from 'vitest';
import { testPlatform } from '../../../test/builders/platform.ts';
import { published } from '../../../test/builders/published.ts';
import { buildRosterPool, draftOf, give, monday } from '../../../test/builders/roster.ts';
import { done, rulesOf } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import { perform } from '../../platform/action.ts';
import { asActor } from '../../platform/session.ts';
import { comersOf } from '../demand/comers.ts';
import { changeDraft, publishDraft } from './index.ts';
import { loadPool } from './problem/load.ts';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { westpoort, planner, people } = pool;
const otherFirm = await westpoort.house.organisation('social-firm', 'Werkbaan');
const otherPlanner = await westpoort.house.person('planner', otherFirm);
const other = { ...westpoort, firmId: otherFirm, planner: otherPlanner };
const days = { from: monday, to: '2026-12-07' } as const;

const comersFor = (actor: typeof planner) =>
  asActor(platform, actor, async (db) =>
    [...(await comersOf(db, pool.sorting, days, actor.role)).values()].map((who) =>
      who.map(({ name }) => name),
    ),
  );

const placesFor = (firmId: string, actor: typeof planner) =>
  asActor(platform, actor, async (db) =>
    (await loadPool(db, { firmId, days, today: '2026-11-26' })).shifts
      .filter(({ demandId, onDate }) => demandId === pool.sorting && onDate === monday)
      .map(({ places }) => places),
  );

test('a place that another social firm filled is not there to fill again, without saying who fills it', async () => {
  const draftId = await draftOf(platform, pool);
  await give(platform, pool, draftId, [people.Amina, pool.sorting, 0], [people.Bas, pool.sorting, 0]);
  expect(await placesFor(westpoort.firmId, planner)).toEqual([2]);

  await published(platform, other, pool.sorting, monday, people.Dewi);
  expect(await placesFor(westpoort.firmId, planner)).toEqual([1]);
  expect(await placesFor(otherFirm, otherPlanner)).toEqual([2]);
  // The draft from before it has one too many: that is said, and it cannot become the roster so.
  const tooMany = await perform(platform, planner, 'page', publishDraft, { draftId });
  expect(rulesOf(tooMany)).toEqual(['roster/against-a-rule']);
  const step = { does: 'remove', participantId: people.Bas, demandId: pool.sorting, onDate: monday };
  await done(platform, planner, changeDraft, { draftId, steps: [step] });
  await done(platform, planner, publishDraft, { draftId });
  expect(await placesFor(otherFirm, otherPlanner)).toEqual([1]);
});

test('who calls work off counts the people of another social firm too, and a planner reads no names of those', async () => {
  expect(await comersFor(planner)).toEqual([['Amina Vos', null]]);
  expect(await comersFor(otherPlanner)).toEqual([[null, null]]);
  expect((await comersFor(westpoort.employer)).map((who) => who.length)).toEqual([2]);
});
