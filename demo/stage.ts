import { sql } from 'kysely';
import type { Actor } from '../src/kernel/actor.ts';
import { settableClock } from '../src/kernel/clock.ts';
import { uuidAt } from '../src/kernel/ids.ts';
import { type LocalDate, momentOf, yearOf } from '../src/kernel/local-date.ts';
import { type Action, performIn } from '../src/platform/action.ts';
import type { Transaction } from '../src/platform/database/database.ts';
import type { Platform } from '../src/platform/platform.ts';
import type { Chance } from './chance.ts';

/** Something that happens on a day. */
export type Beat = { readonly on: LocalDate; readonly act: (stage: Stage) => Promise<void> };

/** A day of the demonstration, and the one way to change anything on it. */
export type Stage = {
  readonly day: LocalDate;
  /** For the first set-up of an installation, and to find again what an action made. */
  readonly db: Transaction;
  readonly newId: () => string;
  /** Performs an action; a refusal is a mistake in the demonstration and stops it. */
  perform<Output>(actor: Actor, toDo: Action<Output>, input: object): Promise<Output>;
  /** Does the work of the night, as the product does it of itself. */
  night(work: (db: Transaction, platform: Platform) => Promise<void>): Promise<void>;
};

export type Theatre = {
  /** Lets something happen on a day, in one transaction. */
  on<Value>(day: LocalDate, act: (stage: Stage) => Promise<Value>): Promise<Value>;
  /** Lets the database look again at how much it holds; without that it searches as if there were nothing. */
  count(): Promise<void>;
};

const betweenActions = 40_000;

/**
 * The platform with a clock that is turned by hand and ids by chance. Nothing is queued: what happened years ago is
 * not told to anybody now.
 */
export function openTheatre(platform: Platform, chance: Chance): Theatre {
  const clock = settableClock(platform.clock.now());
  const newId = () => uuidAt(Date.parse(clock.now()), chance.bytes(10));
  const then: Platform = { ...platform, clock, newId, enqueue: async () => undefined };

  const perform = async <Output>(db: Transaction, actor: Actor, toDo: Action<Output>, input: object) => {
    const result = await performIn(db, then, actor, 'demo', toDo, input);
    if (!result.ok) {
      const rules = result.refusals.map(({ rule, field }) => `${rule} ${field ?? ''}`).join(', ');
      throw new Error(`The demonstration of ${clock.now()} stopped at ${toDo.name}: ${rules}`);
    }
    clock.set(new Date(Date.parse(clock.now()) + betweenActions).toISOString());
    return result.value;
  };

  return {
    count: async () => {
      await sql`analyze`.execute(platform.db);
    },
    on: (day, act) => {
      clock.set(momentOf(day, '08:30'));
      return platform.db.transaction().execute((db) =>
        act({
          day,
          db,
          newId,
          perform: (actor, toDo, input) => perform(db, actor, toDo, input),
          night: (work) => work(db, then),
        }),
      );
    },
  };
}

/** Plays all beats before `until` in the order of their days. */
export async function play(
  theatre: Theatre,
  beats: readonly Beat[],
  until: LocalDate,
  progress: (words: string) => void,
): Promise<void> {
  let year = 0;
  for (const [day, acts] of byDay(beats, until)) {
    if (yearOf(day) !== year) {
      year = yearOf(day);
      await theatre.count();
      progress(`De demonstratie is in ${year}.`);
    }
    await theatre.on(day, async (stage) => {
      for (const { act } of acts) await act(stage);
    });
  }
}

function byDay(beats: readonly Beat[], until: LocalDate): Map<LocalDate, Beat[]> {
  const days = new Map<LocalDate, Beat[]>();
  const inOrder = beats
    .filter((beat) => beat.on < until)
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  for (const beat of inOrder) {
    const acts = days.get(beat.on);
    if (acts === undefined) days.set(beat.on, [beat]);
    else acts.push(beat);
  }
  return days;
}
