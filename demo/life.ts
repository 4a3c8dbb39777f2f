import type { Actor } from '../src/kernel/actor.ts';
import type { LocalDate } from '../src/kernel/local-date.ts';
import { type Cast, type Coach, coachesOn } from './cast.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Name } from './names.ts';
import type { Beat, Stage } from './stage.ts';

/** What the actions made for one person, filled in while it is played. */
type Made = {
  coach?: Coach;
  participantId?: string;
  trajectoryId?: string;
  contractId?: string;
  hoursPerWeek?: number;
  placementId?: string;
  floorPlacementId?: string;
  goalIds?: string[];
  self?: Actor;
};

/** One person in the demonstration: who they are, who goes along with them, and what has been made so far. */
export type Life = {
  readonly cast: Cast;
  readonly name: Name;
  readonly serial: number;
  readonly chance: Chance;
  readonly referrer: Actor;
  /** Told in full: distances, goals, reviews. Lives of long ago are told in short. */
  readonly full: boolean;
  /** Can sign in. */
  readonly account: boolean;
  /** Began with the coach who left lately. */
  readonly left: boolean;
  /** Their coach left and nobody took over yet. */
  readonly alone: boolean;
  /** Which employer of the cast they work at, where that matters for the story. */
  readonly workplace: number | null;
  readonly made: Made;
};

type Told = {
  readonly full?: boolean;
  readonly account?: boolean;
  readonly left?: boolean;
  readonly alone?: boolean;
  readonly workplace?: number | undefined;
  readonly name?: Name;
};

export type NewLife = (told: Told) => Life;

/** Lives in a partnership; each gets the next name and number, and chance of its own. */
export function livesIn(cast: Cast, serials: () => number, names: Iterator<Name, never>): NewLife {
  return ({ full = false, account = false, left = false, alone = false, workplace, name }) => {
    const serial = serials();
    const chance = chanceOf(`${cast.programmeId} ${serial}`);
    const usual = cast.referrers.length > 1 && chance.happens(0.15) ? 2 : 0;
    return {
      cast,
      name: name ?? names.next().value,
      serial,
      chance,
      referrer: chance.pick(usual === 0 ? cast.referrers.slice(0, 2) : cast.referrers.slice(2)),
      full,
      account,
      left,
      alone,
      workplace: workplace ?? null,
      made: {},
    };
  };
}

/** Who coaches on a day: the first coach, and after they left the one who took over. */
export function coachOf(life: Life, day: LocalDate): Actor {
  const first = firstCoach(life);
  const there = first.to === null || day < first.to ? [first] : coachesOn(life.cast, first.to);
  return need(there[life.serial % there.length]?.actor, 'coach');
}

/** Who coaches from this first meeting on: one of those who are there that day. */
export function meetCoach(life: Life, on: LocalDate): void {
  const there = coachesOn(life.cast, on);
  const leaving = there.filter(({ to }) => to !== null);
  life.made.coach = life.chance.pick(life.left && leaving.length > 0 ? leaving : there);
}

export function firstCoach(life: Life): Coach {
  return need(life.made.coach, 'coach');
}

/** An id that an action before this one must have made. */
export function need<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The demonstration needs a ${what} that was not made.`);
  return value;
}

/** The hours of the contract, agreed when they are first spoken of. */
export function hoursOf(life: Life): number {
  life.made.hoursPerWeek ??= life.chance.pick([24, 28, 32, 32, 36]);
  return life.made.hoursPerWeek;
}

export function trajectoryOf(life: Life): string {
  return need(life.made.trajectoryId, 'trajectory');
}

export function participantOf(life: Life): string {
  return need(life.made.participantId, 'participant');
}

export function beat(on: LocalDate, act: (stage: Stage) => Promise<unknown>): Beat {
  return {
    on,
    act: async (stage) => {
      await act(stage);
    },
  };
}
