import { addDays, type LocalDate } from '../../src/kernel/local-date.ts';
import { better, daysOff, sick, tellsAvailability } from '../beats/availability.ts';
import { answer, comingIn, firstDay, invitation, referral } from '../beats/coming-in.ts';
import { poolEntry } from '../beats/entering.ts';
import { extension, gettingToKnow, goal, review, reviews } from '../beats/guiding.ts';
import { course, findingWork, learns, training, trainingAgain } from '../beats/learning.ts';
import { subsidyForContract, subsidyForJob, subsidyRejected } from '../beats/subsidy.ts';
import {
  afterCare,
  announcement,
  assignment,
  assignmentEnd,
  contract,
  contractEnd,
  ending,
  internship,
  job,
  outOfRoster,
  placementEnd,
} from '../beats/working.ts';
import { after, workday } from '../days.ts';
import { firstCoach, type Life, meetCoach } from '../life.ts';
import type { Beat } from '../stage.ts';
import type { Now } from './present.ts';

/** Evenly from `from` to `to` over those in a phase. */
function among({ place, count }: Now, from: number, to: number): number {
  return Math.round(from + ((to - from) * place) / Math.max(count - 1, 1));
}

/** Is this the programme of West-Brabant, in which the contract follows the learn-work period? */
function contractFirst(life: Life): boolean {
  return life.cast.floor.organisationId === life.cast.firmId;
}

/** Reviews until now; one in nine is overdue, and nobody holds them where the coach left. */
function guided(life: Life, now: Now, startAgo: number): Beat[] {
  const startOn = now.ago(startAgo);
  const stop = (life.alone ? firstCoach(life).to : null) ?? now.today;
  const until = now.place % 9 === 4 ? now.ago(50) : stop;
  const firstGoal = after(startOn, 12);
  return [
    ...gettingToKnow(life, after(startOn, 4), startAgo > 120 ? after(startOn, 90) : null),
    ...reviews(life, startOn, until),
    ...(startAgo > 14 ? goal(life, firstGoal, 0, startAgo > 60 ? after(startOn, 50) : null) : []),
    ...(startAgo > 90 && !life.alone ? goal(life, now.ago(now.place % 5 === 2 ? 46 : 16), 1, null) : []),
  ];
}

export function floorNow(life: Life, now: Now): Beat[] {
  const { ago, place, today } = now;
  if (place === 5) return afterANo(life, now);
  const startAgo = place === 24 ? 196 : among(now, 3, 174);
  const startOn = ago(startAgo);
  const more =
    place === 24
      ? extension(life, 'floor-work', ago(25), addDays(today, 55), 'granted')
      : place === 23
        ? extension(life, 'floor-work', ago(4), addDays(today, 70), null)
        : place === 21
          ? extension(life, 'floor-work', ago(20), addDays(today, 80), 'refused')
          : [];
  return [...comingIn(life, startOn, today), ...guided(life, now, startAgo), ...more];
}

/** A no after the introduction, and a yes two weeks later. */
function afterANo(life: Life, now: Now): Beat[] {
  const { ago, today } = now;
  meetCoach(life, ago(53));
  return [
    referral(life, ago(66)),
    ...invitation(life, ago(60), ago(53), ago(58)),
    answer(life, 'firm', ago(53), 'yes'),
    answer(life, 'participant', ago(52), 'no'),
    answer(life, 'participant', ago(40), 'yes'),
    ...firstDay(life, ago(36), today),
    ...guided(life, now, 36),
  ];
}

export function trainingNow(life: Life, now: Now): Beat[] {
  const { ago, today, place } = now;
  const here = among(now, 6, 92);
  const startAgo = here + life.chance.between(95, 165);
  return [
    ...comingIn(life, ago(startAgo), today),
    ...training(life, ago(here)),
    ...(here > 24 ? [course(life, ago(here - 20), 0, place % 4 === 3 ? 'not-yet' : 'passed')] : []),
    ...(here > 50 ? [course(life, ago(here - 45), 1)] : []),
    ...guided(life, now, startAgo),
  ];
}

/** From the floor to looking for work, ending so many days ago. */
function learnt(life: Life, { ago, today }: Now, startAgo: number, findingAgo: number): Beat[] {
  const trainingAgo = findingAgo + Math.round((startAgo - findingAgo) * 0.4);
  return [
    ...comingIn(life, ago(startAgo), today),
    ...training(life, ago(trainingAgo)),
    course(life, ago(trainingAgo - 14), 0),
    course(life, ago(Math.round((trainingAgo + findingAgo) / 2)), 1),
    ...(contractFirst(life) ? [] : [findingWork(life, ago(findingAgo))]),
  ];
}

