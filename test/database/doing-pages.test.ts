import { expect, test } from 'vitest';
import type { Actor } from '../../src/kernel/actor.ts';
import { doingPages } from '../builders/all-pages.ts';
import { type Seen, visitorOf } from '../builders/pages.ts';
import { testPlatform } from '../builders/platform.ts';
import { buildWestpoort, lookingForWork, referred, started } from '../builders/walk.ts';
import { freshDatabase } from './fixture.ts';

const platform = testPlatform(await freshDatabase());
const westpoort = await buildWestpoort(platform);
const { coach, referrer, planner, trainer, manager, employer } = westpoort;
const as = (actor: Actor) => visitorOf(platform, actor, doingPages);
const { participantId: id, trajectoryId } = await started(platform, westpoort, {
  givenName: 'Yusuf',
  familyName: 'Öz',
});
const at = (page: string) => `/deelnemers/${id}/${page}`;

type Fill = Record<string, string | string[]>;

async function checked(actor: Actor, path: string, fill: Fill): Promise<Seen> {
  return as(actor).send(await as(actor).open(path), fill);
}

async function done(actor: Actor, path: string, fill: Fill): Promise<Seen> {
  const check = await checked(actor, path, fill);
  expect(check.text, check.text).toContain('Er is nog niets opgeslagen');
  return as(actor).send(check);
}

test('who asks for more time does not decide on it', async () => {
  const wish = { until: '1-6-2027', reason: 'Het examen is in mei.', clock: 'floor-work' };
  expect((await done(coach, at('verlengen'), wish)).text).toContain('De verlenging is gevraagd');
  const { id: extensionId } = await platform.db
    .selectFrom('clock_extension')
    .select('id')
    .executeTakeFirstOrThrow();
  const path = `/verlengingen/${extensionId}`;
  expect((await as(coach).open(path)).status).toBe(403);
  const own = { ...manager, accountId: coach.accountId };
  expect((await as(own).open(path)).text).toContain('U hebt dit zelf voorgesteld.');
  const refused = await checked(referrer, path, { decision: 'refused' });
  expect(refused.text).toContain('Schrijf in één zin waarom niet.');
  expect((await as(manager).open(path)).text).toContain('Het examen is in mei.');
  expect((await done(referrer, path, { decision: 'granted' })).text).toContain(
    'De nieuwe dag is 1 juni 2027',
  );
  expect((await as(referrer).open(path)).text).toContain('Hierover is al besloten.');
});

test('several people are handed over at once, all or none', async () => {
  const leaving = await westpoort.house.person('coach', westpoort.firmId, { name: 'Bram' });
  const people = [await started(platform, westpoort), await started(platform, westpoort)];
  await platform.db
    .updateTable('trajectory')
    .set({ coach_membership_id: leaving.membershipId })
    .where(
      'id',
      'in',
      people.map((person) => person.trajectoryId),
    )
    .execute();
  const path = `/overdragen/${leaving.membershipId}`;
  expect((await as(planner).open('/overdragen')).text).toContain('Bram');
  expect((await checked(planner, path, { coachMembershipId: coach.membershipId })).text).toContain(
    'Vul minstens één ding in.',
  );
  const all = {
    coachMembershipId: coach.membershipId,
    trajectoryId: people.map((person) => person.trajectoryId),
  };
  const stranger = { ...all, coachMembershipId: planner.membershipId };
  expect((await checked(planner, path, stranger)).text).toContain('Kies een trajectbegeleider');
  expect((await done(planner, path, all)).text).toContain('De mensen zijn overgedragen');
  const left = await platform.db
    .selectFrom('trajectory')
    .select('id')
    .where('coach_membership_id', '=', leaving.membershipId)
    .execute();
  expect(left).toEqual([]);
  expect((await done(coach, at('overdragen'), { coachMembershipId: leaving.membershipId })).text).toContain(
    'is nu Bram',
  );
});

