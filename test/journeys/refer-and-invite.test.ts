import { expect, inject, it } from 'vitest';
import { signedIn } from './browser-without-script.ts';

const address = inject('address');

it('a referrer puts somebody forward and invites them, without JavaScript, and a second click changes nothing', async () => {
  const referrer = await signedIn(address, 'referrer');
  const family = `Proef${Date.now().toString(36)}`;
  let seen = await referrer.open('/deelnemers/nieuw');
  const person = { givenName: 'Zeynep', familyName: family, birthDate: '3-4-1991', source: 'school' };
  seen = await referrer.send(seen, 'givenName', person);
  seen = await referrer.send(seen, 'email', { email: 'zeynep@voorbeeld.nl' });
  const check = await referrer.send(seen, 'preferredWork', { preferredWork: 'Techniek' });
  expect(check.text).toContain('Er is nog niets opgeslagen');
  const [done, again] = await Promise.all([
    referrer.send(check, 'submission'),
    referrer.send(check, 'submission'),
  ]);
  expect(done.text).toContain('De kandidaat is voorgedragen');
  expect(again.url.href).toBe(done.url.href);
  expect(done.url.href).not.toContain(family);

  const next = /\/deelnemers\/[0-9a-f-]{36}\/kennismaking/.exec(done.html)?.[0] ?? '';
  const form = await referrer.open(next);
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const letter = await referrer.send(form, 'place', { date: day, time: '9.30', place: 'Kopraweg 2' });
  expect(letter.text).toContain(`Beste Zeynep ${family}`);
  expect((await referrer.send(letter, 'submission')).text).toContain('De kennismaking staat gepland');
});

it('a form that does not carry the proof of its session changes nothing', async () => {
  const referrer = await signedIn(address, 'referrer');
  const form = await referrer.open('/deelnemers/nieuw');
  const forged = await referrer.send(form, 'givenName', { csrf: 'geraden', givenName: 'Zeynep' });
  expect(forged.status).toBe(403);
});
