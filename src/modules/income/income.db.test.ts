import { expect, test } from 'vitest';
import { visitorOf } from '../../../test/builders/pages.ts';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildWestpoort, referred, setDay } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import type { Actor } from '../../kernel/actor.ts';
import * as job from './web/job/page.tsx';

const platform = testPlatform(await freshDatabase());
setDay(platform, '2026-11-22');
const westpoort = await buildWestpoort(platform);
const { house, coach, firmId } = westpoort;
const as = (actor: Actor) => visitorOf(platform, actor, { '/mijn/baan': job });

async function participant(more: object = {}) {
  const { participantId } = await referred(platform, westpoort, more);
  return house.person('participant', firmId, { participantId });
}

async function rowsOf(table: 'audit_entry' | 'submission' | 'person_look') {
  const { count } = await platform.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

const tables = ['audit_entry', 'submission', 'person_look'] as const;

test('a participant sees pay, benefit and both together, now and with the job, and nothing of it is kept', async () => {
  const me = await participant({ benefit: 'participatiewet' });
  const before = await Promise.all(tables.map(rowsOf));
  const form = await as(me).open('/mijn/baan');
  const seen = await as(me).send(form, { hoursPerWeek: '24', household: 'single', exemption: 'unknown' });
  expect([seen.status, seen.path]).toEqual([200, '/mijn/baan']);
  expect(seen.text).toContain('Met deze baan hebt u per maand ongeveer € 1.419 tot € 1.563.');
  expect(seen.text).toContain('Nu is dat € 1.419 uitkering.');
  expect(seen.text).toContain('€ 1.501');
  for (const doubt of ['Uw nettoloon.', 'Toeslagen.', 'Kwijtschelding', 'klantmanager', 'Zo is dit berekend'])
    expect(seen.text).toContain(doubt);
  expect(seen.html).toContain('value="24"');
  expect(await Promise.all(tables.map(rowsOf))).toEqual(before);
});

test('with net pay and an exemption there is one amount, and a part of the pay is kept', async () => {
  const me = await participant({ benefit: 'participatiewet' });
  const form = await as(me).open('/mijn/baan');
  const fill = { hoursPerWeek: '16', net: '1.000,00', household: 'single', exemption: 'n' };
  const seen = await as(me).send(form, fill);
  expect(seen.text).toContain('Met deze baan hebt u per maand ongeveer € 1.669.');
  expect(seen.text).toContain('Daarvan telt niet mee');
  expect(seen.text).not.toContain('Uw nettoloon.');
});

test('wrong input stands beside its question and keeps what was typed', async () => {
  const me = await participant({ benefit: 'participatiewet' });
  const form = await as(me).open('/mijn/baan');
  const wrong = await as(me).send(form, { hoursPerWeek: 'een paar', wage: '12,50' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('href="#veld-hoursPerWeek"');
  expect(wrong.html).toContain('href="#veld-household"');
  expect(wrong.html).toContain('value="een paar"');
  expect((await as(me).send(wrong, { wage: 'weinig', net: '1,234' })).html).toContain('href="#veld-net"');
  const low = await as(me).send(wrong, { hoursPerWeek: '16', household: 'single' });
  expect(low.text).toContain('Dit is lager dan het minimumloon voor uw leeftijd: € 14,99 per uur.');
  expect(low.html).toContain('href="#veld-wage"');
});

test('who has another benefit is told so, sees the pay, and is not asked how they live', async () => {
  const me = await participant({ benefit: 'wajong' });
  const form = await as(me).open('/mijn/baan');
  expect(form.text).toContain('Daarvoor gelden andere regels');
  expect(form.html).not.toContain('name="household"');
  const seen = await as(me).send(form, { hoursPerWeek: '24' });
  expect(seen.text).toContain('U verdient ongeveer € 1.563 bruto per maand.');
});

test('it is the page of the participant and of nobody else', async () => {
  expect((await as(coach).open('/mijn/baan')).status).toBe(403);
});
