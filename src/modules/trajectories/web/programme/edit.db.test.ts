import { expect, test } from 'vitest';
import { visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import { buildWestpoort, started } from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import * as edit from './edit.tsx';
import * as list from './list.tsx';
import * as view from './view.tsx';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
await started(platform, westpoort);
const pages = { '/programmas': list, '/programmas/:key': view, '/programmas/:key/bewerken': edit };
const manager = visitorOf(platform, westpoort.manager, pages);
const path = '/programmas/westpoort-werkt/bewerken';

const walk = async (changes: Record<string, string>, from = path) => {
  let seen = await manager.open(from);
  for (let step = 0; step < 4; step += 1) seen = await manager.send(seen, changes);
  return seen;
};

test('a manager changes a clock and a text, sees old and new, and publishes; running trajectories keep theirs', async () => {
  const check = await walk({
    'clock-floor-work-months': '9',
    agreement: 'Wij werken samen.\r\nVoor de deelnemer.',
  });
  expect(check.text).toContain('6 → 9');
  expect(check.text).toContain('1 lopend traject houdt de versie van nu');
  expect(check.text).not.toContain('14 → 14');
  const done = await manager.send(check);
  expect(done.text).toContain('Versie 2 is gepubliceerd');
  const now = await manager.open('/programmas/westpoort-werkt');
  expect(now.text).toContain('9 maanden na het begin van de fase');
  const before = await manager.open('/programmas/westpoort-werkt?versie=1');
  expect(before.text).toContain('6 maanden na het begin van de fase');
  expect((await manager.open('/programmas')).text).toContain('Westpoort Werkt 2.0');
});

test('publishing without a change is refused at the end, and a wrong number beside its field', async () => {
  expect((await walk({})).text).toContain('Er is niets veranderd');
  const wrong = await manager.send(await manager.open(path), { 'clock-review-days': 'veertig' });
  expect(wrong.html).toContain('href="#veld-clock-review-days"');
  expect(wrong.html).toContain('veertig');
});

test('a new target is added, and half a target is refused', async () => {
  const target = { 'target-new-measure': 'hired', 'target-new-pillar': 'Banen', 'target-new-year': '2027' };
  expect((await walk(target)).html).toContain('href="#veld-target-new-value"');
  const check = await walk({ ...target, 'target-new-value': '25' });
  expect((await manager.send(check)).text).toContain('Versie 3 is gepubliceerd');
});

test('two managers cannot write over each other', async () => {
  const mine = await walk({ 'clock-review-days': '30' });
  const theirs = await walk({ 'clock-review-days': '35' });
  expect((await manager.send(theirs)).text).toContain('is gepubliceerd');
  expect((await manager.send(mine)).text).toContain(
    'Iemand anders heeft intussen een nieuwe versie gepubliceerd',
  );
});

test('others may look but not edit', async () => {
  const coach = visitorOf(platform, westpoort.coach, pages);
  expect((await coach.open('/programmas/westpoort-werkt')).text).not.toContain('Maak een nieuwe versie');
  expect((await coach.open(path)).status).toBe(403);
  expect((await manager.open('/programmas/bestaat-niet')).status).toBe(404);
});
