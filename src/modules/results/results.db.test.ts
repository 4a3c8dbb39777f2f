import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../test/builders/platform.ts';
import { buildWestpoort, done, lookingForWork, setDay, started } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { asActor } from '../../platform/session.ts';
import { recordCourseResult } from '../learning/index.ts';
import { startPlacement } from '../placements/index.ts';
import { endAssignment, endContract, signContract, startAssignment } from '../pool/index.ts';
import { decideExtension, makeStep, requestExtension } from '../trajectories/index.ts';
import { cohort } from './index.ts';

const platform = testPlatform(await freshDatabase());
setDay(platform, '2012-02-01');
const westpoort = await buildWestpoort(platform);
const { coach, referrer, manager, planner, employerId, house, trainer } = westpoort;
const today = '2026-11-22';
const guided = { firmOrganisationId: westpoort.firmId };

const alderman = await house.person('alderman', westpoort.municipalityId);
const outsider = await house.person('coach', await house.organisation('social-firm', 'Andere firma'));
const neighbour = await house.person('referrer', await house.organisation('neighbourhood-team'));

const figures = (actor: Actor, year: number, day: LocalDate = today) =>
  asActor(platform, actor, (db) => cohort(db, year, day));

const lines = (actor: Actor, year: number, measure: string) =>
  asActor(
    platform,
    actor,
    async (db) =>
      (await sql`select * from result_lines(${today}::date, ${year}, ${measure})`.execute(db)).rows.length,
  );

async function hiredOn(day: LocalDate, startedOn: LocalDate) {
  setDay(platform, startedOn);
  const walker = await lookingForWork(platform, westpoort, guided);
  setDay(platform, day);
  const contract = await done(platform, coach, signContract, {
    participantId: walker.participantId,
    fromDate: day,
    hoursPerWeek: 32,
    withoutDecision: 'Het werk begint morgen.',
  });
  return { ...walker, contractId: contract.id };
}

