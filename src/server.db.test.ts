import { beforeEach, describe, expect, test } from 'vitest';
import { type Browser, browserOn } from '../test/builders/browser.ts';
import { buildHouse } from '../test/builders/house.ts';
import { testPlatform } from '../test/builders/platform.ts';
import { answerOf, configOf, seen } from '../test/builders/product.ts';
import { freshDatabase } from '../test/database/fixture.ts';

const platform = testPlatform(await freshDatabase());
const start = '2026-11-22T08:00:00.000Z';
const house = await buildHouse(platform);
const firm = await house.organisation('social-firm', 'De Kade');
const coach = await house.person('coach', firm, { name: 'Sanne' });
const planner = await house.person('planner', firm, { name: 'Bram' });
const asSupervisor = await house.person('floor-supervisor', firm, {
  name: 'Bram',
  accountId: planner.accountId,
});
const outsider = await house.person('coach', firm, { name: 'Echt mens' });
await platform.db
  .updateTable('account')
  .set({ issuer: 'demo' })
  .where('id', 'in', [coach.accountId, planner.accountId])
  .execute();

const home = 'http://localhost:3000';
const answer = answerOf(configOf(), platform);
let browser: Browser;
beforeEach(() => {
  platform.clock.set(start);
  browser = browserOn(home, answer);
});

const signInAs = (person: { membershipId: string }, more: Record<string, string> = {}) =>
  browser.post('/inloggen', { person: person.membershipId, ...more });
const page = async (path: string) => seen(await browser.get(path));
const sessionCookie = () => browser.cookies(home).get('werkkring-sessie');

describe('who is not signed in', () => {
  test('is sent to the door, and afterwards to where they were going', async () => {
    const sent = await browser.get('/deelnemers?zoek=jansen');
    expect(sent.status).toBe(303);
    expect(sent.headers.get('Location')).toBe('/inloggen?naar=%2Fdeelnemers%3Fzoek%3Djansen');
    const back = await signInAs(coach, { naar: '/deelnemers?zoek=jansen' });
    expect(back.headers.get('Location')).toBe('/deelnemers?zoek=jansen');
    expect(await page('/deelnemers?zoek=jansen')).toMatchObject({ actor: 'Sanne', role: 'coach' });
  });

  test('comes to the address of a calendar, where the secret is the key', async () => {
    expect((await browser.get('/agenda/geheim.ics')).status).toBe(200);
    expect((await browser.get('/mijn/agenda')).status).toBe(303);
  });

  test('is never sent to another site after signing in', async () => {
    const sent = await signInAs(coach, { naar: '//evil.example/' });
    expect(sent.headers.get('Location')).toBe('/');
  });

  test('cannot send a form to a page', async () => {
    const sent = await browser.post('/deelnemers/nieuw', { name: 'x' });
    expect(sent.headers.get('Location')).toBe('/inloggen');
  });

  test('cannot sign in as somebody who is not of the demonstration', async () => {
    await signInAs(outsider);
    expect(sessionCookie()).toBeUndefined();
    await browser.post('/inloggen', { person: "' or 1=1 --" });
    expect(sessionCookie()).toBeUndefined();
  });

  test('reads the language that they chose', async () => {
    await browser.post('/taal', { language: 'en', return: '/inloggen' });
    expect(await page('/inloggen')).toMatchObject({ language: 'en' });
  });
});

