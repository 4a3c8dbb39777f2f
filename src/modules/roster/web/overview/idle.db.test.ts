import { expect, it } from 'vitest';
import { visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import { published } from '../../../../../test/builders/published.ts';
import { buildRosterPool, monday } from '../../../../../test/builders/roster.ts';
import { done, setDay } from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import { recordAbsence } from '../../../availability/index.ts';
import * as idle from './idle.tsx';
import * as overview from './page.tsx';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, sorting, westpoort } = pool;

it('the hours of a guarantee without work open the people whose they are, with work for each of them', async () => {
  await published(platform, westpoort, sorting, monday, people.Amina, people.Emre);
  await published(platform, westpoort, sorting, '2026-12-01', people.Emre);
  const onLeave = (participantId: string, lastDay: string) =>
    done(platform, westpoort.coach, recordAbsence, {
      participantId,
      kind: 'leave',
      fromDate: monday,
      lastDay,
    });
  await onLeave(people.Bas, '2026-12-04');
  await onLeave(people.Emre, '2026-12-01');
  setDay(platform, monday);
  const visitor = visitorOf(platform, planner, { '/rooster': overview, '/rooster/zonder-werk': idle });
  const { html } = await visitor.open('/rooster');
  const [, href = '', total = ''] =
    /href="([^"]+zonder-werk[^"]+)"[^>]*aria-label="(\d+) uur: bekijk van wie"/.exec(html) ?? [];
  const list = await visitor.open(href);
  const rows = [
    ...list.text.matchAll(
      /(\w+) Vos Uren garantie (\S+) In het rooster (\S+) In een cursus (\S+) Nog zonder werk (\S+)/g,
    ),
  ].map(([, ...cells]) => cells);
  expect(list.text).toContain('5 mensen hebben in deze week');
  // Who has leave all week is paid for it; Amina has eight hours of work; what Emre had on days of leave is no work for the others.
  expect(rows.map(([name]) => name)).not.toContain('Bas');
  expect(rows.slice(-2)).toEqual([
    ['Amina', '30,5', '8', '0', '22,5'],
    ['Emre', '18,1', '0', '0', '18,1'],
  ]);
  const idleHours = rows.reduce((sum, row) => sum + Number(row[4]?.replace(',', '.')), 0);
  expect(Math.round(idleHours)).toBe(Number(total));
  expect(list.html).toContain(`/rooster/persoon/${people.Emre}`);
  expect((await visitor.open('/rooster/zonder-werk?week=9')).status).toBe(404);
});
