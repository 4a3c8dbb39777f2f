import type { z } from 'zod';
import type { Actor, Origin, Role } from '../kernel/actor.ts';
import type { NewId } from '../kernel/ids.ts';
import { dayOf, type Instant, type LocalDate } from '../kernel/local-date.ts';
import { accept, type Refusal, type Result, refusalsOf, refuse } from '../kernel/result.ts';
import { noObject, type Recorded, recordedOf } from './audit/recorded.ts';
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

type Described<Input, Output> = Recorded & {
  readonly who: readonly Role[];
  readonly input: z.ZodType<Input>;
  /**
   * The id of what it was about, never a name: null for a new thing that did not come to be; `output` is null when nothing
   * was saved. Stands last, so that its type follows from `save`.
   */
  readonly object: (input: Input, output: Output | null) => string | null;
};

type Definition<Input, Facts, Decision, Output> = Described<Input, Output> & {
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
};

type DefinitionForMany<Input, Facts, Decision, Output> = Described<Input, Output> & {
  /** Reads the facts of all inputs at once, as the person. */
  readonly load: (db: Transaction, inputs: readonly Input[], context: ActionContext) => Promise<Facts>;
  /**
   * The rule: one decision for every input, in their order; `notFound` where there is nothing that this person may see.
   * What is accepted counts as a fact for those after it.
   */
  readonly decide: (
    facts: Facts,
    inputs: readonly Input[],
    context: ActionContext,
  ) => readonly Result<Decision>[];
  /** Saves all that was accepted; gives what came of each, in the same order. */
  readonly save: (
    db: Transaction,
    decisions: readonly Decision[],
    context: ActionContext,
  ) => Promise<readonly Output[]>;
};

/** A thing somebody can do. Pages, API, jobs and demo all perform it through `perform`. */
export type Action<Output> = Recorded & {
  readonly who: readonly Role[];
  readonly input: z.ZodType;
  /** Loads and decides, and saves nothing. */
  readonly judge: (db: Transaction, raw: unknown, context: ActionContext) => Promise<Result<unknown>>;
  /** Does it for every input, in their order; a refusal of one keeps none of the others back. */
  readonly run: (
    db: Transaction,
    raws: readonly unknown[],
    context: ActionContext,
  ) => Promise<readonly Attempt<Output>[]>;
};

/** What an action was about, for the audit trail. */
type ActionObject = { readonly kind: string; readonly id: string };

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

/** Why nothing can be done with something: for this person it is not there. */
export const notFound = refusal('not-found');

/** Describes an action: who may, what it reads, how it decides, what it saves. Of several inputs it takes one at a time. */
export function action<Input, Facts, Decision, Output>(
  definition: Definition<Input, Facts, Decision, Output>,
): Action<Output> {
  const decided = async (
    db: Transaction,
    input: Input,
    context: ActionContext,
  ): Promise<Result<Decision>> => {
    const facts = await definition.load(db, input, context);
    return facts === null ? refuse(notFound) : definition.decide(facts, input, context);
  };
  const runOne = async (db: Transaction, raw: unknown, context: ActionContext): Promise<Attempt<Output>> => {
    const read = readInput(definition.input, raw);
    if (!read.ok) return { object: null, result: read };
    const decision = await decided(db, read.value, context);
    if (!decision.ok) return { object: objectOf(definition, read.value, null), result: decision };
    const output = await definition.save(db, decision.value, context, read.value);
    return { object: objectOf(definition, read.value, output), result: accept(output) };
  };
  return {
    ...recordedOf(definition),
    who: definition.who,
    input: definition.input,
    judge: async (db, raw, context) => {
      const read = readInput(definition.input, raw);
      return read.ok ? decided(db, read.value, context) : read;
    },
    run: async (db, raws, context) => {
      const attempts: Attempt<Output>[] = [];
      for (const raw of raws) attempts.push(await runOne(db, raw, context));
      return attempts;
    },
  };
}

/**
 * Describes an action that is also done for very many at once: it reads, decides and saves for all inputs together, with
 * as many questions to the database as for one. One input is such a list of one, so there is no second rule.
 */
