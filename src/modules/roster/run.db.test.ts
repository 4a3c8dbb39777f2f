import type { ChildProcess } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../test/builders/platform.ts';
import { nextProcess } from '../../../test/builders/processes.ts';
import { buildRosterPool, draftOf, monday, rosterToday } from '../../../test/builders/roster.ts';
import { done, rulesOf } from '../../../test/builders/walk.ts';
import { freshDatabase } from '../../../test/database/fixture.ts';
import { addDays, momentOf } from '../../kernel/local-date.ts';
import { perform } from '../../platform/action.ts';
import { asActor } from '../../platform/session.ts';
import { reportSick } from '../availability/index.ts';
import { setDay as setShiftDay } from '../demand/index.ts';
import { askRepair, askRun, publishDraft, stopRun } from './index.ts';
import { judge, problemOf } from './problem/judge.ts';
import { calculate, calculating } from './run.ts';
import { draftShifts, publishedShifts } from './store.ts';

const platform = testPlatform(await freshDatabase());
const pool = await buildRosterPool(platform);
const { planner, people, sorting, westpoort } = pool;
const { coach, firmId } = westpoort;
const { partnershipId, membershipId } = planner;

const runOf = (runId: string) =>
  platform.db.selectFrom('roster_run').selectAll().where('id', '=', runId).executeTakeFirstOrThrow();
const shiftsOf = (draftId: string | null) =>
  asActor(platform, planner, (db) => draftShifts(db, draftId ?? ''));
const roster = () =>
  asActor(platform, planner, (db) =>
    publishedShifts(db, firmId, { from: rosterToday, to: addDays(monday, 28) }),
  );
const draftDays = (draftId: string) =>
  platform.db
    .selectFrom('roster_draft')
    .select(['from_date as from', 'to_date as to'])
    .where('id', '=', draftId)
    .executeTakeFirst();
const work = (runId: string) => calculate(platform, { partnershipId, runId }, membershipId);

async function plan(seconds = 1) {
  const draftId = await draftOf(platform, pool, { empty: 'yes' });
  const { id } = await done(platform, planner, askRun, { draftId, seconds });
  return { draftId, runId: id };
}

/** As a crash leaves a calculation that had spent so many seconds, and had found work for one person. */
async function crashed(runId: string, seconds: number) {
  await platform.db
    .updateTable('roster_run')
    .set({
      state: 'running',
      progress: JSON.stringify({ seconds, cost: 1, bound: null, unfilled: 0 }),
      best: JSON.stringify([[people.Amina, sorting, monday]]),
    })
    .where('id', '=', runId)
    .execute();
}

type BreakOff = (process: ChildProcess, product: AbortController) => unknown;
const waysToBreakOff: readonly (readonly [string, BreakOff])[] = [
  ['its process is killed', (process) => process.kill('SIGKILL')],
  ['the product is stopped', (_, product) => product.abort()],
];

describe('a calculation', () => {
  it('makes a draft beside the one it begins with: work is given, and no rule is broken', async () => {
    const { draftId, runId } = await plan();
    await work(runId);
    const run = await runOf(runId);
    expect(run).toMatchObject({ state: 'done', best: null });
    const found = await shiftsOf(run.result_draft_id);
    // Two weeks of two sorters and one at the counter; on each of two Tuesdays a driver.
    expect(found).toHaveLength(32);
    expect(await shiftsOf(draftId)).toEqual([]);
    const wrong = await asActor(platform, planner, async (db) => {
      const days = { from: monday, to: addDays(monday, 14) };
      return judge(await problemOf(db, { firmId, days, today: rosterToday }), found).violations;
    });
    expect(wrong).toEqual([]);
  });

  it('goes on after a crash with the seconds that were left, and done twice makes one draft', async () => {
    const { runId } = await plan(2);
    await crashed(runId, 1);
    await work(runId);
    await work(runId);
    const run = await runOf(runId);
    expect(run.state).toBe('done');
    // The second of before, and what was left.
    expect(run.progress?.seconds).toBeGreaterThan(1);
    const drafts = await platform.db
      .selectFrom('roster_draft')
      .select('id')
      .where('id', '=', run.result_draft_id)
      .execute();
    expect(drafts).toHaveLength(1);
  });

  it.each(waysToBreakOff)(
    'is tried again when %s, and goes on from what it had found',
    async (_, breakOff) => {
      const { runId } = await plan(6);
      const started = nextProcess();
      const product = new AbortController();
      const working = calculate(platform, { partnershipId, runId }, membershipId, product.signal);
      const broken = expect(working).rejects.toThrow();
      const process = await started;
      const hasFound = async (): Promise<boolean> => (await runOf(runId)).progress !== null;
      while (!(await hasFound())) await new Promise((resolve) => setTimeout(resolve, 50));
      breakOff(process, product);
      await broken;
      const half = await runOf(runId);
      expect(half).toMatchObject({ state: 'running', result_draft_id: null });
      expect(half.best).not.toBeNull();
      await work(runId);
      const run = await runOf(runId);
      expect(run).toMatchObject({ state: 'done', best: null });
      expect(await shiftsOf(run.result_draft_id)).toHaveLength(32);
    },
  );

  it('that had spent all its seconds when it was broken off gives what it had found', async () => {
    const { runId } = await plan(2);
    await crashed(runId, 2);
    await work(runId);
    const { result_draft_id: draftId } = await runOf(runId);
    expect(await shiftsOf(draftId)).toMatchObject([
      { participantId: people.Amina, demandId: sorting, onDate: monday },
    ]);
  });

  it('that was stopped before it began gives the draft that it would have begun with', async () => {
    const { runId } = await plan(60);
    await done(platform, planner, stopRun, { runId });
    await work(runId);
    const run = await runOf(runId);
    expect(run.state).toBe('cancelled');
    expect(await shiftsOf(run.result_draft_id)).toEqual([]);
    expect(rulesOf(await perform(platform, planner, 'page', stopRun, { runId }))).toEqual([
      'roster/run-over',
    ]);
  });
});

