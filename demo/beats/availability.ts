import type { Actor } from '../../src/kernel/actor.ts';
import { addDays, type LocalDate } from '../../src/kernel/local-date.ts';
import {
  recordAbsence,
  reportBetter,
  reportSick,
  setLiking,
  setWorkLimits,
  setWorkPattern,
} from '../../src/modules/availability/index.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { beat, coachOf, type Life, participantOf } from '../life.ts';
import type { Beat, Stage } from '../stage.ts';

type Told = readonly [weekdays: readonly number[], from: string, to: string];

const workweek = [1, 2, 3, 4, 5];
/** Weeks as people tell them: around school, on two shifts, without Wednesday, with Saturdays, evenings, nights. */
const weeks: readonly Told[] = [
  [workweek, '07:00', '16:30'],
  [workweek, '07:00', '16:30'],
  [workweek, '06:00', '18:00'],
  [workweek, '08:30', '15:00'],
  [[1, 2, 4, 5], '07:00', '19:00'],
  [[1, 2, 3, 4, 5, 6], '06:00', '18:00'],
  [[2, 3, 4, 5, 6], '07:00', '23:00'],
  [workweek, '13:00', '23:30'],
];
const nightWeek: Told = [[1, 2, 3, 4, 7], '21:30', '07:30'];

/** Somebody under contract tells when they can work, and the coach which work fits; from then on it holds. */
export function tellsAvailability(life: Life, on: LocalDate, place: number): Beat {
  return beat(on, async (stage) => {
    // A chance of its own: what is told here changes nothing in the rest of the life.
    const chance = chanceOf(`availability ${life.cast.programmeId} ${life.serial}`);
    const participantId = participantOf(life);
    const nights = place % 14 === 6;
    const [days, from, to] = nights ? nightWeek : chance.pick(weeks);
    await stage.perform(self(life), setWorkPattern, {
      participantId,
      fromDate: on,
      blocks: days.map((weekday) => ({ weekday, from, to })),
    });
    const guidance = chance.pick([0, 0, 0, 1, 1, 1, 1, 2]);
    const hours = life.made.hoursPerWeek ?? 32;
    await stage.perform(coachOf(life, on), setWorkLimits, {
      participantId,
      guidance,
      nights: nights ? 'yes' : 'no',
      longestShiftHours: guidance === 2 ? 6 : chance.pick([8, 8.5, 9, 9]),
      mostWeekHours: Math.min(hours + chance.pick([0, 2, 4]), 40),
      ...(chance.happens(0.3) ? { prefers: nights ? 'evening' : 'morning' } : {}),
    });
    await likes(stage, life, on, chance);
  });
}

async function likes(stage: Stage, life: Life, on: LocalDate, chance: Chance): Promise<void> {
  const chosen = chance.some(
    life.cast.employers.map(({ id }) => id),
    chance.between(0, 2),
  );
  for (const organisationId of chosen)
    await stage.perform(coachOf(life, on), setLiking, {
      participantId: participantOf(life),
      organisationId,
      liking: chance.pick([-1, 1, 1, 2]),
    });
}

/** Days off, asked some days before. */
export function daysOff(
  life: Life,
  on: LocalDate,
  days: { readonly kind: 'leave' | 'away'; readonly from: LocalDate; readonly count: number },
): Beat {
  return beat(on, (stage) =>
    stage.perform(self(life), recordAbsence, {
      participantId: participantOf(life),
      kind: days.kind,
      fromDate: days.from,
      lastDay: addDays(days.from, days.count - 1),
    }),
  );
}

export function sick(life: Life, on: LocalDate): Beat {
  return beat(on, (stage) => stage.perform(self(life), reportSick, { participantId: participantOf(life) }));
}

export function better(life: Life, on: LocalDate): Beat {
  return beat(on, (stage) => stage.perform(self(life), reportBetter, { participantId: participantOf(life) }));
}

/** Who can sign in does it; for the others the planner, whom they called. */
function self(life: Life): Actor {
  return life.made.self ?? life.cast.planner;
}
