import { z } from 'zod';
import type { Problem, Roster } from '../../../planner/pool/problem.ts';
import type { Event } from '../../../planner/pool/repair.ts';

/** What a thread is asked. */
export type Asked = {
  readonly problem: Problem;
  readonly start: Roster;
  readonly seed: number;
  readonly seconds: number;
};

const roster = z.array(z.array(z.number()));

/** A problem comes from the thread beside this one, as it was built: only that it is one is looked at, not each of its thousand shifts. */
const problem = z.custom<Problem>(
  (value) => value instanceof Object && 'people' in value && 'shifts' in value,
);

const askedSchema = z.object({
  problem,
  start: roster,
  seed: z.number(),
  seconds: z.number(),
});

export function askedOf(message: unknown): Asked {
  return askedSchema.parse(message);
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

export function toMendOf(message: unknown): ToMend {
  return toMendSchema.parse(message);
}

const mendedSchema = z.array(
  z.object({
    way: z.enum(['fewest-changes', 'other-people', 'best-roster']),
    roster,
    changes: z.number(),
    unfilledMinutes: z.number(),
  }),
);

/** A way to mend a roster, from a thread. */
export type Mended = {
  readonly way: 'fewest-changes' | 'other-people' | 'best-roster';
  readonly roster: Roster;
  readonly changes: number;
  readonly unfilledMinutes: number;
};

export function mendedOf(message: unknown): readonly Mended[] {
  return mendedSchema.parse(message);
}
