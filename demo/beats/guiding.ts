import type { LocalDate } from '../../src/kernel/local-date.ts';
import { bridgeDistance, noteDistance, notePossibility } from '../../src/modules/participants/index.ts';
import {
  agreeGoal,
  decideExtension,
  finishGoalAction,
  holdReview,
  reachGoal,
  requestExtension,
} from '../../src/modules/trajectories/index.ts';
import { after } from '../days.ts';
import { beat, coachOf, type Life, participantOf, trajectoryOf } from '../life.ts';
import type { Beat } from '../stage.ts';
import { distances, extensionReasons, goals, limits, next, possibilities, wentWell } from '../texts.ts';

/** What somebody can do, within which limit, and what is to be bridged; possibilities first. */
export function gettingToKnow(life: Life, on: LocalDate, bridgedOn: LocalDate | null): Beat[] {
  const { chance } = life;
  const participantId = () => participantOf(life);
  const possibility = chance.some(possibilities, 2).map((words) =>
    beat(on, (stage) =>
      stage.perform(coachOf(life, on), notePossibility, {
        participantId: participantId(),
        kind: 'possibility',
        words,
      }),
    ),
  );
  const limit = beat(on, (stage) =>
    stage.perform(coachOf(life, on), notePossibility, {
      participantId: participantId(),
      kind: 'limit',
      words: chance.pick(limits),
    }),
  );
  const noted = chance
    .some(distances, chance.between(1, 2))
    .flatMap(([cause, ways, bridge], place) =>
      distance(life, on, { cause, possibility: ways, bridge }, place === 0 ? bridgedOn : null),
    );
  return [...possibility, ...(chance.happens(0.5) ? [limit] : []), ...noted];
}

function distance(life: Life, on: LocalDate, words: object, bridgedOn: LocalDate | null): Beat[] {
  let distanceId = '';
  const noted = beat(on, async (stage) => {
    const input = { participantId: participantOf(life), ...words };
    distanceId = (await stage.perform(coachOf(life, on), noteDistance, input)).id;
  });
  if (bridgedOn === null) return [noted];
  return [
    noted,
    beat(bridgedOn, (stage) => stage.perform(coachOf(life, bridgedOn), bridgeDistance, { distanceId })),
  ];
}

/** A goal with its first action, and the day on which it was reached, if it was. */
export function goal(life: Life, on: LocalDate, place: number, reachedOn: LocalDate | null): Beat[] {
  const [title, words, byRole] = goals[(life.serial + place) % goals.length] ?? goals[0];
  let goalId = '';
  const agreed = beat(on, async (stage) => {
    const input = { trajectoryId: trajectoryOf(life), title, words, byRole };
    const dueOn = after(reachedOn ?? on, reachedOn === null ? life.chance.pick([21, 35, 42]) : 3);
    goalId = (await stage.perform(coachOf(life, on), agreeGoal, { ...input, dueOn })).id;
  });
  if (reachedOn === null) return [agreed];
  const reached = beat(reachedOn, async (stage) => {
    const { id } = await stage.db
      .selectFrom('goal_action')
      .select('id')
      .where('goal_id', '=', goalId)
      .executeTakeFirstOrThrow();
    await stage.perform(life.made.self ?? coachOf(life, reachedOn), finishGoalAction, { goalActionId: id });
    await stage.perform(coachOf(life, reachedOn), reachGoal, { goalId });
  });
  // The participant finishes only their own.
  return life.account && byRole !== 'participant' ? [agreed] : [agreed, reached];
}

export function review(life: Life, on: LocalDate): Beat {
  return beat(on, (stage) =>
    stage.perform(coachOf(life, on), holdReview, {
      trajectoryId: trajectoryOf(life),
      heldOn: on,
      wentWell: life.chance.pick(wentWell),
      next: life.chance.pick(next),
    }),
  );
}

/** Reviews about every five weeks; `until` leaves out the last when it is overdue. */
export function reviews(life: Life, from: LocalDate, until: LocalDate): Beat[] {
  const days: LocalDate[] = [];
  for (let day = after(from, 36); day < until; day = after(day, 37)) days.push(day);
  return days.map((day) => review(life, day));
}

/** More time: asked by the coach, decided by the municipality; null when nobody has decided yet. */
export function extension(
  life: Life,
  clock: 'floor-work' | 'trajectory',
  on: LocalDate,
  until: LocalDate,
  decision: 'granted' | 'refused' | null,
): Beat[] {
  let extensionId = '';
  const asked = beat(on, async (stage) => {
    const input = { trajectoryId: trajectoryOf(life), clock, until };
    const reason = life.chance.pick(extensionReasons.asked);
    extensionId = (await stage.perform(coachOf(life, on), requestExtension, { ...input, reason })).id;
  });
  if (decision === null) return [asked];
  const reason = extensionReasons[decision];
  return [
    asked,
    beat(after(on, 4), (stage) =>
      stage.perform(life.referrer, decideExtension, { extensionId, decision, reason }),
    ),
  ];
}
