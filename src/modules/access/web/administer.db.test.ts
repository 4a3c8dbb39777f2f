import { describe, expect, test } from 'vitest';
import { buildHouse } from '../../../../test/builders/house.ts';
import { visitorOf } from '../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import * as log from './log/page.tsx';
import * as addOrganisation from './organisations/add.tsx';
import * as changeOrganisation from './organisations/change.tsx';
import * as organisations from './organisations/list.tsx';
import * as organisation from './organisations/view.tsx';
import * as addPerson from './people/add.tsx';
import * as chooseOrganisation from './people/choose-organisation.tsx';
import * as endMembership from './people/end.tsx';
import * as people from './people/list.tsx';

const platform = testPlatform(await freshDatabase());
const house = await buildHouse(platform);
const town = await house.organisation('municipality', 'Westpoort');
const firm = await house.organisation('social-firm', 'De Kade');
const elsewhere = await buildHouse(platform, 'Elders');
const strangers = await elsewhere.organisation('employer', 'Vreemd Bedrijf');
await elsewhere.person('administrator', strangers, { name: 'Vreemde' });

const pages = {
  '/organisaties': organisations,
  '/organisaties/nieuw': addOrganisation,
  '/organisaties/:id': organisation,
  '/organisaties/:id/wijzigen': changeOrganisation,
  '/organisaties/:id/medewerker-toevoegen': addPerson,
  '/medewerkers': people,
  '/medewerkers/nieuw': chooseOrganisation,
  '/medewerkers/:id/beeindigen': endMembership,
  '/logboek': log,
};
const administrator = visitorOf(platform, await house.person('administrator', town, { name: 'Ada' }), pages);
const coach = visitorOf(platform, await house.person('coach', firm, { name: 'Sanne' }), pages);

test('an organisation is added, changed and found again', async () => {
  const check = await administrator.send(await administrator.open('/organisaties/nieuw'), {
    name: 'Bureau 100%',
    kind: 'temp-agency',
  });
  expect(check.text).toContain('Uitzendbureau');
  expect((await administrator.send(check)).text).toContain('De organisatie staat erbij');
  expect((await administrator.open('/organisaties?zoek=100%25')).text).toContain('Bureau 100%');
  expect((await administrator.open('/organisaties?zoek=%25ade')).text).toContain('Geen organisatie gevonden');
  expect((await administrator.open('/organisaties?soort=employer')).text).toContain(
    'Geen organisatie gevonden',
  );
});

test('somebody is added to an organisation, with the roles that fit there, and later ended', async () => {
  const path = `/organisaties/${firm}/medewerker-toevoegen`;
  const form = await administrator.open(path);
  expect(form.text).toContain('Trajectbegeleider');
  expect(form.text).not.toContain('Wethouder');
  const check = await administrator.send(form, { name: 'Bram', email: 'bram@dekade.nl', role: 'planner' });
  await administrator.send(check);
  const list = await administrator.open('/medewerkers?zoek=bram%40');
  expect(list.text).toContain('Bram');
  expect(list.text).toContain('nog niet');
  const end = /\/medewerkers\/[0-9a-f-]+\/beeindigen/.exec(list.html)?.[0] ?? '';
  await administrator.send(
    await administrator.send(await administrator.open(end), { lastDay: '30-11-2026' }),
  );
  expect((await administrator.open(`/organisaties/${firm}`)).text).toContain('tot en met 30');
  expect((await administrator.open(end)).text).toContain('al beëindigd');
});

test('the way to add somebody begins with the organisation', async () => {
  expect((await administrator.open('/medewerkers/nieuw')).text).toContain('De Kade');
  expect((await administrator.open(`/medewerkers/nieuw?organisatie=${firm}`)).path).toBe(
    `/organisaties/${firm}/medewerker-toevoegen`,
  );
});

describe('the log', () => {
  test('shows what was done and what was refused, and by whom', async () => {
    const form = await administrator.open('/organisaties/nieuw');
    await administrator.send(form, { name: 'De Kade', kind: 'social-firm' });
    const all = await administrator.open('/logboek');
    expect(all.text).toContain('Een organisatie toevoegen');
    expect(all.text).toContain('Ada');
    expect((await administrator.open('/logboek?handeling=learning/add-course')).text).toContain(
      'Geen regels gevonden',
    );
    expect((await administrator.open('/logboek?van=2026-11-23')).text).toContain('Geen regels gevonden');
    expect((await administrator.open('/logboek?tot=2026-11-22')).text).toContain('gedaan');
    expect((await administrator.open('/logboek?rol=coach')).text).toContain('Geen regels gevonden');
  });

  test.each(["' or 1=1 --", '%', '_', '\\', "'; drop table audit_entry; --", 'van=geen-dag&tot=x'])(
    'is not misled by %s',
    async (text) => {
      const seen = await administrator.open(`/logboek?handeling=${encodeURIComponent(text)}&kenmerk=%27`);
      expect(seen.text).toContain('Geen regels gevonden');
    },
  );
});

describe('who does not administer', () => {
  test.each(['/organisaties', `/organisaties/${firm}`, '/medewerkers', '/medewerkers/nieuw', '/logboek'])(
    'does not see %s',
    async (path) => {
      expect((await coach.open(path)).status).toBe(403);
    },
  );
});

test('another partnership does not exist here', async () => {
  expect((await administrator.open('/organisaties')).text).not.toContain('Vreemd Bedrijf');
  expect((await administrator.open(`/organisaties/${strangers}`)).status).toBe(404);
  expect((await administrator.open('/organisaties/geen-nummer')).status).toBe(404);
  expect((await administrator.open('/medewerkers')).text).not.toContain('Vreemde');
});
