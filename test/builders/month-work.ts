import { expect } from 'vitest';
import type { Actor } from '../../src/kernel/actor.ts';
import { addDays, type LocalDate, momentOf } from '../../src/kernel/local-date.ts';
import { confirmHours, hoursModule, recordAttendance } from '../../src/modules/hours/index.ts';
import { shiftsOn } from '../../src/modules/hours/queries/floor.ts';
import { recordEverybody } from '../../src/modules/hours/web/floor/record.ts';
import { rosterModule } from '../../src/modules/roster/index.ts';
import { perform } from '../../src/platform/action.ts';
import { asActor } from '../../src/platform/session.ts';
import type { TestPlatform } from './platform.ts';
import { done, rulesOf } from './walk.ts';

/** Who works a roster off. */
export type Workers = {
  /** Who tap on the floor, in this order; the planner, last, does it for who has nobody. */
  readonly tapping: readonly Actor[];
  readonly planner: Actor;
  /** Who confirm the week of their own organisation. */
  readonly confirming: readonly Actor[];
};

/** What is tapped of one shift, by its id; of all others it is that everybody is there. */
export type Taps = ReadonlyMap<string, object>;

const signal = () => new AbortController().signal;

/** Does the work that actions put in the queue, by the jobs that the product has for it; each piece once. */
export function rosterQueue(platform: TestPlatform): () => Promise<void> {
  let taken = 0;
  return async () => {
    const asked = platform.asked.slice(taken);
    taken = platform.asked.length;
    for (const { job, data } of asked)
      await rosterModule.jobs?.find(({ name }) => name === job)?.run(platform, data, signal());
  };
}

/**
 * Works off days, half-open: the morning after, everybody who was expected was there, and then single taps, until of everybody who is
 * listed something is recorded; after a Sunday the night finds its grounds and the week is confirmed.
 */
export async function workOff(
  platform: TestPlatform,
  workers: Workers,
  days: { readonly from: LocalDate; readonly to: LocalDate },
  taps: Taps = new Map(),
): Promise<void> {
  const left = new Set(taps.keys());
  for (let day = days.from; day < days.to; day = addDays(day, 1)) {
    platform.clock.set(momentOf(addDays(day, 1), '09:00'));
    for (const actor of [...workers.tapping, workers.planner]) {
      const whose =
        actor === workers.planner
          ? { firmId: actor.organisationId }
          : { organisationId: actor.organisationId };
      const list = () =>
        asActor(platform, actor, (db) => shiftsOn(db, { from: day, to: addDays(day, 1) }, whose));
      expect((await recordEverybody({ platform, actor }, await list())).ok).toBe(true);
      const seen = await list();
      // Who is not expected is left to be recorded by name.
      expect(seen.filter(({ outcome }) => outcome === null)).toEqual(
        seen.filter(({ expected, version }) => !expected && version === 0),
      );
      expect(seen.filter(({ expected, outcome }) => !expected && outcome === 'worked')).toEqual([]);
      for (const { id } of seen) {
        if (!left.delete(id)) continue;
        await done(platform, actor, recordAttendance, { rosteredShiftId: id, ...taps.get(id) });
      }
      expect((await list()).filter(({ outcome }) => outcome === null)).toEqual([]);
    }
    if (new Date(`${day}T12:00:00Z`).getUTCDay() === 0) await endWeek(platform, workers, addDays(day, -6));
  }
  expect([...left]).toEqual([]);
}

async function endWeek(platform: TestPlatform, { confirming }: Workers, monday: LocalDate): Promise<void> {
  for (const job of hoursModule.jobs ?? []) await job.run(platform, {}, signal());
  for (const actor of confirming) {
    const shifts = await asActor(platform, actor, (db) =>
      shiftsOn(db, { from: monday, to: addDays(monday, 7) }, { organisationId: actor.organisationId }),
    );
    const seenMinutes = shifts.reduce((sum, { workedMinutes }) => sum + workedMinutes, 0);
    expect(seenMinutes).toBeGreaterThan(0);
    const week = { fromDate: monday, days: 7 };
    const stale = { ...week, seenMinutes: seenMinutes - 1 };
    expect(rulesOf(await perform(platform, actor, 'page', confirmHours, stale))).toEqual([
      'hours/changed-meanwhile',
    ]);
    expect(await done(platform, actor, confirmHours, { ...week, seenMinutes })).toMatchObject({
      shifts: shifts.length,
    });
  }
}
