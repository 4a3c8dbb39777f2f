import { expect, it } from 'vitest';
import { visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import { buildRosterPool, draftOf, give } from '../../../../../test/builders/roster.ts';
import { done } from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import { saveWeights } from '../../index.ts';
import * as compare from './page.tsx';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, sorting, driving } = pool;

it('two drafts are held against each other by one set of weights, and what would be with another is a choice away', async () => {
  const [a, b] = [await draftOf(platform, pool), await draftOf(platform, pool)];
  await give(platform, pool, b, [people.Chris, sorting, 7], [people.Dewi, driving, 8]);
  const visitor = visitorOf(platform, planner, { '/rooster/vergelijk': compare });
  const first = await visitor.open(`/rooster/vergelijk?a=${a}&b=${b}`);
  expect(first.text).toContain('De punten van beide concepten zijn geteld met „Gewone weging”.');
  expect(first.html).not.toContain('name="weging"');

  // An open hour costs a point and all else nothing: what differs is the hours of the two shifts, 8 and 7,5.
  const nothing = {
    unfilledUsual: '0',
    unfilledVital: '0',
    idleHour: '0',
    travelHour: '0',
    extraEmployer: '0',
  };
  const { id } = await done(platform, planner, saveWeights, {
    ...nothing,
    ...{ unfairShift: '0', unfamiliarShift: '0', dislike: '0', change: '0' },
    name: 'Alleen open uren',
    unfilledImportant: '1',
  });
  expect((await visitor.open(first.path)).html).toContain('name="weging"');
  const again = await visitor.open(`${first.path}&weging=${id}`);
  expect(again.text).toContain('De punten van beide concepten zijn geteld met „Alleen open uren”.');
  expect(again.text).toMatch(/Punten in totaal A [\d.,]+ B [\d.,]+ Verschil 1[56] minder in B/);
  expect((await visitor.open(`${first.path}&weging=onzin`)).text).toContain('geteld met „Gewone weging”');
});
