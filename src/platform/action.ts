import type { z } from 'zod';
import type { Actor, Origin, Role } from '../kernel/actor.ts';
import type { NewId } from '../kernel/ids.ts';
import { dayOf, type Instant, type LocalDate } from '../kernel/local-date.ts';
import { accept, type Refusal, type Result, refusalsOf, refuse } from '../kernel/result.ts';
import { appendAudit } from './audit/store.ts';
import type { Transaction } from './database/database.ts';
import { inputRefusals } from './input.ts';
import type { JobData } from './jobs/job.ts';
import type { Keys, Platform } from './platform.ts';
import { actAs, actAsSystem } from './session.ts';

/** What every step of an action may know besides its facts. */
export type ActionContext = {
  readonly actor: Actor;
  readonly origin: Origin;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly newId: NewId;
  readonly keys: Keys;
  /** Asks for work after this action, not before `from`; it is queued in the same transaction. */
  readonly enqueue: (job: string, data: JobData, from?: Instant) => void;
  /** Brings derived rows up to date after saving, as the system: nobody may write those by hand. */
  readonly derive: (refresh: (db: Transaction) => Promise<void>) => void;
};

/** What an action is about, for the audit trail: never a name, always an id. */
export type ActionObject = { readonly kind: string; readonly id: string };

type Definition<Input, Facts, Decision, Output> = {
  /** `module/verb-phrase`, as the file is named. */
  readonly name: `${string}/${string}`;
  readonly who: readonly Role[];
  readonly input: z.ZodType<Input>;
  /** Reads the facts, as the person; null when there is nothing that this person may see. */
  readonly load: (db: Transaction, input: Input, context: ActionContext) => Promise<Facts | null>;
  /** The rule: pure, from facts to a decision or the refusals that stand in the way. */
  readonly decide: (facts: Facts, input: Input, context: ActionContext) => Result<Decision>;
  readonly save: (
    db: Transaction,
    decision: Decision,
    context: ActionContext,
    input: Input,
  ) => Promise<Output>;
  /** What it was about; `output` is null when nothing was saved. Stands last, so that its type follows from `save`. */
  readonly object: (input: Input, output: Output | null) => ActionObject;
};

/** A thing somebody can do. Pages, API, jobs and demo all perform it through `perform`. */
export type Action<Output> = {
  readonly name: string;
  readonly who: readonly Role[];
  readonly input: z.ZodType;
  /** Loads and decides, and saves nothing. */
  readonly judge: (db: Transaction, raw: unknown, context: ActionContext) => Promise<Result<unknown>>;
  readonly run: (db: Transaction, raw: unknown, context: ActionContext) => Promise<Attempt<Output>>;
};

/** What became of it; `object` is null when the input was not even readable, and then there is nothing to audit. */
type Attempt<Output> = { readonly object: ActionObject | null; readonly result: Result<Output> };

const refusal = refusalsOf('access', {
  'beaten-to-it': {
    nl: 'Iemand was net iets eerder met hetzelfde. Kijk hoe het nu staat, en probeer het dan opnieuw.',
    en: 'Somebody was just ahead of you with the same. See how things stand now, and then try again.',
  },
  'not-allowed': { nl: 'Uw rol mag dit niet doen.', en: 'Your role may not do this.' },
  'not-found': {
    nl: 'Wij vinden dit niet. Misschien bestaat het niet meer, of hoort het niet bij uw organisatie.',
    en: 'We cannot find this. It may no longer exist, or it does not belong to your organisation.',
  },
});

/** Describes an action: who may, what it reads, how it decides, what it saves. */
export function action<Input, Facts, Decision, Output>(
  definition: Definition<Input, Facts, Decision, Output>,
): Action<Output> {
  const read = (raw: unknown): Result<Input> => {
    const parsed = definition.input.safeParse(raw);
    return parsed.success ? accept(parsed.data) : refuse(...inputRefusals(parsed.error));
  };
  const decided = async (
    db: Transaction,
    input: Input,
    context: ActionContext,
  ): Promise<Result<Decision>> => {
    const facts = await definition.load(db, input, context);
    return facts === null ? refuse(refusal('not-found')) : definition.decide(facts, input, context);
  };
  return {
    name: definition.name,
    who: definition.who,
    input: definition.input,
    judge: async (db, raw, context) => {
      const input = read(raw);
      return input.ok ? decided(db, input.value, context) : input;
    },
    run: async (db, raw, context) => {
      const parsed = read(raw);
      if (!parsed.ok) return { object: null, result: parsed };
      const input = parsed.value;
      const decision = await decided(db, input, context);
      if (!decision.ok) return { object: definition.object(input, null), result: decision };
      const output = await definition.save(db, decision.value, context, input);
      return { object: definition.object(input, output), result: accept(output) };
    },
  };
}

