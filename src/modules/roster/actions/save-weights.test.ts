import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { buildWestpoort, done, rulesOf } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { perform } from '../../../platform/action.ts';
import { asActor } from '../../../platform/session.ts';
import { saveWeights } from '../index.ts';
import { weightSets, weightsAt } from '../queries/weights.ts';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
const { planner, house } = westpoort;

const numbers = {
  unfilledUsual: '20',
  unfilledImportant: '30',
  unfilledVital: '45',
  idleHour: '15',
  travelHour: '12',
  extraEmployer: '20',
  unfairShift: '10',
  unfamiliarShift: '2',
  dislike: '4',
  change: '25',
};
const tried = async (input: object, actor = planner) =>
  rulesOf(await perform(platform, actor, 'page', saveWeights, input));
const seen = (actor = planner) => asActor(platform, actor, (db) => weightSets(db));

describe('a weighing', () => {
  it('is kept under its name and can be changed; another social firm sees nothing of it', async () => {
    const { id } = await done(platform, planner, saveWeights, { name: 'Dichtbij', ...numbers });
    expect((await seen()).map(({ name }) => name)).toEqual(['Gewone weging', 'Dichtbij']);
    await done(platform, westpoort.coach, saveWeights, {
      weightSetId: id,
      name: 'Dicht bij huis',
      ...numbers,
      travelHour: 18,
    });
    expect(await asActor(platform, planner, (db) => weightsAt(db, id))).toMatchObject({
      name: 'Dicht bij huis',
      weights: { unfilledHour: [20, 30, 45], travelHour: 18 },
    });
    const elsewhere = await house.person('planner', await house.organisation('social-firm', 'Elders'));
    expect(await seen(elsewhere)).toHaveLength(1);
    expect(await tried({ weightSetId: id, name: 'x', ...numbers }, elsewhere)).toEqual(['access/not-found']);
  });

  it('needs a name of its own, a number for every wish, and something that weighs', async () => {
    await done(platform, planner, saveWeights, { name: 'Vast', ...numbers });
    expect(await tried({ name: 'vast', ...numbers })).toEqual(['roster/weights-name-taken']);
    expect(await tried({ name: 'gewone weging', ...numbers })).toEqual(['roster/weights-name-taken']);
    expect(await tried({ name: 'Nieuw', ...numbers, travelHour: '-1' })).toEqual(['input/number']);
    expect(await tried({ name: 'Nieuw', ...numbers, dislike: '2,5' })).toEqual(['input/number']);
    const nothing = Object.fromEntries(Object.keys(numbers).map((key) => [key, '0']));
    expect(await tried({ name: 'Nieuw', ...nothing })).toEqual(['roster/weights-all-zero']);
    expect(await tried({ name: 'Nieuw', ...numbers }, westpoort.employer)).toEqual(['access/not-allowed']);
  });

  it('with one name from two windows is there once', async () => {
    const both = await Promise.all(
      [planner, westpoort.coach].map((who) =>
        perform(platform, who, 'page', saveWeights, { name: 'Tegelijk', ...numbers }),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