export function findingNow(life: Life, now: Now): Beat[] {
  const { ago, place, today } = now;
  const here = among(now, 6, 62);
  const late = place === 6 || place === 7;
  const startAgo = late ? 385 : here + life.chance.between(175, 265);
  return [
    ...learnt(life, now, startAgo, here),
    ...entryOfFinding(life, now),
    ...(late ? extension(life, 'trajectory', ago(40), addDays(today, 75), 'granted') : []),
    ...guided(life, now, startAgo),
  ];
}

/** Some are reckoned for: one waits for a decision, and for one there is not enough work yet. */
function entryOfFinding(life: Life, { ago, place, today }: Now): readonly Beat[] {
  const firstDay = addDays(today, 14);
  if (place === 3) return poolEntry(life, ago(3), firstDay, null);
  if (place === 5) return poolEntry(life, ago(1), firstDay, null);
  return place === 4 ? poolEntry(life, ago(9), firstDay, 'not-now') : [];
}

export function internshipNow(life: Life, now: Now): Beat[] {
  const here = among(now, 4, 58);
  const startAgo = here + life.chance.between(200, 285);
  const startsOn = now.ago(here);
  return [
    ...learnt(life, now, startAgo, here + 25),
    internship(life, startsOn, after(startsOn, 60 + life.chance.between(15, 40))),
    ...guided(life, now, startAgo),
  ];
}

/** Hired into the pool so many days ago, with changes of work at these days since. */
function hired(life: Life, now: Now, hiredAgo: number, changesAgo: readonly number[]): Beat[] {
  const { ago } = now;
  const fast = contractFirst(life);
  const startAgo = hiredAgo + (fast ? 130 : life.chance.between(225, 310));
  const searchAgo = hiredAgo + (fast ? 15 : 30);
  const planned = life.chance.happens(0.5) ? addDays(now.today, life.chance.between(20, 160)) : null;
  const changes = changesAgo.flatMap((days, place) => [
    assignmentEnd(life, ago(days)),
    assignment(life, ago(days - 5), place === changesAgo.length - 1 ? planned : null),
  ]);
  return [
    ...learnt(life, now, startAgo, searchAgo),
    ...gettingToKnow(life, after(ago(startAgo), 4), ago(hiredAgo + 20)),
    ...goal(life, after(ago(startAgo), 12), 0, ago(hiredAgo + 10)),
    review(life, after(ago(startAgo), 38)),
    review(life, after(ago(startAgo), 76)),
    ...poolEntry(life, ago(hiredAgo + 12), ago(hiredAgo), 'enter'),
    contract(life, ago(hiredAgo), fast || hiredAgo < 300 ? 12 : null),
    assignment(life, ago(hiredAgo), changes.length === 0 ? planned : null),
    ...changes,
  ];
}

/** In the pool: some for a few weeks, some for years and in their second or third lap. */
export function inPoolNow(life: Life, now: Now): Beat[] {
  const { ago, place, today } = now;
  const longest = contractFirst(life) ? 330 : 1700;
  const hiredAgo =
    place < told ? among({ ...now, count: Math.min(now.count, told) }, 12, longest) : hiredLately(place);
  const laps = place % 3;
  const changes = [Math.round(hiredAgo * 0.7), Math.round(hiredAgo * 0.3)].filter((days) => days > 12);
  const announced = place === 9 ? [announcement(life, ago(2), workday(addDays(today, 16)))] : [];
  // Three in the pool have subsidy: one with the fixed share, two since last year with a measured wage value.
  const route = place === 1 ? 'forfaitair' : place === 4 || place === 5 ? 'loonwaarde' : null;
  const subsidy = route === null ? [] : subsidyForContract(life, ago(hiredAgo), route);
  return [
    ...hired(life, now, hiredAgo, changes.slice(0, laps)),
    ...available(life, now, hiredAgo),
    ...announced,
    ...subsidy,
  ];
}

/** The first of those in the pool have stories of their own; with those after them it is as large as a pool is. */
const told = 19;

function hiredLately(place: number): number {
  return 25 + (((place - told) * 131) % 400);
}

/** What somebody tells about when they can work; one is sick today, one was, and some are off. */
function available(life: Life, { ago, place, today }: Now, hiredAgo: number): readonly Beat[] {
  const on = ago(Math.min(hiredAgo - 1, 62));
  const leave = { kind: 'leave', from: addDays(today, 4 + (place % 20)), count: 1 + (place % 5) } as const;
  const away = { kind: 'away', from: addDays(today, 2 + (place % 9)), count: 1 } as const;
  return [
    tellsAvailability(life, on, place),
    ...(place % 6 === 2 ? [daysOff(life, ago(6), leave)] : []),
    ...(place % 11 === 5 ? [daysOff(life, ago(4), away)] : []),
    ...(place === 13 ? [sick(life, ago(2))] : []),
    ...(place === 15 ? [sick(life, ago(31)), better(life, ago(27))] : []),
  ];
}