describe('the figures of a year', () => {
  it('follow the people who began in it: completed within a year, hired, and the courses of the calendar year', async () => {
    await hiredOn('2013-09-02', '2013-02-04');
    setDay(platform, '2013-03-04');
    await started(platform, westpoort, guided);
    setDay(platform, '2013-04-01');
    const reached = await lookingForWork(platform, westpoort, guided);
    await done(platform, coach, makeStep, {
      trajectoryId: reached.trajectoryId,
      to: 'ended',
      reason: 'klaar',
      endReason: 'completed',
    });
    expect(await figures(coach, 2013)).toMatchObject({
      year: 2013,
      started: 3,
      completed: 2,
      hired: 1,
      coursesPassed: 2,
      stillInWork: 1,
      completedInYear: 2,
      hiredInYear: 1,
      programmes: [{ key: 'westpoort-werkt', started: 3, hired: 1, targets: [{}, {}, {}, {}] }],
    });
  });

  it('who took longer than a year counts as completed only within a granted extension', async () => {
    setDay(platform, '2015-02-02');
    const slow = await lookingForWork(platform, westpoort, guided);
    const granted = await lookingForWork(platform, westpoort, guided);
    setDay(platform, '2016-01-11');
    const request = await done(platform, coach, requestExtension, {
      trajectoryId: granted.trajectoryId,
      clock: 'trajectory',
      until: '2016-08-01',
      reason: 'de opleiding loopt nog',
    });
    await done(platform, referrer, decideExtension, { extensionId: request.id, decision: 'granted' });
    setDay(platform, '2016-05-02');
    for (const { participantId } of [slow, granted]) {
      await done(platform, coach, signContract, {
        participantId,
        fromDate: '2016-05-02',
        hoursPerWeek: 24,
        withoutDecision: 'Het werk begint morgen.',
      });
    }
    expect(await figures(coach, 2015)).toMatchObject({ started: 2, completed: 1, hired: 2, hiredInYear: 0 });
    expect(await figures(coach, 2016)).toMatchObject({ started: 0, completedInYear: 2, hiredInYear: 2 });
  });

  it('tell how many worked at one, six, twelve and twenty-four months after their first day of work', async () => {
    const { contractId } = await hiredOn('2018-01-08', '2017-06-05');
    setDay(platform, '2018-09-03');
    await done(platform, planner, endContract, { contractId, endedOn: '2018-08-31', reason: 'einde' });
    const seenIn = async (day: LocalDate) =>
      (await figures(coach, 2017, day)).outcomes.map(({ months, known, working }) => [
        months,
        known,
        working,
      ]);
    expect(await seenIn('2018-12-31')).toEqual([
      [1, 1, 1],
      [6, 1, 1],
      [12, 0, 0],
      [24, 0, 0],
    ]);
    expect(await seenIn('2020-12-31')).toEqual([
      [1, 1, 1],
      [6, 1, 1],
      [12, 1, 0],
      [24, 1, 0],
    ]);
  });

  it('count an employer once for each year in which somebody from the pool worked there', async () => {
    const { participantId } = await hiredOn('2020-11-02', '2020-03-02');
    const assignment = { participantId, organisationId: employerId, work: 'sorteren', hoursPerWeek: 16 };
    await done(platform, planner, startAssignment, { ...assignment, fromDate: '2020-11-02' });
    const second = await done(platform, planner, startAssignment, {
      ...assignment,
      work: 'inpakken',
      fromDate: '2020-11-03',
    });
    setDay(platform, '2021-02-01');
    await done(platform, planner, endAssignment, {
      placementId: second.id,
      endedOn: '2021-01-29',
      reason: 'klaar',
    });
    expect((await figures(coach, 2020)).employersWithPool).toBe(1);
    expect((await figures(coach, 2021)).employersWithPool).toBe(1);
    expect((await figures(coach, 2022)).employersWithPool).toBe(1);
  });

  it('a job at an employer counts as much as a contract in the pool, a course not yet passed does not count', async () => {
    setDay(platform, '2023-03-06');
    const { participantId } = await lookingForWork(platform, westpoort, guided);
    await done(platform, trainer, recordCourseResult, {
      participantId,
      courseId: westpoort.courseId,
      result: 'not-yet',
      onDate: '2023-03-05',
    });
    await done(platform, coach, startPlacement, {
      participantId,
      organisationId: employerId,
      form: 'employment',
      work: 'heftruck rijden',
      fromDate: '2023-03-06',
    });
    expect(await figures(coach, 2023)).toMatchObject({ hired: 1, completed: 1, coursesPassed: 1 });
  });
});

describe('who sees what of the results', () => {
  it.each([
    ['the alderman', alderman],
    ['a coach of another firm', outsider],
    ['a neighbourhood team', neighbour],
    ['the programme manager', manager],
  ])('%s gets the same numbers as everybody', async (_who, actor) => {
    expect(await figures(actor, 2013)).toEqual(await figures(coach, 2013));
  });

  it('the people behind a number show only to those whose organisation puts them forward or guides them', async () => {
    const seen = [coach, referrer, manager, alderman, outsider, neighbour].map((actor) =>
      lines(actor, 2013, 'started'),
    );
    expect(await Promise.all(seen)).toEqual([3, 3, 3, 0, 0, 0]);
  });

  it('an employer and an administrator get no numbers', async () => {
    const administrator = await house.person('administrator', westpoort.municipalityId);
    expect((await figures(administrator, 2013)).started).toBe(0);
    expect((await figures(westpoort.employer, 2013)).started).toBe(0);
  });

  it('nobody can ask for the facts themselves', async () => {
    await expect(
      asActor(platform, alderman, (db) => sql`select * from result_facts(${today}::date)`.execute(db)),
    ).rejects.toThrow(/permission denied/);
  });
});
