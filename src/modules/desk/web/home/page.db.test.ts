import { beforeAll, describe, expect, test } from 'vitest';
import { visitorOf } from '../../../../../test/builders/pages.ts';
import { testPlatform } from '../../../../../test/builders/platform.ts';
import {
  buildWestpoort,
  done,
  lookingForWork,
  referred,
  setDay,
  started,
  type Walker,
  type Westpoort,
} from '../../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../../test/database/fixture.ts';
import type { Actor, Role } from '../../../../kernel/actor.ts';
import { startPlacement } from '../../../placements/index.ts';
import { agreeGoal, inviteToIntroduction } from '../../../trajectories/index.ts';
import * as page from './page.tsx';

const platform = testPlatform(await freshDatabase());
let westpoort: Westpoort;
let worker: Walker;

const homeOf = (actor: Actor) => visitorOf(platform, actor, { '/': page });
const participant = ({ participantId }: Walker) =>
  westpoort.house.person('participant', westpoort.firmId, { participantId });

beforeAll(async () => {
  westpoort = await buildWestpoort(platform);
  setDay(platform, '2026-11-02');
  worker = await lookingForWork(platform, westpoort, { givenName: 'Amina' });
  await done(platform, westpoort.coach, startPlacement, {
    participantId: worker.participantId,
    organisationId: westpoort.employerId,
    form: 'internship',
    work: 'Sorteren',
    fromDate: '2026-11-02',
  });
  await referred(platform, westpoort, { givenName: 'Bram' });
  setDay(platform, '2026-11-22');
});

describe('home', () => {
  test('of a referrer says how many, what waits, and why', async () => {
    const { text, html } = await homeOf(westpoort.referrer).open('/');
    expect(text).toContain('Goedemorgen');
    expect(text).toContain('Zondag 22 november. 2 mensen zijn in de cirkel vanuit uw organisatie.');
    expect(text).toContain('Eén ding vraagt vandaag of deze week iets van u.');
    expect(text).toMatch(/Nodig uit voor een kennismaking, of ga niet verder: Bram/);
    expect(html).toContain('href="/deelnemers?fase=preselection"');
  });

  test('of an alderman has the numbers, and no name and no list', async () => {
    const { text, html } = await homeOf(
      await westpoort.house.person('alderman', westpoort.municipalityId),
    ).open('/');
    expect(text).toContain('2 mensen zijn in de cirkel.');
    expect(html).not.toContain('/deelnemers');
    expect(text).not.toMatch(/Amina|Bram/);
  });

  test.each<Role>(['floor-supervisor', 'employer-contact'])(
    'of a %s holds who works there with certificates, and nothing of the way to work',
    async (role) => {
      const { text } = await homeOf(await westpoort.house.person(role, westpoort.employerId)).open('/');
      expect(text).toContain('Amina Tekle');
      expect(text).toContain('VCA');
      expect(text).not.toMatch(/Bram|fase|ronde|uitkering|stage van/i);
      const elsewhere = await westpoort.house.person(role, await westpoort.house.organisation('employer'));
      expect((await homeOf(elsewhere).open('/')).text).toContain('Er werkt nu niemand bij u');
    },
  );

  test.each<[Role, string]>([
    ['administrator', 'Gegevens van deelnemers ziet u niet'],
    ['finance', 'contracten lopen vandaag'],
    ['income-adviser', 'De cirkel'],
    ['training-coordinator', 'De cirkel'],
    ['social-return-adviser', 'Namen ziet u niet'],
    ['programme-manager', 'Aan u'],
    ['planner', 'Aan u'],
  ])('opens for a %s', async (role, words) => {
    const seen = await homeOf(await westpoort.house.person(role, westpoort.firmId)).open('/');
    expect([seen.status, seen.text]).toEqual([200, expect.stringContaining(words)]);
  });

  test('of one programme, and a programme that is not there is no page', async () => {
    const coach = homeOf(westpoort.coach);
    expect((await coach.open('/?programma=westpoort-werkt')).text).toContain('EcoCollege');
    expect((await coach.open('/?programma=elders')).status).toBe(404);
  });
});

describe('home of a participant', () => {
  test('asks to answer the invitation, and takes a no that later becomes a yes', async () => {
    setDay(platform, '2026-11-22');
    const walker = await referred(platform, westpoort, { birthDate: '1991-01-01' });
    const { trajectoryId } = walker;
    await done(platform, westpoort.coach, inviteToIntroduction, {
      trajectoryId,
      date: '2026-11-25',
      time: '11:00',
      place: 'Kopraweg 1',
    });
    const me = homeOf(await participant(walker));
    const invited = await me.open('/');
    expect(invited.text).toContain('Kennismaken op woensdag 25 november om 11:00 uur');
    const coming = await me.send(invited, {}, 'reply=coming');
    expect(coming.text).toContain('Kennismaken op');

    setDay(platform, '2026-11-26');
    const asked = await me.open('/');
    expect(asked.text).toContain('Wilt u meedoen?');
    const withoutReason = await me.send(asked, {}, 'answer=no');
    expect(withoutReason.status).toBe(422);
    expect(withoutReason.text).toContain('Schrijf in één zin waarom het nu niet past.');
    const no = await me.send(withoutReason, { reason: 'Ik verhuis eerst' }, 'answer=no');
    expect(no.text).toContain('U zei: nu niet');
    setDay(platform, '2026-11-27');
    expect((await me.send(no)).text).toContain('U zei ja');
    const answers = await platform.db
      .selectFrom('introduction_answer')
      .select(['answer', 'reason', 'by_role'])
      .where('trajectory_id', '=', trajectoryId)
      .orderBy('at')
      .execute();
    expect(answers).toEqual([
      { answer: 'no', reason: 'Ik verhuis eerst', by_role: 'participant' },
      { answer: 'yes', reason: null, by_role: 'participant' },
    ]);
  });

  test('has a button for an own action, and none for that of somebody else', async () => {
    setDay(platform, '2026-11-22');
    const walker = await started(platform, westpoort, { birthDate: '1992-01-01' });
    const goal = { trajectoryId: walker.trajectoryId, title: 'Heftruck', dueOn: '2026-11-30' };
    await done(platform, westpoort.coach, agreeGoal, {
      ...goal,
      words: 'Bel de opleider',
      byRole: 'participant',
    });
    await done(platform, westpoort.coach, agreeGoal, {
      ...goal,
      title: 'Een plek',
      words: 'Regel een plek',
      byRole: 'coach',
    });
    const me = homeOf(await participant(walker));
    const before = await me.open('/');
    expect(before.html.match(/name="goalActionId"/g)).toHaveLength(2);
    const [, goalActionId = ''] = /name="goalActionId" value="([^"]+)"/.exec(before.html) ?? [];
    const after = await me.send(before, { asked: 'finish', goalActionId });
    expect(after.html).not.toContain('name="goalActionId"');
    expect(after.text).toContain('klaar op 22 november');
  });

  test('says who works with them and what they can do', async () => {
    const { text } = await homeOf(await participant(worker)).open('/');
    expect(text).toContain('U werkt bij AEB');
    expect(text).toContain('VCA');
    expect(text).toContain('Aangemeld: Voorselectie');
  });

  test('of somebody else is not asked for by what a form says', async () => {
    const other = await started(platform, westpoort, { birthDate: '1993-01-01' });
    const me = homeOf(await participant(await referred(platform, westpoort, { birthDate: '1994-01-01' })));
    const mine = await me.open('/');
    const sent = await me.send(mine, { asked: 'answer', trajectoryId: other.trajectoryId, answer: 'yes' });
    expect(sent.status).toBe(422);
  });
});