/** What the roster needs to know of who worked in the pool until so many days ago. */
function inRoster(life: Life, { ago, place }: Now, leftAgo: number): Beat {
  return tellsAvailability(life, ago(Math.max(62, leftAgo + 1)), place);
}

/** Between two assignments since some days; the contract goes on. */
export function betweenNow(life: Life, now: Now): Beat[] {
  const hiredAgo = contractFirst(life) ? 210 : 380 + now.place * 260;
  const changes = now.place === 1 ? [Math.round(hiredAgo / 2)] : [];
  return [
    ...hired(life, now, hiredAgo, changes),
    ...available(life, now, hiredAgo),
    assignmentEnd(life, now.ago([1, 2, 5][now.place] ?? 2)),
  ];
}

/** Learning between two assignments; the year of the trajectory is over, so more time was granted for it. */
export function trainingAgainNow(life: Life, now: Now): Beat[] {
  const { ago, today } = now;
  const here = 9 + now.place * 8;
  const hiredAgo = contractFirst(life) ? 230 : 420 + now.place * 190;
  return [
    ...hired(life, now, hiredAgo, []),
    inRoster(life, now, here + 4),
    assignmentEnd(life, ago(here + 4)),
    outOfRoster(life, ago(here + 4)),
    trainingAgain(life, ago(here)),
    learns(life, ago(here), ago(1)),
    review(life, ago(here - 1)),
    ...moreTime(life, here - 2, now, today),
  ];
}

/** Looking for work again: the job ended, or the year contract did. */
export function findingAgainNow(life: Life, now: Now): Beat[] {
  const { ago, today } = now;
  const here = 10 + now.place * 9;
  const hiredAgo = contractFirst(life) ? 360 : 330 + now.place * 120;
  const workEnds = contractFirst(life)
    ? [
        ...hired(life, now, hiredAgo, []),
        inRoster(life, now, here + 2),
        assignmentEnd(life, ago(here + 2)),
        outOfRoster(life, ago(here + 2)),
        contractEnd(life, ago(here)),
      ]
    : [
        ...learnt(life, now, hiredAgo + 250, hiredAgo + 30),
        ...job(life, ago(hiredAgo), 'search'),
        afterCare(life, ago(hiredAgo - 60)),
        placementEnd(life, ago(here), 'job'),
      ];
  return [...workEnds, review(life, ago(here - 1)), ...moreTime(life, here - 2, now, today)];
}

function moreTime(life: Life, askedAgo: number, now: Now, today: LocalDate): Beat[] {
  return extension(life, 'trajectory', now.ago(askedAgo), addDays(today, 110), 'granted');
}

/** At an employer since some weeks; some were taken over from the pool. */
export function placedNow(life: Life, now: Now): Beat[] {
  const here = among(now, 8, 55);
  const subsidy = now.place === 6 ? subsidyRejected : now.place % 4 === 1 ? null : subsidyForJob;
  return [...atWork(life, now, here), ...(subsidy?.(life, now.ago(here)) ?? [])];
}

/** In after-care since some weeks. */
export function afterCareNow(life: Life, now: Now): Beat[] {
  const here = among(now, 12, 150);
  const subsidy = now.place % 3 === 2 ? [] : subsidyForJob(life, now.ago(here + 62));
  return [...atWork(life, now, here + 62), afterCare(life, now.ago(here)), ...subsidy];
}

/** Rounded off lately: no longer in the circle. */
export function roundedOff(life: Life, now: Now): Beat[] {
  const here = among(now, 2, 17);
  return [
    ...atWork(life, now, here + 240),
    afterCare(life, now.ago(here + 178)),
    ending(life, now.ago(here), 'own-work'),
  ];
}

function atWork(life: Life, now: Now, workAgo: number): Beat[] {
  const { ago } = now;
  const fromPool = contractFirst(life) || now.place % 3 === 1;
  if (fromPool)
    return [
      ...hired(life, now, workAgo + 300, []),
      inRoster(life, now, workAgo),
      ...job(life, ago(workAgo), 'pool'),
    ];
  const startAgo = workAgo + life.chance.between(240, 320);
  return [
    ...learnt(life, now, startAgo, workAgo + 30),
    ...gettingToKnow(life, after(ago(startAgo), 4), ago(workAgo + 20)),
    review(life, after(ago(startAgo), 37)),
    review(life, after(ago(startAgo), 80)),
    ...goal(life, after(ago(startAgo), 12), 0, ago(workAgo + 25)),
    ...job(life, ago(workAgo), 'search'),
  ];
}
