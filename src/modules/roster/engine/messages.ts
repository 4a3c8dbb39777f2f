import { z } from 'zod';
import type { Problem, Roster } from '../../../planner/pool/problem.ts';
import type { Event } from '../../../planner/pool/repair.ts';

/** A roster to make. */
export type ToPlan = {
  readonly problem: Problem;
  /** What does not fit any more is left out. */
  readonly start: Roster;
  readonly seed: number;
  readonly seconds: number;
};

const roster = z.array(z.array(z.number()));

/** A problem comes from a thread or a process of ours, as it was built: only that it is one is looked at, not each of its thousand shifts. */
const problem = z.custom<Problem>(
  (value) => value instanceof Object && 'people' in value && 'shifts' in value,
);

const toPlanSchema = z.object({
  problem,
  start: roster,
  seed: z.number(),
  seconds: z.number(),
});

export function toPlanOf(message: unknown): ToPlan {
  return toPlanSchema.parse(message);
}

const betterSchema = z.object({ roster, cost: z.number() });

/** A better roster, from a thread. */
export type Better = { readonly roster: Roster; readonly cost: number };

export function betterOf(message: unknown): Better {
  return betterSchema.parse(message);
}

const newsSchema = z.union([z.object({ bound: z.number() }), betterSchema]);

/** A better roster, or a higher bound. */
export function newsOf(message: unknown): Better | { readonly bound: number } {
  return newsSchema.parse(message);
}

const event = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('away'), person: z.number(), fromDay: z.number(), toDay: z.number() }),
  z.object({ kind: z.literal('cancelled'), shift: z.number() }),
  z.object({ kind: z.literal('lost'), shift: z.number() }),
  z.object({ kind: z.literal('places'), shift: z.number(), places: z.number() }),
]);
const toMendSchema = z.object({ problem, seed: z.number(), events: z.array(event) });

/** A published roster to mend, and what happened since as far as the problem does not say it. */
export type ToMend = {
  readonly problem: Problem;
  readonly seed: number;
  readonly events: readonly Event[];
};

const mendedSchema = z.array(
  z.object({
    way: z.enum(['fewest-changes', 'other-people', 'best-roster']),
    roster,
    changes: z.number(),
    unfilledMinutes: z.number(),
  }),
);

/** A way to mend a roster. */
export type Mended = {
  readonly way: 'fewest-changes' | 'other-people' | 'best-roster';
  readonly roster: Roster;
  readonly changes: number;
  readonly unfilledMinutes: number;
};

const plannedSchema = z.object({
  roster,
  cost: z.number(),
  bound: z.number().nullable(),
  unfilled: z.number(),
  seconds: z.number(),
});

/** The best roster so far. */
export type Planned = {
  readonly roster: Roster;
  readonly cost: number;
  /** No roster can cost less; null when nothing was proven. */
  readonly bound: number | null;
  /** Places with nobody. */
  readonly unfilled: number;
  readonly seconds: number;
};

const toCalculateSchema = z.discriminatedUnion('kind', [
  toPlanSchema.extend({ kind: z.literal('plan'), everyMs: z.number() }),
  toMendSchema.extend({ kind: z.literal('mend') }),
  z.object({ kind: z.literal('stop') }),
]);

/** What a process that calculates is asked: once to plan or to mend, and then perhaps to stop. */
export type ToCalculate =
  | (ToPlan & { readonly kind: 'plan'; readonly everyMs: number })
  | (ToMend & { readonly kind: 'mend' })
  | { readonly kind: 'stop' };

export function toCalculateOf(message: unknown): ToCalculate {
  return toCalculateSchema.parse(message);
}

const saidSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('so-far'), best: plannedSchema }),
  z.object({ kind: z.literal('planned'), best: plannedSchema.nullable() }),
  z.object({ kind: z.literal('mended'), ways: mendedSchema }),
]);

/** What a process that calculates says: what it has now and then, and once what it was asked for. */
export type Said =
  | { readonly kind: 'so-far'; readonly best: Planned }
  | { readonly kind: 'planned'; readonly best: Planned | null }
  | { readonly kind: 'mended'; readonly ways: readonly Mended[] };

export function saidOf(message: unknown): Said {
  return saidSchema.parse(message);
}
