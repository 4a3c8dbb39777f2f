import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Browser, browserOn } from '../../../../test/builders/browser.ts';
import { buildHouse } from '../../../../test/builders/house.ts';
import { startIdentityProvider } from '../../../../test/builders/identity-provider.ts';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { answerOf, configOf, seen } from '../../../../test/builders/product.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';

const home = 'http://localhost:3999';
const provider = await startIdentityProvider(home, {
  sanne: { email: 'Sanne@dekade.nl', email_verified: true, name: 'Sanne de Wit' },
  bram: { email: 'bram@dekade.nl', email_verified: true, name: 'Bram' },
  vreemde: { email: 'vreemde@elders.nl', email_verified: true, name: 'Vreemde' },
  bedrieger: { email: 'bram@dekade.nl', email_verified: false, name: 'Bram (niet echt)' },
});
afterAll(() => provider.stop());

const platform = testPlatform(await freshDatabase());
const house = await buildHouse(platform);
const firm = await house.organisation('social-firm', 'De Kade');
const bureau = await house.organisation('temp-agency', 'Bureau Noord');

const expectPerson = (email: string, role: 'coach' | 'planner', organisationId: string) =>
  platform.db
    .insertInto('membership')
    .values({
      partnership_id: house.partnershipId,
      id: platform.newId(),
      account_id: null,
      email,
      organisation_id: organisationId,
      role,
      participant_id: null,
      name: email,
      from_date: '2026-01-01',
      to_date: null,
    })
    .execute();

const config = configOf({
  PUBLIC_URL: home,
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: 'werkkring',
  OIDC_CLIENT_SECRET: 'een-geheim-voor-de-toets',
});
const app = answerOf(config, platform);
const answer = (request: Request) => (request.url.startsWith(home) ? app(request) : fetch(request));

let browser: Browser;
beforeEach(() => {
  browser = browserOn(home, answer);
});

const signIn = async (subject: string, goal = '/') =>
  provider.signIn(browser, await browser.post('/inloggen', { naar: goal }), subject);
const page = async (path: string) => seen(await browser.get(path));

describe('somebody whom an administrator added by e-mail address', () => {
  test('signs in at their own organisation, comes back where they were going, and is known from then on', async () => {
    await expectPerson('sanne@dekade.nl', 'coach', firm);
    const back = await signIn('sanne', '/deelnemers');
    expect(back.headers.get('Location')).toBe('/deelnemers');
    expect(await page('/deelnemers')).toMatchObject({ role: 'coach' });
    expect(browser.cookies(home).has('werkkring-inloggen')).toBe(false);

    browser = browserOn(home, answer);
    await signIn('sanne');
    expect(await page('/')).toMatchObject({ role: 'coach' });
    const accounts = await platform.db
      .selectFrom('account')
      .where('subject', '=', 'sanne')
      .selectAll()
      .execute();
    expect(accounts).toHaveLength(1);
  });

  test('with a second role, also in another organisation, chooses which one to wear', async () => {
    await expectPerson('SANNE@dekade.nl', 'planner', bureau);
    await signIn('sanne');
    const sent = await browser.get('/deelnemers');
    expect(sent.headers.get('Location')).toBe('/rol?naar=%2Fdeelnemers');
    const { csrf } = await page('/rol');
    const planner = await platform.db
      .selectFrom('membership')
      .select('id')
      .where('role', '=', 'planner')
      .executeTakeFirstOrThrow();
    await browser.post('/rol', { role: planner.id, csrf });
    expect(await page('/')).toMatchObject({ role: 'planner' });
  });
});

test('somebody whom nobody added is told whom to ask, and leaves no account', async () => {
  const back = await signIn('vreemde');
  expect(back.headers.get('Location')).toBe('/inloggen?fout=onbekend');
  expect(browser.cookies(home).has('werkkring-sessie')).toBe(false);
  expect(
    await platform.db.selectFrom('account').where('subject', '=', 'vreemde').selectAll().execute(),
  ).toEqual([]);
});

test('an address that the provider did not verify opens nothing that was meant for its owner', async () => {
  await expectPerson('bram@dekade.nl', 'coach', firm);
  const back = await signIn('bedrieger');
  expect(back.headers.get('Location')).toBe('/inloggen?fout=onbekend');
  browser = browserOn(home, answer);
  await signIn('bram');
  expect(await page('/')).toMatchObject({ role: 'coach' });
});

describe('an answer of the provider counts once, in the browser that asked for it', () => {
  const answerFor = async (subject: string): Promise<string> => {
    const asked = await browser.post('/inloggen', {});
    let found = '';
    const watching = browserOn(home, async (request) => {
      if (!request.url.startsWith(`${home}/inloggen/terug`)) return answer(request);
      found = request.url;
      return new Response();
    });
    await provider.signIn(watching, asked, subject);
    return found;
  };

  test('another browser that follows the same link is not signed in', async () => {
    const link = await answerFor('bram');
    const other = browserOn(home, answer);
    expect((await other.get(link)).headers.get('Location')).toBe('/inloggen?fout=mislukt');
    expect(other.cookies(home).has('werkkring-sessie')).toBe(false);
  });

  test('a link with the state of another attempt is refused', async () => {
    const link = await answerFor('bram');
    await browser.post('/inloggen', {});
    expect((await browser.get(link)).headers.get('Location')).toBe('/inloggen?fout=mislukt');
  });

  test('the same link a second time is refused', async () => {
    const link = await answerFor('bram');
    expect((await browser.get(link)).headers.get('Location')).toBe('/');
    expect((await browser.get(link)).headers.get('Location')).toBe('/inloggen?fout=mislukt');
  });
});

test('who signs out also ends the session at the provider', async () => {
  await signIn('bram');
  const { csrf } = await page('/');
  const out = await browser.post('/uitloggen', { csrf });
  const end = new URL(out.headers.get('Location') ?? '');
  expect(end.origin).toBe(provider.issuer);
  expect(end.searchParams.get('post_logout_redirect_uri')).toBe(`${home}/`);
  expect((await browser.get('/')).headers.get('Location')).toBe('/inloggen');
});

test('a provider that does not answer is said so, without losing anything', async () => {
  const silent = configOf({
    PUBLIC_URL: home,
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'werkkring',
  });
  const alone = browserOn(home, answerOf(silent, platform));
  expect((await alone.post('/inloggen', {})).headers.get('Location')).toBe('/inloggen?fout=storing');
});

test('over https the cookie is bound to this host and never sent in the clear', async () => {
  const secure = configOf({
    PUBLIC_URL: 'https://werkkring.westpoort.nl',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'werkkring',
  });
  const elsewhere = browserOn('https://werkkring.westpoort.nl', answerOf(secure, platform));
  const [cookie = ''] = (await elsewhere.post('/inloggen', {})).headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-werkkring-inloggen=/);
  expect(cookie).toMatch(/Secure/);
  expect((await elsewhere.get('/inloggen')).headers.get('Strict-Transport-Security')).toMatch(
    /max-age=31536000/,
  );
});