/**
 * Performs an action as a person, in one transaction: may this role, are the inputs sound, load, decide, save,
 * queue, audit. A refusal is audited as well and saves nothing else.
 */
export async function perform<Output>(
  platform: Platform,
  actor: Actor,
  origin: Origin,
  toDo: Action<Output>,
  raw: unknown,
): Promise<Result<Output>> {
  return unlessBeaten(platform, actor, origin, toDo, raw, () =>
    platform.db.transaction().execute((db) => performIn(db, platform, actor, origin, toDo, raw)),
  );
}

/** Runs a transaction with an action in it. When another did the same first, that is a refusal, and it is audited. */
export async function unlessBeaten<Value>(
  platform: Platform,
  actor: Actor,
  origin: Origin,
  toDo: Action<unknown>,
  raw: unknown,
  run: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await run();
  } catch (error) {
    if (!isCollision(error)) throw error;
    const beaten: Action<never> = {
      ...toDo,
      run: async () => ({
        object: { kind: 'action', id: toDo.name },
        result: refuse(refusal('beaten-to-it')),
      }),
    };
    return platform.db.transaction().execute((db) => performIn(db, platform, actor, origin, beaten, raw));
  }
}

/** Two did the same at the same moment, and a key or an exclusion of the database let only one through. */
function isCollision(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === '23505' || code === '23P01' || code === '40P01';
}

/** One action within a transaction that is running already; what follows in it runs as the system. */
export async function performIn<Output>(
  db: Transaction,
  platform: Platform,
  actor: Actor,
  origin: Origin,
  toDo: Action<Output>,
  raw: unknown,
): Promise<Result<Output>> {
  const asked: { job: string; data: JobData; from: Instant | undefined }[] = [];
  const derived: ((db: Transaction) => Promise<void>)[] = [];
  const context: ActionContext = {
    ...contextOf(platform, actor, origin),
    enqueue: (job, data, from) => asked.push({ job, data, from }),
    derive: (refresh) => derived.push(refresh),
  };
  await actAs(db, actor, context.today);
  const attempt = toDo.who.includes(actor.role)
    ? await toDo.run(db, raw, context)
    : { object: { kind: 'action', id: toDo.name }, result: refuse(refusal('not-allowed')) };
  await actAsSystem(db);
  if (attempt.object === null) return attempt.result;
  for (const refresh of derived) await refresh(db);
  for (const { job, data, from } of asked) await platform.enqueue(db, job, data, from);
  await appendAudit(db, platform.keys.audit, {
    partnership_id: actor.partnershipId,
    at: context.now,
    actor_membership_id: actor.membershipId,
    actor_organisation_id: actor.organisationId,
    actor_role: actor.role,
    origin,
    action: toDo.name,
    object_kind: attempt.object.kind,
    object_id: attempt.object.id,
    result: outcome(attempt.result),
  });
  return attempt.result;
}

/** Would this action be accepted now? As the person, within a running transaction; saves and audits nothing. */
export async function judgeIn(
  db: Transaction,
  platform: Platform,
  actor: Actor,
  toDo: Action<unknown>,
  raw: unknown,
): Promise<Result<unknown>> {
  if (!toDo.who.includes(actor.role)) return refuse(refusal('not-allowed'));
  const context = contextOf(platform, actor, 'page');
  await actAs(db, actor, context.today);
  return toDo.judge(db, raw, {
    ...context,
    enqueue: () => undefined,
    derive: () => undefined,
  });
}

function contextOf(
  platform: Platform,
  actor: Actor,
  origin: Origin,
): Omit<ActionContext, 'enqueue' | 'derive'> {
  const now = platform.clock.now();
  return { actor, origin, now, today: dayOf(now), newId: platform.newId, keys: platform.keys };
}

function outcome(result: Result<unknown>): string {
  return result.ok ? 'done' : `refused: ${result.refusals.map((each: Refusal) => each.rule).join(', ')}`;
}
