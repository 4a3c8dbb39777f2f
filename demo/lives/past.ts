import { type LocalDate, yearOf } from '../../src/kernel/local-date.ts';
import { comingIn, neverStarted } from '../beats/coming-in.ts';
import { review } from '../beats/guiding.ts';
import { course, findingWork, training } from '../beats/learning.ts';
import {
  afterCare,
  assignment,
  assignmentEnd,
  contract,
  contractEnd,
  ending,
  job,
  placementEnd,
} from '../beats/working.ts';
import { after, spread } from '../days.ts';
import type { Life, NewLife } from '../life.ts';
import type { Beat } from '../stage.ts';
import { coursesOf2013, type Past, pastOf, westpoortCohorts, withCourses } from './cohorts.ts';

/** All that is over in Westpoort: the cohorts since 2012, as far as they have ended by now. */
export function westpoortPast(newLife: NewLife, today: LocalDate): Beat[] {
  const past = westpoortCohorts(yearOf(today)).flatMap(pastOf);
  return [
    ...withCourses(past, 2013, coursesOf2013).flatMap((each) =>
      finishedBefore(today, told(newLife({}), each, today)),
    ),
    ...spread('2012-03-05', after(today, -60), 28).flatMap((day) =>
      neverStarted(newLife({}), day, after(day, 11)),
    ),
  ];
}

/** What is over in West-Brabant since March 2024. */
export function westBrabantPast(newLife: NewLife, today: LocalDate): Beat[] {
  const years = Array.from({ length: yearOf(today) - 2023 }, (_, place) => 2024 + place);
  return years.flatMap((year) => [
    ...spread(`${year}-04-08`, `${year}-07-15`, 8).flatMap((startOn) =>
      finishedBefore(today, aYearOfWork(newLife({}), startOn)),
    ),
    ...spread(`${year}-04-15`, `${year}-11-10`, 5).flatMap((startOn) => {
      const life = newLife({});
      const endOn = after(startOn, 80);
      return finishedBefore(today, [
        ...comingIn(life, startOn, endOn),
        ending(life, endOn, 'participant-stopped'),
      ]);
    }),
  ]);
}

type Story = { readonly beats: readonly Beat[]; readonly endedOn: LocalDate };

/** A life that would not be over yet is left out: who is there today is told by `present.ts`. */
function finishedBefore(today: LocalDate, beats: readonly Beat[]): readonly Beat[] {
  return beats.every((each) => each.on < today) ? beats : [];
}

function told(life: Life, past: Past, today: LocalDate): Beat[] {
  const { startOn, trainingOn, findingOn, courseDays } = past;
  const story = outcomeOf(life, past, today);
  return [
    ...comingIn(life, startOn, story.endedOn),
    ...(trainingOn === null ? [] : [review(life, trainingOn), ...training(life, trainingOn)]),
    ...courseDays.map((day, place) => course(life, day, place)),
    ...(findingOn === null ? [] : [findingWork(life, findingOn)]),
    ...story.beats,
    ...(life.chance.happens(0.3) ? [review(life, after(startOn, 35))] : []),
  ];
}

function outcomeOf(life: Life, { outcome, doneOn }: Past, today: LocalDate): Story {
  const { chance } = life;
  if (outcome === 'stopped') {
    const reason = chance.pick(['participant-stopped', 'firm-stopped', 'moved-away', 'not-now'] as const);
    return { beats: [ending(life, doneOn, reason)], endedOn: doneOn };
  }
  if (outcome === 'completed') {
    const reason = chance.pick(['own-work', 'own-work', 'completed'] as const);
    return { beats: [ending(life, doneOn, reason)], endedOn: doneOn };
  }
  const lately = yearOf(doneOn) > yearOf(today) - 3;
  if (lately || chance.happens(0.35)) return ownJob(life, doneOn, today, job(life, doneOn, 'search'));
  return throughThePool(life, doneOn, today);
}

/** A job with an employer, after-care, and the end; the job itself goes on, or ends some years later. */
function ownJob(life: Life, on: LocalDate, today: LocalDate, begin: readonly Beat[]): Story {
  const endedOn = after(on, 60 + life.chance.between(150, 180));
  const lostOn = after(endedOn, life.chance.between(60, 2200));
  const lost = life.chance.happens(0.5) && lostOn < today ? [placementEnd(life, lostOn, 'job')] : [];
  return {
    beats: [...begin, afterCare(life, after(on, 60)), ending(life, endedOn, 'own-work'), ...lost],
    endedOn,
  };
}

/** Hired into the pool for some years: one or two assignments, and then a job, or the contract ends. */
function throughThePool(life: Life, on: LocalDate, today: LocalDate): Story {
  const { chance } = life;
  const changeOn = after(on, chance.between(120, 260));
  const leaveOn = after(changeOn, chance.between(180, 560));
  const inPool = [
    contract(life, on, null),
    assignment(life, on, null),
    ...(chance.happens(0.45)
      ? [assignmentEnd(life, changeOn), assignment(life, after(changeOn, chance.between(3, 24)), null)]
      : []),
  ];
  if (chance.happens(0.65)) return ownJob(life, leaveOn, today, [...inPool, ...job(life, leaveOn, 'pool')]);
  const endedOn = after(leaveOn, 21);
  return {
    beats: [
      ...inPool,
      assignmentEnd(life, leaveOn),
      contractEnd(life, after(leaveOn, 4)),
      ending(life, endedOn, 'completed'),
    ],
    endedOn,
  };
}

/** West-Brabant: learn-work, a contract for a year, and then a job of one's own. */
function aYearOfWork(life: Life, startOn: LocalDate): Beat[] {
  const hiredOn = after(startOn, life.chance.between(100, 150));
  const jobOn = after(hiredOn, 345);
  return [
    ...comingIn(life, startOn, after(jobOn, 200)),
    review(life, after(startOn, 40)),
    ...training(life, after(startOn, 60)),
    course(life, after(startOn, 75), 0),
    course(life, after(startOn, 90), 1),
    contract(life, hiredOn, 12),
    assignment(life, hiredOn, null),
    ...job(life, jobOn, 'pool'),
    afterCare(life, after(jobOn, 60)),
    ending(life, after(jobOn, 200), 'own-work'),
  ];
}