test('a goal gets its steps, and they are ticked off by one button', async () => {
  const goal = {
    title: 'Heftruckcertificaat',
    words: 'Meld aan voor de cursus',
    byRole: 'coach',
    dueOn: '1-12-2026',
  };
  expect((await done(coach, at('doel'), goal)).text).toContain('Het doel is afgesproken');
  const { id: goalId } = await platform.db.selectFrom('goal').select('id').executeTakeFirstOrThrow();
  await done(coach, at(`doel/${goalId}/actie`), {
    words: 'Oefen het bord lezen',
    byRole: 'participant',
    dueOn: '8-12-2026',
  });
  const steps = await platform.db.selectFrom('goal_action').select(['id', 'words']).execute();
  expect(steps).toHaveLength(2);
  const path = at(`actie/${steps[0]?.id}/gedaan`);
  const ask = await as(coach).open(path);
  expect(ask.text).toContain('Is dit gedaan?');
  expect((await as(coach).send(ask)).path).toBe(`/deelnemers/${id}`);
  await as(coach).send(await as(coach).open(at(`doel/${goalId}/bereikt`)));
  const now = await platform.db.selectFrom('goal').select('reached_on').executeTakeFirstOrThrow();
  expect(now.reached_on).toBe('2026-11-22');
});

test('the four causes are noted as possibilities with their bridge; a diagnosis is refused beside its field', async () => {
  const fill = {
    'possibility-social-domain': 'Kan vier dagen werken als de opvang geregeld is.',
    'bridge-social-domain': 'Opvang regelen met het wijkteam.',
    'possibility-location-transport': 'Komt met de fiets.',
  };
  const half = await checked(coach, at('afstand'), fill);
  expect(half.html).toContain('href="#veld-bridge-location-transport"');
  const ill = await checked(coach, at('afstand'), {
    ...fill,
    'bridge-location-transport': 'Heeft een depressie.',
  });
  expect(ill.text).toContain('Deze tekst lijkt over gezondheid te gaan.');
  expect(ill.html).toContain('href="#veld-bridge-location-transport"');
  expect(await platform.db.selectFrom('distance').selectAll().execute()).toEqual([]);
  await done(coach, at('afstand'), { ...fill, 'bridge-location-transport': 'Elektrische fiets lenen.' });
  const noted = await platform.db.selectFrom('distance').select(['id', 'bridged_on']).execute();
  expect(noted).toHaveLength(2);
  await as(referrer).send(await as(referrer).open(at(`afstand/${noted[0]?.id}/overbrugd`)));
  expect(
    await platform.db.selectFrom('distance').select('id').where('bridged_on', 'is not', null).execute(),
  ).toHaveLength(1);
  await done(referrer, at('mogelijkheden'), {
    possibility: 'Sorteert snel.',
    limit: 'Kan tillen tot 10 kg.',
  });
  expect(await platform.db.selectFrom('possibility').select('id').execute()).toHaveLength(2);
  const looks = await platform.db
    .selectFrom('person_look')
    .select('what')
    .where('participant_id', '=', id)
    .execute();
  expect(looks.map(({ what }) => what)).toContain('distance');
});

test('a course is added, and several results are recorded together or not at all', async () => {
  expect((await done(trainer, '/cursussen/nieuw', { name: 'Heftruck', validMonths: '60' })).text).toContain(
    'De cursus staat erbij',
  );
  expect((await checked(trainer, '/cursussen/nieuw', { name: 'Heftruck' })).text).toContain(
    'Deze cursus staat er al.',
  );
  const { id: courseId } = await platform.db
    .selectFrom('course')
    .select('id')
    .where('name', '=', 'Heftruck')
    .executeTakeFirstOrThrow();
  const first = { 'course-1': westpoort.courseId, 'result-1': 'passed', 'course-2': courseId };
  const half = await checked(trainer, at('cursus'), first);
  expect(half.html).toContain('href="#veld-result-2"');
  await done(trainer, at('cursus'), { ...first, 'result-2': 'not-yet' });
  const twice = await checked(coach, at('cursus'), { 'course-1': courseId, 'result-1': 'passed' });
  expect(twice.text).toContain('De uitslag van deze cursus op deze dag staat er al.');
  expect((await as(trainer).open('/cursussen')).text).toContain('Heftruck');
});