export function actionForMany<Input, Facts, Decision, Output>(
  definition: DefinitionForMany<Input, Facts, Decision, Output>,
): Action<Output> {
  const decided = async (
    db: Transaction,
    inputs: readonly Input[],
    context: ActionContext,
  ): Promise<readonly Result<Decision>[]> => {
    if (inputs.length === 0) return [];
    return definition.decide(await definition.load(db, inputs, context), inputs, context);
  };
  return {
    ...recordedOf(definition),
    who: definition.who,
    input: definition.input,
    judge: async (db, raw, context) => {
      const read = readInput(definition.input, raw);
      return read.ok ? oneOf(await decided(db, [read.value], context)) : read;
    },
    run: async (db, raws, context) => {
      const read = raws.map((raw) => readInput(definition.input, raw));
      const decisions = await decided(db, accepted(read), context);
      const toSave = accepted(decisions);
      const outputs = toSave.length === 0 ? [] : await definition.save(db, toSave, context);
      const nextDecision = takerOf(decisions);
      const nextOutput = takerOf(outputs);
      return read.map((input): Attempt<Output> => {
        if (!input.ok) return { object: null, result: input };
        const decision = nextDecision();
        if (!decision.ok) return { object: objectOf(definition, input.value, null), result: decision };
        const output = nextOutput();
        return { object: objectOf(definition, input.value, output), result: accept(output) };
      });
    },
  };
}

function objectOf<Input, Output>(
  { about, object }: Described<Input, Output>,
  input: Input,
  output: Output | null,
): ActionObject {
  return { kind: about.key, id: object(input, output) ?? noObject };
}

function readInput<Input>(schema: z.ZodType<Input>, raw: unknown): Result<Input> {
  const parsed = schema.safeParse(raw);
  return parsed.success ? accept(parsed.data) : refuse(...inputRefusals(parsed.error));
}

function accepted<Value>(results: readonly Result<Value>[]): Value[] {
  return results.flatMap((result) => (result.ok ? [result.value] : []));
}

/** Takes the items of a list one by one; more than there are is a mistake in the action that made the list. */
function takerOf<Item>(items: readonly Item[]): () => Item {
  const left = items.values();
  return () => {
    const next = left.next();
    if (next.done === true) throw new Error('an action gave fewer outcomes than it was given inputs');
    return next.value;
  };
}

function oneOf<Item>(items: readonly Item[]): Item {
  return takerOf(items)();
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
      run: async (_db, raws) => raws.map(() => refusedWhole(toDo, 'beaten-to-it')),
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
  return oneOf(await performEachIn(db, platform, actor, origin, toDo, [raw]));
}

/** The same action for several inputs, each with a result and an audit line of its own, in their order. */
export async function performEachIn<Output>(
  db: Transaction,
  platform: Platform,
  actor: Actor,
  origin: Origin,
  toDo: Action<Output>,
  raws: readonly unknown[],
): Promise<readonly Result<Output>[]> {
  const asked: { job: string; data: JobData; from: Instant | undefined }[] = [];
  const derived: ((db: Transaction) => Promise<void>)[] = [];
  const context: ActionContext = {
    ...contextOf(platform, actor, origin),
    enqueue: (job, data, from) => asked.push({ job, data, from }),
    derive: (refresh) => derived.push(refresh),
  };
  await actAs(db, actor, context.today);
  const attempts = toDo.who.includes(actor.role)
    ? await toDo.run(db, raws, context)
    : raws.map(() => refusedWhole(toDo, 'not-allowed'));
  await actAsSystem(db);
  for (const refresh of derived) await refresh(db);
  for (const { job, data, from } of asked) await platform.enqueue(db, job, data, from);
  const lines = attempts.flatMap(({ object, result }) =>
    object === null
      ? []
      : [
          {
            partnership_id: actor.partnershipId,
            at: context.now,
            actor_membership_id: actor.membershipId,
            actor_organisation_id: actor.organisationId,
            actor_role: actor.role,
            origin,
            action: toDo.name,
            object_kind: object.kind,
            object_id: object.id,
            result: outcome(result),
          },
        ],
  );
  await appendAudit(db, platform.keys.audit, ...lines);
  return attempts.map(({ result }) => result);
}

/** Refused without looking at what was given, so that nobody knows about which one it was. */
function refusedWhole(toDo: Action<unknown>, why: Parameters<typeof refusal>[0]): Attempt<never> {
  return { object: { kind: toDo.about.key, id: noObject }, result: refuse(refusal(why)) };
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
