import { beforeAll, expect, test } from 'vitest';
import { visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import {
  buildWestpoort,
  referred,
  setDay,
  started,
  type Westpoort,
} from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import type { Actor } from '../../../../kernel/actor.ts';
import * as tasks from '../tasks/page.tsx';
import * as page from './page.tsx';

const platform = testPlatform(await freshDatabase());
let westpoort: Westpoort;
const visitor = (actor: Actor) => visitorOf(platform, actor, { '/deelnemers': page, '/taken': tasks });

beforeAll(async () => {
  westpoort = await buildWestpoort(platform);
  setDay(platform, '2026-10-05');
  await started(platform, westpoort, { givenName: 'Zoë', familyName: 'Kuipers' });
  for (let n = 0; n < 26; n += 1) await referred(platform, westpoort, { familyName: `Aalders${n}` });
  setDay(platform, '2026-11-22');
});

test('a name is found by a post, within the filters, and is in no address', async () => {
  const coach = visitor(westpoort.coach);
  const list = await coach.open('/deelnemers?fase=getting-used-to-work');
  expect(list.text).toContain('1 mens in deze lijst.');
  const found = await coach.send(list, { naam: 'zoe kuip' });
  expect(found.text).toContain('1 mens gevonden.');
  expect(found.text).toContain('Zoë Kuipers');
  expect(found.path).not.toContain('zoe');
  expect(found.html).not.toMatch(/(href|action)="[^"]*(zoe|kuip)/i);
  expect((await coach.send(found, { naam: 'Aalders' })).text).toContain('Niemand gevonden.');
  expect((await coach.send(found, { naam: '' })).text).toContain('1 mens in deze lijst.');
});

test('pages and order stand in the address with the filters, and an address of long ago still opens', async () => {
  const coach = visitor(westpoort.coach);
  const first = await coach.open('/deelnemers?fase=preselection&volgorde=sinds');
  expect(first.html).toContain('href="/deelnemers?fase=preselection&amp;volgorde=sinds&amp;pagina=2"');
  const second = await coach.open('/deelnemers?fase=preselection&pagina=2');
  expect(second.text).toContain('26–26 van 26');
  expect((await coach.open('/deelnemers?fase=weg&pagina=-3&begeleider=x')).status).toBe(200);
  expect((await coach.open('/deelnemers?fase=training')).text).toContain('In deze lijst staat niemand.');
});

test('roles without people have no list of them', async () => {
  const { house, municipalityId, employer } = westpoort;
  const alderman = await house.person('alderman', municipalityId);
  for (const actor of [alderman, employer]) {
    expect((await visitor(actor).open('/deelnemers')).status).toBe(403);
    expect((await visitor(actor).open('/taken')).status).toBe(403);
  }
});

test('what is asked comes in pages, and can be narrowed in the address', async () => {
  const referrer = visitor(westpoort.referrer);
  const { text, html } = await referrer.open('/taken');
  expect(text).toContain('26 dingen vragen vandaag of deze week iets van u.');
  expect(html).toContain('href="/taken?pagina=2"');
  expect((await referrer.open('/taken?pagina=2')).text).toContain('26–26 van 26');
  expect((await referrer.open('/taken?soort=verlenging')).text).toContain('In deze lijst staat niets.');
});