test('work is recorded and ended; the phase follows, and refusals name their rule', async () => {
  const ready = await lookingForWork(platform, westpoort, { givenName: 'Noor' });
  const path = (page: string) => `/deelnemers/${ready.participantId}/${page}`;
  expect((await as(coach).open(at('plaatsing/nieuw?vorm=employment'))).text).toContain(
    'kan iemand niet naar',
  );
  const work = {
    organisationId: westpoort.employerId,
    work: 'Magazijn',
    fromDate: '23-11-2026',
    lastDay: '22-11-2026',
  };
  const backwards = await checked(coach, path('plaatsing/nieuw?vorm=internship'), { ...work, form: 'trial' });
  expect(backwards.html).toContain('href="#veld-lastDay"');
  const trial = await done(coach, path('plaatsing/nieuw?vorm=internship'), {
    ...work,
    form: 'trial',
    lastDay: '23-12-2026',
  });
  expect(trial.text).toContain('Noor staat bij Stage of proefplaatsing');
  const placement = await platform.db
    .selectFrom('placement')
    .select(['id', 'to_date', 'form'])
    .executeTakeFirstOrThrow();
  expect(placement).toMatchObject({ form: 'trial', to_date: '2026-12-24' });
  const end = path(`plaatsing/${placement.id}/einde`);
  expect((await as(coach).open(at(`plaatsing/${placement.id}/einde`))).status).toBe(404);
  expect((await checked(coach, end, { endedOn: '1-1-2027', reason: 'Gestopt.' })).text).toContain(
    'Sluit het werk af op de dag dat het stopt',
  );
  expect((await done(coach, end, { reason: 'De proef is klaar.' })).text).toContain(
    'Noor staat nu bij Werk zoeken',
  );
  expect((await as(coach).open(end)).text).toContain('Dit werk is al afgesloten.');
});

test('ending asks how it ended and why', async () => {
  const { participantId } = await referred(platform, westpoort);
  const path = `/deelnemers/${participantId}/stap/ended`;
  const bare = await checked(coach, path, {});
  expect(bare.html).toContain('href="#veld-endReason"');
  expect((await checked(coach, path, { endReason: 'moved-away' })).html).toContain('href="#veld-reason"');
  expect(
    (await done(coach, path, { endReason: 'moved-away', reason: 'Woont nu in Almere.' })).text,
  ).toContain('Het traject is afgerond');
  expect((await as(coach).open(`/deelnemers/${participantId}/gesprek`)).text).toContain(
    'Dit traject is afgerond.',
  );
});

test('somebody who is there already is refused in the first step, with all that was typed', async () => {
  const again = await checked(referrer, '/deelnemers/nieuw', {
    givenName: 'Yusuf',
    familyName: 'Oz',
    birthDate: '17-5-1990',
    source: 'school',
  });
  expect(again.text).toContain('Deze persoon staat al in Werkkring.');
  expect(again.html).toContain('value="17-5-1990"');
  expect((await as(coach).open('/deelnemers/nieuw')).text).not.toContain('Burgerservicenummer');
});

test('every doing page refuses the roles that may not, and shows nothing of another firm', async () => {
  const elsewhere = await westpoort.house.organisation('social-firm', 'Elders');
  const stranger = await westpoort.house.person('coach', elsewhere);
  const pages = [
    'kennismaking',
    'antwoord',
    'stap/training',
    'gesprek',
    'verlengen',
    'overdragen',
    'doel',
    'afstand',
    'mogelijkheden',
    'cursus',
    'plaatsing/nieuw',
    'contract/nieuw',
    'opdracht/nieuw',
  ];
  for (const page of pages) {
    expect((await as(employer).open(at(page))).status, page).toBe(403);
    expect((await as(stranger).open(at(page))).status, page).toBe(404);
    expect(
      (await as(stranger).send({ ...(await as(coach).open(at(page))), path: at(page) })).status,
      page,
    ).toBe(404);
  }
  expect((await as(coach).open(`/overdragen/${trajectoryId}x`)).status).toBe(404);
});
