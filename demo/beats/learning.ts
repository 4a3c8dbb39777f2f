import { addDays, type LocalDate } from '../../src/kernel/local-date.ts';
import { recordTraining } from '../../src/modules/hours/index.ts';
import { recordCourseResult } from '../../src/modules/learning/index.ts';
import { endPlacement } from '../../src/modules/placements/index.ts';
import { makeStep } from '../../src/modules/trajectories/index.ts';
import { beat, coachOf, type Life, need, participantOf, trajectoryOf } from '../life.ts';
import type { Beat } from '../stage.ts';

/** On to training; the place on the work floor is closed with it. */
export function training(life: Life, on: LocalDate): Beat[] {
  const coach = () => coachOf(life, on);
  const step = beat(on, (stage) =>
    stage.perform(coach(), makeStep, { trajectoryId: trajectoryOf(life), to: 'training' }),
  );
  return [...leavingTheFloor(life, on), step];
}

/** Closes the work-experience place of somebody who is told in full. */
export function leavingTheFloor(life: Life, on: LocalDate): Beat[] {
  if (!life.full) return [];
  return [
    beat(on, async (stage) => {
      const placementId = need(life.made.floorPlacementId, 'place on the floor');
      await stage.perform(coachOf(life, on), endPlacement, {
        placementId,
        endedOn: on,
        reason: 'Klaar voor de volgende stap.',
      });
    }),
  ];
}

/** Back to training between two assignments: the contract goes on. */
export function trainingAgain(life: Life, on: LocalDate): Beat {
  return beat(on, (stage) =>
    stage.perform(coachOf(life, on), makeStep, { trajectoryId: trajectoryOf(life), to: 'training' }),
  );
}

/** The result of a course; `place` chooses which, a different one for each place. */
export function course(
  life: Life,
  on: LocalDate,
  place: number,
  result: 'passed' | 'not-yet' = 'passed',
): Beat {
  const { courses } = life.cast;
  const courseId = need(courses[(life.serial + place * 2) % courses.length], 'course');
  return beat(on, (stage) =>
    stage.perform(life.full ? life.cast.trainer : coachOf(life, on), recordCourseResult, {
      participantId: participantOf(life),
      courseId,
      result,
      onDate: on,
    }),
  );
}

export function findingWork(life: Life, on: LocalDate): Beat {
  return beat(on, (stage) =>
    stage.perform(coachOf(life, on), makeStep, { trajectoryId: trajectoryOf(life), to: 'finding-work' }),
  );
}

/** Six hours of learning on four days of the week, from one day to another; the days after `from` and before `to`. */
export function learns(life: Life, from: LocalDate, to: LocalDate): Beat {
  return beat(to, async (stage) => {
    for (let day = from; day < to; day = addDays(day, 1)) {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      if (weekday >= 1 && weekday <= 4)
        await stage.perform(coachOf(life, to), recordTraining, {
          participantId: participantOf(life),
          onDate: day,
          minutes: '360',
        });
    }
  });
}
