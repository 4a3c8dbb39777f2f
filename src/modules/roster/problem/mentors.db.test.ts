import { expect, test } from 'vitest';
import { testPlatform } from '../../../../test/builders/platform.ts';
import { askedWork, published } from '../../../../test/builders/published.ts';
import { buildRosterPool } from '../../../../test/builders/roster.ts';
import { done, setDay } from '../../../../test/builders/walk.ts';
import { freshDatabase } from '../../../../test/database/fixture.ts';
import { addDays } from '../../../kernel/local-date.ts';
import { shiftOf } from '../../../planner/pool/rules/read.ts';
import { asActor } from '../../../platform/session.ts';
import { changeDemand } from '../../demand/index.ts';
import { buildProblem } from './build.ts';
import { loadPool } from './load.ts';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { westpoort, planner, people } = pool;
const first = '2026-11-30';
const weekdays = [1, 2, 3, 4, 5];

/** The problem of the second week, as it is on the Friday before it. */
async function nextWeek() {
  const days = { from: addDays(first, 7), to: addDays(first, 14) };
  const of = { firmId: westpoort.firmId, days, today: '2026-12-04' as const };
  const facts = await asActor(platform, planner, (db) => loadPool(db, of));
  return { facts, ...buildProblem(facts, { asking: false }) };
}

test('an employer who names the mentor of work that goes on makes nobody a stranger who worked there', async () => {
  const pattern = { fromDate: first, weekdays, guided: true, work: 'legen' };
  setDay(platform, '2026-11-26');
  const { demandId } = await askedWork(platform, westpoort, pattern);
  await published(platform, westpoort, demandId, '2026-12-02', people.Emre);
  const change = { startTime: '07:00', endTime: '15:30', places: 2, ...pattern };
  setDay(platform, '2026-12-04');
  const named = { ...change, demandId, fromDate: '2026-12-07', mentor: 'Wilma Kok' };
  const { id } = await done(platform, planner, changeDemand, named);
  const replaced = { ...change, demandId: id, fromDate: '2026-12-09', mentor: 'Bas Vink' };
  await done(platform, planner, changeDemand, replaced);
  const { problem, shifts, facts } = await nextWeek();
  const emre = facts.people.findIndex(({ participantId }) => participantId === people.Emre);
  const known = (onDate: string) => {
    const number = shifts.findIndex((each) => each.work === 'legen' && each.onDate === onDate);
    const { mentor } = shiftOf(problem, number);
    return mentor !== null && problem.people[emre]?.mentors.includes(mentor);
  };
  expect([known('2026-12-08'), known('2026-12-09')]).toEqual([true, false]);
});

test('who worked with a mentor lately knows them: at another site of that employer too, and after another took over', async () => {
  setDay(platform, '2026-11-26');
  const pattern = { fromDate: first, weekdays, guided: true, mentor: 'Anneke Prins' };
  const { demandId } = await askedWork(platform, westpoort, pattern);
  await askedWork(platform, westpoort, { ...pattern, work: 'vegen', mentor: 'anneke prins' });
  await askedWork(platform, westpoort, { ...pattern, work: 'tillen', mentor: 'Joost Timmer' });
  await published(platform, westpoort, demandId, '2026-12-01', people.Bas);
  const change = {
    work: 'sorteren',
    startTime: '07:00',
    endTime: '15:30',
    places: 2,
    weekdays,
    guided: true,
  };
  setDay(platform, '2026-12-04');
  await done(platform, planner, changeDemand, {
    ...change,
    demandId,
    fromDate: '2026-12-09',
    mentor: 'Joost Timmer',
  });

  const { problem, shifts, facts } = await nextWeek();
  const bas = facts.people.findIndex(({ participantId }) => participantId === people.Bas);
  const dewi = facts.people.findIndex(({ participantId }) => participantId === people.Dewi);
  const known = (work: string, onDate: string) => {
    const number = shifts.findIndex((each) => each.work === work && each.onDate === onDate);
    const { mentor } = shiftOf(problem, number);
    return mentor === null ? null : problem.people[bas]?.mentors.includes(mentor);
  };

  expect(known('vegen', '2026-12-08')).toBe(true);
  expect(known('tillen', '2026-12-08')).toBe(false);
  expect([known('balie', '2026-12-08'), problem.people[dewi]?.mentors]).toEqual([null, []]);
  const sorting = (onDate: string) =>
    shifts.findIndex((each) => each.onDate === onDate && each.siteId === siteOf(demandId));
  const siteOf = (id: string) => facts.shifts.find((each) => each.demandId === id)?.siteId;
  const mentors = ['2026-12-08', '2026-12-09'].map((day) => shiftOf(problem, sorting(day)).mentor);
  expect(mentors.map((each) => each !== null && problem.people[bas]?.mentors.includes(each))).toEqual([
    true,
    false,
  ]);
});
