import { expect, inject, it } from 'vitest';
import { signedIn } from './browser-without-script.ts';

const address = inject('address');

it('a coach reckons and proposes, the planner decides, without JavaScript; who proposed does not decide', async () => {
  const coach = await signedIn(address, 'coach');
  const people = await coach.open('/deelnemers?fase=finding-work');
  const person = /\/deelnemers\/[0-9a-f-]{36}/.exec(people.html)?.[0] ?? '';
  let seen = await coach.open(`${person}/instroom/nieuw`);
  const job = {
    work: 'Sorteren',
    hoursPerWeek: '32',
    wage: '14,99',
    route: 'loonwaarde',
    loonwaardePercent: '60',
  };
  seen = await coach.send(seen, 'work', {
    ...job,
    hoursPerWeek: 'veel',
    chargesPercent: '23,5',
    awayPercent: '18',
  });
  expect([seen.status, seen.html.includes('value="veel"')]).toEqual([422, true]);
  seen = await coach.send(seen, 'work', { hoursPerWeek: '32', date: '1-12-2026' });
  seen = await coach.send(seen, 'rateExpected', {
    rateExpected: '21,50',
    rateSetback: '18',
    idleExpected: '10',
  });
  const check = await coach.send(seen, 'guidanceExpected', { guidanceExpected: '6', guidancePrice: '58' });
  expect(check.text).toContain('Er is nog niets opgeslagen');
  const [done, again] = await Promise.all([coach.send(check, 'submission'), coach.send(check, 'submission')]);
  expect(done.text).toContain('Het voorstel ligt vast');
  expect(again.url.href).toBe(done.url.href);
  const entry = new RegExp(`${person}/instroom/[0-9a-f-]{36}`).exec(done.html)?.[0] ?? '';
  expect((await coach.open(`${entry}/besluit`)).status).toBe(403);

  const planner = await signedIn(address, 'planner');
  expect((await planner.open(entry)).text).toContain('Zo is dit berekend');
  const asked = await planner.open(`${entry}/besluit`);
  const sure = await planner.send(asked, 'decision', {
    decision: 'enter',
    reason: 'Er is werk voor een jaar.',
  });
  expect((await planner.send(sure, 'submission')).text).toContain('Het besluit ligt vast');
  expect((await coach.open(entry)).text).toContain('Er is werk voor een jaar.');

  const employer = await signedIn(address, 'employer-contact');
  expect((await employer.open(entry)).status).toBe(403);
});

it('a participant sees what a job means, and nothing of it comes into the address', async () => {
  const me = await signedIn(address, 'participant');
  const form = await me.open('/mijn/baan');
  const fill = { hoursPerWeek: '24', net: '1234,56', household: 'single', exemption: 'unknown' };
  const seen = await me.send(form, 'hoursPerWeek', fill);
  expect([seen.url.pathname, seen.url.search]).toEqual(['/mijn/baan', '']);
  // A day whose amounts are not published yet is refused by name.
  expect(seen.text).toMatch(/Met deze baan hebt u|U verdient ongeveer|nog niet bekend/);
});
