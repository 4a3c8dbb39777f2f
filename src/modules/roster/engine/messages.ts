import { z } from 'zod';
import type { Problem, Roster } from '../../../planner/pool/problem.ts';

/** What a thread is asked. */
export type Asked = {
  readonly problem: Problem;
  readonly start: Roster;
  readonly seed: number;
  readonly seconds: number;
};

const roster = z.array(z.array(z.number()));

/** A problem comes from the thread beside this one, as it was built: only that it is one is looked at, not each of its thousand shifts. */
const askedSchema = z.object({
  problem: z.custom<Problem>((value) => value instanceof Object && 'people' in value && 'shifts' in value),
  start: roster,
  seed: z.number(),
  seconds: z.number(),
});

export function askedOf(message: unknown): Asked {
  return askedSchema.parse(message);
}

const newsSchema = z.object({ roster, cost: z.number() });

/** A better roster, from a thread. */
export type News = { readonly roster: Roster; readonly cost: number };

export function newsOf(message: unknown): News {
  return newsSchema.parse(message);
}
