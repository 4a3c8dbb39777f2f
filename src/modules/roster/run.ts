import type { Actor } from '../../kernel/actor.ts';
import { dayOf, type Instant, isLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import type { Weights } from '../../planner/pool/problem.ts';
import type { Event } from '../../planner/pool/repair.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Job } from '../../platform/jobs/job.ts';
import type { Platform } from '../../platform/platform.ts';
import { actAsSystem, asActor } from '../../platform/session.ts';
import { roleHeld } from '../access/index.ts';
import { mendApart, planApart } from './engine/apart.ts';
import type { Mended, Planned } from './engine/messages.ts';
import { type BuiltProblem, buildProblem } from './problem/build.ts';
import { happened } from './problem/happened.ts';
import { loadPool } from './problem/load.ts';
import { named, numbered } from './problem/roster.ts';
import { type DraftShift, keyOf } from './rules/draft.ts';
import { draftAt, draftShifts, writeShifts } from './store.ts';
import { mendJob, repairNames, runJob } from './words.ts';
import './tables.ts';

type RunKey = { readonly partnershipId: string; readonly runId: string };

/** How often the best so far is written down, and a stop is looked for. */
const everyMs = 2000;

/**
 * Calculates a roster for a draft in a process of its own, as the person who asked. Every two seconds the best so far is written
 * down: after a crash the next attempt goes on from there, for the seconds that were left.
 */
export async function calculate(
  platform: Platform,
  key: RunKey,
  membershipId: string,
  signal?: AbortSignal,
): Promise<void> {
  const today = dayOf(platform.clock.now());
  const held = await asSystem(platform, (db) => roleHeld(db, key.partnershipId, membershipId, today));
  const run = await begin(platform, key);
  if (run === null) return;
  if (held === null) return end(platform, key, 'failed', null);
  const { actor } = held;
  const reading = asActor(platform, actor, (db) =>
    taskOf(db, actor, run, { today, now: platform.clock.now() }),
  );
  const ways = run.kind === 'repair' ? await mendApart(reading.then((task) => toMendOf(task, run))) : null;
  const task = await reading;
  if (task === null) return end(platform, key, 'failed', null);
  if (ways !== null) return endRepair(platform, key, { actor, task, ways });
  let best = task.start;
  const stopped = new AbortController();
  const forward = () => stopped.abort();
  signal?.addEventListener('abort', forward);
  let { cancelled } = run;
  try {
    const planned = await planApart(
      {
        problem: task.built.problem,
        start: numbered(task.built, best).roster,
        seed: run.seed,
        seconds: run.left,
      },
      {
        everyMs,
        signal: stopped.signal,
        told: async (soFar) => {
          best = named(task.built, soFar.roster, task.isPinned);
          cancelled = await keep(platform, key, soFar, run.spent, best);
          if (cancelled) stopped.abort();
        },
      },
    );
    if (signal?.aborted === true) throw new Error('the calculation of a roster was broken off');
    if (planned !== null) {
      best = named(task.built, planned.roster, task.isPinned);
      await keep(platform, key, planned, run.spent, best);
    }
  } finally {
    signal?.removeEventListener('abort', forward);
  }
  const { draft, weightSetId } = task;
  const madeBy = actor.membershipId;
  await end(platform, key, cancelled ? 'cancelled' : 'done', { draft, weightSetId, madeBy, best });
}

type Run = {
  readonly kind: 'plan' | 'repair';
  readonly draftId: string;
  readonly weightSetId: string | null;
  readonly seed: number;
  readonly left: number;
  readonly spent: number;
  /** Somebody asked to stop before it began. */
  readonly cancelled: boolean;
  readonly best: readonly (readonly string[])[] | null;
};

/** Takes a run on; null when it is over. A run that was broken off goes on with the seconds that it had left. */
async function begin(platform: Platform, { partnershipId, runId }: RunKey): Promise<Run | null> {
  return asSystem(platform, async (db) => {
    const run = await db
      .updateTable('roster_run')
      .set({ state: 'running' })
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', runId)
      .where('state', 'in', ['asked', 'running'])
      .returningAll()
      .executeTakeFirst();
    if (run === undefined) return null;
    const spent = run.progress?.seconds ?? 0;
    return {
      kind: run.kind,
      draftId: run.draft_id,
      weightSetId: run.weight_set_id,
      seed: run.seed,
      left: run.cancel_asked ? 0 : Math.max(0, run.seconds - spent),
      spent,
      cancelled: run.cancel_asked,
      best: run.best,
    };
  });
}

type Task = {
  readonly built: BuiltProblem;
  readonly start: readonly DraftShift[];
  readonly isPinned: (given: Pick<DraftShift, 'participantId' | 'demandId' | 'onDate'>) => boolean;
  readonly draft: NonNullable<Awaited<ReturnType<typeof draftAt>>>;
  readonly weightSetId: string | null;
  /** Of a repair: what happened since the roster was published. */
  readonly events: readonly Event[];
};

function toMendOf(task: Task | null, { seed }: Run) {
  return task === null ? null : { problem: task.built.problem, seed, events: task.events };
}

async function taskOf(
  db: Transaction,
  actor: Actor,
  run: Run,
  { today, now }: { readonly today: LocalDate; readonly now: Instant },
): Promise<Task | null> {
  const draft = await draftAt(db, run.draftId);
  if (draft === null) return null;
  const shifts = await draftShifts(db, draft.id);
  const pinned = shifts.filter((each) => each.pinned);
  const pinnedKeys = new Set(pinned.map(keyOf));
  const weights = await weightsOf(db, run.weightSetId);
  const of = { firmId: actor.organisationId, days: { from: draft.from_date, to: draft.to_date } };
  const facts = await loadPool(db, {
    ...of,
    today,
    now,
    heedsAnswers: true,
    pinned: Map.groupBy(pinned, ({ participantId }) => participantId),
    ...(weights === null ? {} : { weights }),
  });
  const built = buildProblem(facts, { asking: run.kind === 'repair' });
  return {
    built,
    events: run.kind === 'repair' ? await happened(db, of, built) : [],
    start: run.best === null ? shifts : shiftsIn(run.best, pinnedKeys),
    isPinned: (given) => pinnedKeys.has(keyOf(given)),
    draft,
    weightSetId: run.weightSetId,
  };
}

/** The weights of a set; null for the usual ones. */
export async function weightsOf(db: Transaction, weightSetId: string | null): Promise<Weights | null> {
  if (weightSetId === null) return null;
  const set = await db
    .selectFrom('weight_set')
    .select('weights')
    .where('id', '=', weightSetId)
    .executeTakeFirst();
  return set?.weights ?? null;
}

function shiftsIn(best: readonly (readonly string[])[], pinned: ReadonlySet<string>): readonly DraftShift[] {
  return best.flatMap(([participantId, demandId, onDate]) => {
    if (participantId === undefined || demandId === undefined || !isLocalDate(onDate)) return [];
    const given = { participantId, demandId, onDate };
    return [{ ...given, pinned: pinned.has(keyOf(given)) }];
  });
}

/** Writes down the best so far; says whether somebody asked to stop. */
async function keep(
  platform: Platform,
  { partnershipId, runId }: RunKey,
  { seconds, cost, bound, unfilled }: Planned,
  spent: number,
  best: readonly DraftShift[],
): Promise<boolean> {
  return asSystem(platform, async (db) => {
    const row = await db
      .updateTable('roster_run')
      .set({
        progress: JSON.stringify({ seconds: spent + seconds, cost, bound, unfilled }),
        best: JSON.stringify(
          best.map(({ participantId, demandId, onDate }) => [participantId, demandId, onDate]),
        ),
      })
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', runId)
      .returning('cancel_asked')
      .executeTakeFirst();
    return row?.cancel_asked ?? true;
  });
}

type Found = Pick<Task, 'draft' | 'weightSetId'> & {
  readonly madeBy: string;
  readonly best: readonly DraftShift[];
};

/** The end of a run: with what was found as a draft beside the one it began with. */
async function end(
  platform: Platform,
  { partnershipId, runId }: RunKey,
  state: 'done' | 'cancelled' | 'failed',
  found: Found | null,
): Promise<void> {
  await asSystem(platform, async (db) => {
    const running = await db
      .selectFrom('roster_run')
      .select('id')
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', runId)
      .where('state', 'in', ['asked', 'running'])
      .forUpdate()
      .executeTakeFirst();
    if (running === undefined) return;
    const draftId = found === null ? null : platform.newId();
    if (found !== null && draftId !== null) {
      const { draft, weightSetId, madeBy } = found;
      const { earlier } = await db
        .selectFrom('roster_run')
        .select((eb) => eb.fn.count<string>('result_draft_id').as('earlier'))
        .where('partnership_id', '=', partnershipId)
        .where('draft_id', '=', draft.id)
        .executeTakeFirstOrThrow();
      await db
        .insertInto('roster_draft')
        .values({
          ...draft,
          id: draftId,
          // Of several proposals for one draft each has a name of its own.
          name: `${draft.name}, voorstel${Number(earlier) === 0 ? '' : ` ${Number(earlier) + 1}`}`,
          weight_set_id: weightSetId,
          state: 'open',
          run_id: null,
          way: null,
          told: null,
          made_by: madeBy,
          made_at: platform.clock.now(),
        })
        .execute();
      await writeShifts(db, { partnershipId, draftId }, found.best);
    }
    await db
      .updateTable('roster_run')
      .set({ state, result_draft_id: draftId, best: null, ended_at: platform.clock.now() })
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', runId)
      .execute();
  });
}

/** Whoever waits reads that it failed, has the best that was found until then, and can ask again. */
async function giveUp(platform: Platform, key: RunKey): Promise<void> {
  const found = await asSystem(platform, async (db): Promise<Found | null> => {
    const run = await db
      .selectFrom('roster_run')
      .select(['draft_id', 'weight_set_id', 'asked_by', 'best'])
      .where('partnership_id', '=', key.partnershipId)
      .where('id', '=', key.runId)
      .executeTakeFirst();
    const draft = run?.best == null ? null : await draftAt(db, run.draft_id);
    if (run?.best == null || draft === null) return null;
    const pinned = (await draftShifts(db, draft.id)).filter((each) => each.pinned).map(keyOf);
    const best = shiftsIn(run.best, new Set(pinned));
    return { draft, weightSetId: run.weight_set_id, madeBy: run.asked_by, best };
  });
  await end(platform, key, 'failed', found);
}

/** The end of a repair: each way is a draft, equal to the roster but for what it mends. */
async function endRepair(
  platform: Platform,
  { partnershipId, runId }: RunKey,
  found: { readonly actor: Actor; readonly task: Task; readonly ways: readonly Mended[] },
): Promise<void> {
  const { built, draft } = found.task;
  await asSystem(platform, async (db) => {
    const running = await db
      .updateTable('roster_run')
      .set({ state: 'done', ended_at: platform.clock.now() })
      .where('partnership_id', '=', partnershipId)
      .where('id', '=', runId)
      .where('state', '=', 'running')
      .returning('id')
      .executeTakeFirst();
    if (running === undefined) return;
    for (const { way, roster, changes, unfilledMinutes } of found.ways) {
      const draftId = platform.newId();
      await db
        .insertInto('roster_draft')
        .values({
          ...draft,
          id: draftId,
          name: repairNames[way],
          state: 'open',
          run_id: runId,
          way,
          told: JSON.stringify({ unfilledMinutes, changes }),
          made_by: found.actor.membershipId,
          made_at: platform.clock.now(),
        })
        .execute();
      await writeShifts(db, { partnershipId, draftId }, named(built, roster, found.task.isPinned));
    }
  });
}

async function asSystem<Value>(
  platform: Platform,
  work: (db: Transaction) => Promise<Value>,
): Promise<Value> {
  return platform.db.transaction().execute(async (db) => {
    await actAsSystem(db);
    return work(db);
  });
}

export const calculating: Job = {
  name: runJob,
  run: (platform, { partnershipId = '', runId = '', membershipId = '' }, signal) =>
    calculate(platform, { partnershipId, runId }, membershipId, signal),
  gaveUp: (platform, { partnershipId = '', runId = '' }) => giveUp(platform, { partnershipId, runId }),
};

export const mending: Job = { ...calculating, name: mendJob, awaited: true };