describe('the session', () => {
  test('its cookie is out of reach of scripts and other sites', async () => {
    const [cookie = ''] = (await signInAs(coach)).headers.getSetCookie();
    expect(cookie).toMatch(/^werkkring-sessie=[\w-]{43};/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
  });

  test('the secret is not in the database', async () => {
    await signInAs(coach);
    const rows = await platform.db.selectFrom('session').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(sessionCookie());
  });

  test('a cookie from before the sign-in is not taken over', async () => {
    await signInAs(coach);
    const first = sessionCookie();
    const { csrf } = await page('/');
    await signInAs(coach, { csrf });
    expect(sessionCookie()).not.toBe(first);
    const thief = browserOn(home, (request) => {
      request.headers.set('Cookie', `werkkring-sessie=${first}`);
      return answer(request);
    });
    expect((await thief.get('/')).status).toBe(303);
  });

  test('ends after an hour without a click', async () => {
    await signInAs(coach);
    platform.clock.set('2026-11-22T08:59:00.000Z');
    expect(await page('/')).toMatchObject({ actor: 'Sanne' });
    platform.clock.set('2026-11-22T09:58:00.000Z');
    expect(await page('/')).toMatchObject({ actor: 'Sanne' });
    platform.clock.set('2026-11-22T10:58:00.000Z');
    expect((await browser.get('/')).status).toBe(303);
  });

  test('ends after twelve hours, however busy', async () => {
    await signInAs(coach);
    for (let minutes = 30; minutes < 12 * 60; minutes += 30) {
      platform.clock.set(new Date(Date.parse(start) + minutes * 60_000).toISOString());
      expect((await browser.get('/')).status).toBe(200);
    }
    platform.clock.set('2026-11-22T20:00:00.000Z');
    expect((await browser.get('/')).status).toBe(303);
  });

  test('ends when somebody signs out, also for who kept the cookie', async () => {
    await signInAs(coach);
    const kept = sessionCookie();
    const { csrf } = await page('/');
    const out = await browser.post('/uitloggen', { csrf });
    expect(out.headers.get('Location')).toBe('/inloggen');
    expect(sessionCookie()).toBeUndefined();
    const thief = await answer(
      new Request(`${home}/`, { headers: { Host: 'localhost:3000', Cookie: `werkkring-sessie=${kept}` } }),
    );
    expect(thief.status).toBe(303);
  });

  test('leaves a line in the audit trail', async () => {
    await signInAs(coach);
    const last = await platform.db
      .selectFrom('audit_entry')
      .selectAll()
      .orderBy('seq', 'desc')
      .executeTakeFirst();
    expect(last).toMatchObject({ action: 'access/put-on-role', actor_membership_id: coach.membershipId });
  });
});

describe('somebody with two roles', () => {
  const wear = async (person: { membershipId: string }, csrf: string) =>
    browser.post('/rol', { role: person.membershipId, csrf });

  test('in the demonstration wears the role that was chosen, and changes it in between', async () => {
    await signInAs(planner);
    const first = await page('/');
    expect(first).toMatchObject({ role: 'planner' });
    const before = sessionCookie();
    await wear(asSupervisor, first.csrf);
    const second = await page('/');
    expect(second).toMatchObject({ role: 'floor-supervisor' });
    expect(sessionCookie()).not.toBe(before);
    expect(second.csrf).not.toBe(first.csrf);
  });

  test('cannot wear the role of somebody else', async () => {
    await signInAs(planner);
    const { csrf } = await page('/');
    await wear(coach, csrf);
    expect(await page('/')).toMatchObject({ role: 'planner' });
  });

  test('has to choose again when the role that was worn has ended', async () => {
    await signInAs(planner);
    const until = (day: '2026-11-23' | null) =>
      platform.db
        .updateTable('membership')
        .set({ to_date: day })
        .where('id', '=', planner.membershipId)
        .execute();
    await until('2026-11-23');
    platform.clock.set('2026-11-22T08:30:00.000Z');
    expect(await page('/')).toMatchObject({ role: 'planner' });
    await platform.db.updateTable('session').set({ seen_at: '2026-11-22T23:05:00.000Z' }).execute();
    await platform.db.updateTable('session').set({ expires_at: '2026-11-23T23:05:00.000Z' }).execute();
    platform.clock.set('2026-11-22T23:10:00.000Z');
    const sent = await browser.get('/deelnemers');
    expect(sent.headers.get('Location')).toBe('/rol?naar=%2Fdeelnemers');
    await until(null);
  });
});

describe('a form', () => {
  test('with the secret of the session is let through, with all that is in it', async () => {
    await signInAs(coach);
    const { csrf } = await page('/');
    const sent = await browser.post('/deelnemers/nieuw', { csrf, name: 'Jan' });
    expect(await seen(sent)).toMatchObject({ path: '/deelnemers/nieuw', form: { name: 'Jan' } });
  });

  test.each<[string, (csrf: string) => Record<string, string>, Record<string, string>]>([
    ['without the secret', () => ({ name: 'Jan' }), {}],
    ['with an empty secret', () => ({ csrf: '', name: 'Jan' }), {}],
    ['with another secret', (csrf) => ({ csrf: csrf.toUpperCase(), name: 'Jan' }), {}],
    ['sent from another site', (csrf) => ({ csrf }), { Origin: 'http://evil.example' }],
    ['sent from a page that hides where it is', (csrf) => ({ csrf }), { Origin: 'null' }],
    ['that is no form', () => ({}), { 'Content-Type': 'application/json' }],
  ])('%s is refused, with a page that says what to do', async (_, form, headers) => {
    await signInAs(coach);
    const { csrf } = await page('/');
    const sent = await browser.post('/deelnemers/nieuw', form(csrf), headers);
    expect(sent.status).toBe(403);
    expect((await seen(sent)).reason).toMatch(/ververs de pagina/);
  });

  test('with the secret of another session is refused', async () => {
    await signInAs(coach);
    const { csrf } = await page('/');
    browser = browserOn(home, answer);
    await signInAs(planner);
    expect((await browser.post('/deelnemers/nieuw', { csrf })).status).toBe(403);
  });

  test('cannot sign somebody in from another site', async () => {
    const sent = await browser.post(
      '/inloggen',
      { person: coach.membershipId },
      { Origin: 'http://evil.example' },
    );
    expect(sent.status).toBe(403);
    expect(sessionCookie()).toBeUndefined();
  });

  test('that is too large is refused before it is read', async () => {
    const sent = await answer(
      new Request(`${home}/import`, {
        method: 'POST',
        headers: { Host: 'localhost:3000', Origin: home, 'Content-Length': String(26 * 1024 * 1024) },
        body: 'x',
      }),
    );
    expect(sent.status).toBe(413);
  });
});

describe('the demonstration', () => {
  test('gives nothing to a page elsewhere that points its own name at this machine', async () => {
    const sent = await answer(
      new Request('http://evil.example:3000/', { headers: { Host: 'evil.example:3000' } }),
    );
    expect(sent.status).toBe(421);
    expect(await sent.text()).not.toContain('Sanne');
  });

  test('is not there where an identity provider is set', async () => {
    const real = answerOf(
      configOf({
        OIDC_ISSUER: 'https://inloggen.invalid',
        OIDC_CLIENT_ID: 'werkkring',
        PUBLIC_URL: 'https://werkkring.westpoort.nl',
      }),
      platform,
    );
    const elsewhere = browserOn('https://werkkring.westpoort.nl', real);
    await elsewhere.post('/inloggen', { person: coach.membershipId });
    expect(elsewhere.cookies('https://werkkring.westpoort.nl').size).toBe(0);
  });
});

describe('every answer', () => {
  test('forbids scripts, frames and guesses of the browser', async () => {
    const { headers } = await browser.get('/inloggen');
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
    expect(policy).not.toMatch(/unsafe/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  test('has another nonce', async () => {
    const nonceOf = async () => (await browser.get('/inloggen')).headers.get('Content-Security-Policy');
    expect(await nonceOf()).not.toBe(await nonceOf());
  });
});

test('an address that no page can have gives the page that says so', async () => {
  await signInAs(planner);
  const headers = { Host: 'localhost:3000', Cookie: `werkkring-sessie=${sessionCookie()}` };
  for (const path of ['//', '//evil.example:99999/', '/programmas/%00', '/deelnemers?zoek=%00', '/%']) {
    const sent = await answer(new Request(home + path, { headers }));
    expect(sent.status).toBe(404);
    expect(await seen(sent)).toMatchObject({ path: '/niet-mogelijk', actor: 'Bram' });
  }
});

test('who signs in without end is asked to wait', async () => {
  const tried = answerOf(configOf(), platform);
  const eager = browserOn(home, tried);
  let last = await eager.post('/inloggen', { person: 'x' });
  for (let n = 0; n < 60; n += 1) last = await eager.post('/inloggen', { person: 'x' });
  expect(last.status).toBe(429);
  expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect((await seen(last)).reason).toMatch(/te vaak/);
});