it.each(['a calculation', 'a repair'])(
  '%s that was given up says so, gives what it had found, and another can be asked',
  async (kind) => {
    const { draftId, runId } = await plan(60);
    const { draftId: other, runId: begun } = await plan(60);
    await crashed(begun, 1);
    if (kind === 'a repair')
      await platform.db.updateTable('roster_run').set({ kind: 'repair' }).where('id', '=', runId).execute();
    for (const id of [runId, begun]) await calculating.gaveUp?.(platform, { partnershipId, runId: id });
    expect(await runOf(runId)).toMatchObject({ state: 'failed', result_draft_id: null, best: null });
    const half = await runOf(begun);
    expect(half).toMatchObject({ state: 'failed', best: null });
    expect(await shiftsOf(half.result_draft_id)).toMatchObject([
      { participantId: people.Amina, demandId: sorting, onDate: monday },
    ]);
    for (const each of [draftId, other]) await done(platform, planner, askRun, { draftId: each, seconds: 1 });
  },
);

describe('a repair', () => {
  it('is refused while nothing is published', async () =>
    expect(rulesOf(await perform(platform, planner, 'page', askRepair, {}))).toEqual([
      'roster/nothing-published',
    ]));

  it('after a sick call, a cancelled day and one more asked gives ways that break no rule; choosing one puts the others away', async () => {
    const { runId } = await plan();
    await work(runId);
    const { result_draft_id: draftId } = await runOf(runId);
    await done(platform, planner, publishDraft, { draftId });
    const before = await roster();
    const sickId = before.find(({ demandId }) => demandId === sorting)?.participantId ?? '';
    platform.clock.set(momentOf(monday, '06:00'));
    await done(platform, coach, reportSick, { participantId: sickId, fromDate: monday });
    const cancelled = addDays(monday, 2);
    await done(platform, planner, setShiftDay, {
      demandId: pool.counter,
      onDate: cancelled,
      places: 0,
      reason: 'De winkel is dicht',
    });
    // The places of that day were filled; one more is asked since.
    const busier = addDays(monday, 3);
    await done(platform, planner, setShiftDay, {
      demandId: sorting,
      onDate: busier,
      places: 3,
      reason: 'Er komt een extra lading',
    });
    const asked = await done(platform, planner, askRepair, {});
    await work(asked.id);
    // Two weeks are published: a repair of four weeks plans nothing after those, and one of three days no more than those.
    const short = await done(platform, planner, askRepair, { days: 3 });
    const { draft_id: ofThreeDays } = await runOf(short.id);
    expect(await draftDays(ofThreeDays)).toEqual({ from: monday, to: addDays(monday, 3) });
    const { draft_id: heldAgainst } = await runOf(asked.id);
    expect(await draftDays(heldAgainst)).toEqual({ from: monday, to: addDays(monday, 14) });
    const ways = await platform.db
      .selectFrom('roster_draft')
      .select(['id', 'way', 'told'])
      .where('run_id', '=', asked.id)
      .execute();
    const fewest = ways.find(({ way }) => way === 'fewest-changes');
    expect(fewest).toBeDefined();
    for (const { id } of ways) {
      const shifts = await shiftsOf(id);
      expect(shifts.filter(({ participantId }) => participantId === sickId)).toEqual([]);
      expect(shifts.filter((each) => each.demandId === pool.counter && each.onDate === cancelled)).toEqual(
        [],
      );
    }
    const busy = (await shiftsOf(fewest?.id ?? null)).filter(({ onDate }) => onDate === busier);
    expect(busy.filter(({ demandId }) => demandId === sorting)).toHaveLength(3);
    await done(platform, planner, publishDraft, { draftId: fewest?.id });
    const after = await roster();
    // The sorting of the sick person is filled again, today included: it begins at seven, and now it is before that.
    expect(after.filter(({ demandId }) => demandId === sorting)).toHaveLength(21);
    const states = await platform.db
      .selectFrom('roster_draft')
      .select('state')
      .where('run_id', '=', asked.id)
      .orderBy('state')
      .execute();
    expect(states.map(({ state }) => state)).toEqual([...ways.slice(1).map(() => 'dropped'), 'published']);
    const causes = await platform.db
      .selectFrom('rostered_shift')
      .select(['withdrawn_cause', 'demand_id'])
      .where('withdrawn_in', 'is not', null)
      .execute();
    expect(new Set(causes.map((each) => each.withdrawn_cause))).toEqual(
      new Set(['sick', 'cancelled-by-employer']),
    );
  });
});
