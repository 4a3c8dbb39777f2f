import { expect, test } from 'vitest';
import { visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import { buildWestpoort, started } from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import * as page from './page.tsx';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
const { participantId } = await started(platform, westpoort, { givenName: 'Amina' });
const path = `/deelnemers/${participantId}/gesprek`;
const pages = { '/deelnemers/:id/gesprek': page };
const coach = visitorOf(platform, westpoort.coach, pages);
const reviews = () => platform.db.selectFrom('review').selectAll().execute();

test('a review goes from form to check to done, and confirming twice records one', async () => {
  const form = await coach.open(path);
  expect(form.text).toContain('Amina');
  const check = await coach.send(form, { wentWell: 'Komt op tijd.', next: 'Naar de opleiding.' });
  expect(check.text).toContain('Komt op tijd.');
  expect(check.text).toContain('22 november 2026');
  expect(await reviews()).toHaveLength(0);
  const [first, second] = await Promise.all([coach.send(check), coach.send(check)]);
  expect(first.text).toContain('Het gesprek ligt vast');
  expect(second.text).toContain('Het gesprek ligt vast');
  expect(await reviews()).toHaveLength(1);
});

test('what is wrong stands beside the field, and what was typed is kept', async () => {
  const form = await coach.open(path);
  const refused = await coach.send(form, {
    heldOn: '23-11-2026',
    wentWell: 'Rijdt de heftruck.',
    next: 'Examen.',
  });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Leg het gesprek vast als het is gehouden.');
  expect(refused.html).toContain('Rijdt de heftruck.');
  const empty = await coach.send(form, { wentWell: ' ' });
  expect(empty.html).toContain('href="#veld-wentWell"');
});

test('"Wijzig" brings back to the form with every answer in it', async () => {
  const check = await coach.send(await coach.open(path), { wentWell: 'Komt op tijd.', next: 'Opleiding.' });
  const again = await coach.send(check, {}, 'go=step:gesprek');
  expect(again.html).toContain('Komt op tijd.');
  expect(again.text).toContain('Ga verder');
});

test('another role is refused, and for a coach of another firm the person is not there', async () => {
  expect((await visitorOf(platform, westpoort.planner, pages).open(path)).status).toBe(403);
  const other = await westpoort.house.organisation('social-firm', 'Elders');
  const stranger = await westpoort.house.person('coach', other);
  expect((await visitorOf(platform, stranger, pages).open(path)).status).toBe(404);
  expect((await coach.open('/deelnemers/geen-nummer/gesprek')).status).toBe(404);
});
