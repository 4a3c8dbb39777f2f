import { beforeAll, describe, expect, test } from 'vitest';
import { visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import {
  buildWestpoort,
  done,
  lookingForWork,
  setDay,
  type Walker,
  type Westpoort,
} from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import type { Actor } from '../../../../kernel/actor.ts';
import { addCourse, planSession } from '../../../learning/index.ts';
import { noteDistance, notePossibility } from '../../../participants/index.ts';
import { startPlacement } from '../../../placements/index.ts';
import { endAssignment, signContract, startAssignment } from '../../../pool/index.ts';
import { giveSeat } from '../../../roster/index.ts';
import * as data from '../mine/data.tsx';
import * as file from '../mine/file.ts';
import * as page from './page.tsx';

const platform = testPlatform(await freshDatabase());
let westpoort: Westpoort;
let walker: Walker;
let path: string;

const pages = { '/deelnemers/:id': page, '/mijn/gegevens': data, '/mijn/gegevens.json': file };
const see = (actor: Actor, at = path) => visitorOf(platform, actor, pages).open(at);
const looks = () =>
  platform.db
    .selectFrom('person_look')
    .select(['role', 'what'])
    .where('participant_id', '=', walker.participantId)
    .execute();

beforeAll(async () => {
  westpoort = await buildWestpoort(platform);
  setDay(platform, '2026-03-02');
  walker = await lookingForWork(platform, westpoort, {
    givenName: 'Zeynep',
    familyName: 'Kuipers',
    bsn: '123456782',
    benefit: 'participatiewet',
    city: 'Amsterdam',
  });
  path = `/deelnemers/${walker.participantId}`;
  const { participantId } = walker;
  await done(platform, westpoort.coach, noteDistance, {
    participantId,
    cause: 'social-domain',
    possibility: 'Heeft rust in huis',
    bridge: 'Schulden regelen met het wijkteam',
  });
  await done(platform, westpoort.coach, notePossibility, {
    participantId,
    kind: 'possibility',
    words: 'Werkt nauwkeurig',
  });
  await done(platform, westpoort.coach, signContract, {
    participantId,
    fromDate: '2026-03-02',
    hoursPerWeek: 28,
    withoutDecision: 'Het werk begint morgen.',
  });
  const posting = { participantId, organisationId: westpoort.employerId, work: 'Sorteren' };
  setDay(platform, '2026-04-06');
  const first = await done(platform, westpoort.planner, startAssignment, {
    ...posting,
    fromDate: '2026-04-06',
  });
  setDay(platform, '2026-08-14');
  await done(platform, westpoort.planner, endAssignment, {
    placementId: first.id,
    endedOn: '2026-08-14',
    reason: 'De lijn wordt verbouwd',
  });
  setDay(platform, '2026-11-22');
});

describe('the page of a person', () => {
  test('says for a coach where they are, how it goes on, and the whole way in laps', async () => {
    const { text, html } = await see(westpoort.coach);
    expect(text).toContain('2e ronde, tussen opdrachten sinds 14 augustus 2026');
    expect(html).toContain(`href="${path}/opdracht/nieuw"`);
    expect(html).toContain(`href="${path}/stap/training"`);
    expect(text).toMatch(/1e ronde.*Gestopt: Sorteren bij AEB.*2e ronde.*Tussen opdrachten/);
    expect(text).toContain('Schulden regelen met het wijkteam');
    expect(text).toContain('Participatiewet');
    expect(text).not.toContain('burgerservicenummer');
  });

  test('shows a planner the steps of a planner, and no social domain, no benefit', async () => {
    const { text, html } = await see(westpoort.planner);
    expect(html).toContain(`href="${path}/opdracht/nieuw"`);
    expect(html).not.toContain(`href="${path}/stap/training"`);
    expect(text).not.toMatch(/Schulden|Participatiewet|Uitkering|Voortgangsgesprekken/);
  });

  test('shows an employer name, work and certificates, as long as the work lasts', async () => {
    expect((await see(westpoort.employer)).status).toBe(404);
    const work = await lookingForWork(platform, westpoort, { birthDate: '1985-05-05', givenName: 'Bram' });
    await done(platform, westpoort.coach, startPlacement, {
      participantId: work.participantId,
      organisationId: westpoort.employerId,
      form: 'employment',
      work: 'Lassen',
      fromDate: '2026-11-22',
    });
    const { text } = await see(westpoort.employer, `/deelnemers/${work.participantId}`);
    expect(text).toContain('Bram Tekle');
    expect(text).toContain('Lassen bij AEB');
    expect(text).toContain('VCA');
    expect(text).not.toMatch(/Contact|Uitkering|winnen|cirkel|plan|eraan komt|Contract met|ronde/);
  });

  test('names a seat in a course with the way to it, for who can give it back and nobody else', async () => {
    const { coach, trainer, employer } = westpoort;
    setDay(platform, '2026-11-22');
    const { id: courseId } = await done(platform, trainer, addCourse, {
      name: 'Hoogwerker',
      validMonths: 60,
    });
    const when = { onDate: '2026-11-30', startTime: '09:00', endTime: '12:00', place: 'Zaal 1', seats: 1 };
    const { id: sessionId } = await done(platform, trainer, planSession, { courseId, ...when });
    expect((await see(coach)).html).toContain(`href="${path}/bijeenkomst"`);
    await done(platform, coach, giveSeat, { participantId: walker.participantId, sessionId });
    const seen = await see(coach);
    expect(seen.html).toContain(`href="/cursussen/bijeenkomst/${sessionId}"`);
    expect(seen.text).toContain('Hoogwerker, 9.00 tot 12.00 uur');
    expect(seen.html).not.toContain(`href="${path}/bijeenkomst"`);
    expect((await see(employer)).text).not.toContain('Hoogwerker');
  });

  test('is not there for who may not see the person, just as for nobody', async () => {
    const { house } = westpoort;
    const strangers = [
      await house.person('coach', await house.organisation('social-firm')),
      await house.person('referrer', await house.organisation('municipality')),
      await house.person('alderman', westpoort.municipalityId),
      (await buildWestpoort(platform)).coach,
    ];
    for (const actor of strangers) expect((await see(actor)).status).toBe(404);
    expect((await see(westpoort.coach, `/deelnemers/${platform.newId()}`)).status).toBe(404);
    expect((await see(westpoort.coach, '/deelnemers/geen-nummer')).status).toBe(404);
  });

  test('shows the citizen service number only when asked, to who has a legal basis, and notes every look', async () => {
    const told = async () => (await looks()).map(({ role, what }) => `${role} ${what}`).sort();
    await platform.db.deleteFrom('person_look').execute();
    const referrer = visitorOf(platform, westpoort.referrer, pages);
    const seen = await referrer.open(path);
    expect(seen.text).toContain('Toon burgerservicenummer');
    expect(seen.html).not.toContain('123456782');
    const shown = await referrer.send(seen);
    expect(shown.text).toContain('123456782');
    expect(await told()).toEqual(['referrer bsn', 'referrer page', 'referrer page']);
    const coach = visitorOf(platform, westpoort.coach, pages);
    const refused = await coach.send(await coach.open(path));
    expect(refused.status).toBe(404);
    expect((await looks()).filter(({ what }) => what === 'bsn')).toHaveLength(1);
  });
});

describe('my data', () => {
  test('tell a participant everything that is known, and who looked at what', async () => {
    const me = await westpoort.house.person('participant', westpoort.firmId, {
      participantId: walker.participantId,
    });
    const { text } = await see(me, '/mijn/gegevens');
    for (const known of [
      '123456782',
      'Participatiewet',
      'Amsterdam',
      'Werkt nauwkeurig',
      'Heeft rust in huis',
    ])
      expect(text).toContain(known);
    expect(text).toContain('uw burgerservicenummer');
    expect(text).toContain('toeleider, Gemeente Amsterdam');
  });

  test('can be taken along as a file', async () => {
    const me = await westpoort.house.person('participant', westpoort.firmId, {
      participantId: (
        await lookingForWork(platform, westpoort, {
          birthDate: '1971-01-01',
          firmOrganisationId: westpoort.firmId,
        })
      ).participantId,
    });
    expect((await see(me, '/mijn/gegevens.json')).status).toBe(200);
    expect((await see(westpoort.coach, '/mijn/gegevens.json')).status).toBe(403);
  });

  test('are the pages of participants only', async () => {
    expect((await see(westpoort.coach, '/mijn/gegevens')).status).toBe(403);
  });
});
