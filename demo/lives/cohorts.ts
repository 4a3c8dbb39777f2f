import { addDays, daysBetween, type LocalDate, yearOf } from '../../src/kernel/local-date.ts';
import { chanceOf } from '../chance.ts';
import { after, earlier, spread, workday } from '../days.ts';

/** What is known of a year: how many began, and of those how many were completed and hired; some in the next year. */
export type CohortNumbers = {
  readonly year: number;
  readonly started: number;
  readonly completed: number;
  readonly hired: number;
  readonly completedLater: number;
  readonly hiredLater: number;
};

/** A trajectory of the past, in days. */
export type Past = {
  readonly startOn: LocalDate;
  readonly trainingOn: LocalDate | null;
  readonly findingOn: LocalDate | null;
  readonly courseDays: readonly LocalDate[];
  readonly doneOn: LocalDate;
  readonly outcome: 'hired' | 'completed' | 'stopped';
};

/**
 * The sources (000:22, 001:26) can be read in two ways: the people who began in 2013, or what happened in 2013. As many
 * are completed and hired in January to June by those who began the year before as are left over to the next year, so
 * both ways of counting give the same numbers.
 */
const carried = { completedLater: 12, hiredLater: 7 } as const;

/** The cohorts of Westpoort. 2013 is that of the sources; of 2014 only the 31 hired are known; the rest is plausible. */
export function westpoortCohorts(lastYear: number): CohortNumbers[] {
  const later = Array.from({ length: Math.max(lastYear - 2014, 0) }, (_, place) => ({
    year: 2015 + place,
    started: 26 + ((place * 5) % 7),
    completed: 18 + ((place * 3) % 4),
    hired: 13 + ((place * 3) % 4),
    completedLater: 7,
    hiredLater: 5,
  }));
  return [
    { year: 2012, started: 26, completed: 15, hired: 9, ...carried },
    { year: 2013, started: 41, completed: 28, hired: 16, ...carried },
    { year: 2014, started: 58, completed: 41, hired: 31, ...carried },
    ...later,
  ];
}

/** The courses passed in 2013 (source 000:22). */
export const coursesOf2013 = 87;

/** The lives of a cohort in days: who completes in the year, who in the next, and who stops. */
export function pastOf(numbers: CohortNumbers): Past[] {
  const { year, completed, hired, completedLater, hiredLater } = numbers;
  const chance = chanceOf(`cohort ${year}`);
  const pilot = year === 2012;
  const within = spread(
    pilot ? '2012-02-27' : `${year}-01-08`,
    pilot ? '2012-05-01' : `${year}-06-08`,
    completed - completedLater,
  );
  const beyond = spread(`${year}-06-20`, `${year}-11-15`, completedLater);
  const stopped = spread(
    pilot ? '2012-03-01' : `${year}-01-15`,
    `${year}-12-01`,
    numbers.started - completed,
  );
  const hiredWithin = share(within.length, hired - hiredLater);
  const hiredBeyond = share(beyond.length, hiredLater);
  return [
    ...within.map((startOn, place) =>
      finished(
        startOn,
        earlier(after(startOn, chance.between(175, 235)), workday(`${year}-12-10`)),
        hiredWithin[place] === true,
      ),
    ),
    ...beyond.map((startOn, place) =>
      finished(startOn, after(startOn, chance.between(225, 330)), hiredBeyond[place] === true),
    ),
    ...stopped.map((startOn) => gaveUp(startOn, after(startOn, chance.between(40, 260)))),
  ];
}

/** `count` times true among `of`, spread evenly. */
function share(of: number, count: number): boolean[] {
  return Array.from(
    { length: of },
    (_, place) => Math.floor(((place + 1) * count) / of) > Math.floor((place * count) / of),
  );
}

function finished(startOn: LocalDate, doneOn: LocalDate, hired: boolean): Past {
  const days = daysBetween(startOn, doneOn);
  const trainingOn = after(startOn, Math.round(days * 0.42));
  const findingOn = after(startOn, Math.round(days * 0.76));
  return {
    startOn,
    trainingOn,
    findingOn,
    courseDays: [after(trainingOn, 12), after(trainingOn, 26)],
    doneOn,
    outcome: hired ? 'hired' : 'completed',
  };
}

function gaveUp(startOn: LocalDate, doneOn: LocalDate): Past {
  const days = daysBetween(startOn, doneOn);
  const trainingOn = days < 110 ? null : after(startOn, Math.round(days * 0.6));
  const courseDays = trainingOn === null || days < 160 ? [] : [after(trainingOn, 15)];
  return { startOn, trainingOn, findingOn: null, courseDays, doneOn, outcome: 'stopped' };
}

/** Adds or takes courses until exactly `count` were passed in a year, evenly over those who were in training then. */
export function withCourses(past: readonly Past[], year: number, count: number): Past[] {
  const lives = past.map((life) => ({ ...life, courseDays: [...life.courseDays] }));
  let left = count - lives.flatMap((life) => life.courseDays).filter((day) => yearOf(day) === year).length;
  for (let round = 0; left !== 0 && round < 6; round += 1) {
    for (const life of lives) {
      if (left > 0 && addCourse(life, year)) left -= 1;
      else if (left < 0 && takeCourse(life, year)) left += 1;
    }
  }
  if (left !== 0) throw new RangeError(`${left} courses of ${year} do not fit`);
  return lives;
}

type Open = Past & { courseDays: LocalDate[] };

function addCourse(life: Open, year: number): boolean {
  const last = life.courseDays.at(-1);
  if (last === undefined || life.findingOn === null || life.courseDays.length > 3) return false;
  const day = after(last, 9);
  if (yearOf(day) !== year || day >= addDays(life.doneOn, -2)) return false;
  life.courseDays.push(day);
  return true;
}

function takeCourse(life: Open, year: number): boolean {
  const last = life.courseDays.at(-1);
  if (last === undefined || life.courseDays.length < 2 || yearOf(last) !== year) return false;
  life.courseDays.pop();
  return true;
}
