import { z } from 'zod';
import type { News } from '../../src/planner/team/cover.ts';

/** What a worker is asked. */
export const askedSchema = z.object({
  text: z.string(),
  seed: z.number(),
  /** When it must be done, by the clock of the machine. */
  until: z.number(),
  whole: z.boolean(),
  /** Rosters to begin with, when an earlier worker came to nothing. */
  rosters: z.array(z.instanceof(Int16Array)).nullable(),
});
export type Asked = z.infer<typeof askedSchema>;

/** Rosters and what they cost, between a worker and who started it; a bound that nothing proved is null. */
export const newsSchema = z.object({
  cost: z.number(),
  bound: z.number().nullable(),
  rosters: z.array(z.instanceof(Int16Array)),
});
export type Told = z.infer<typeof newsSchema>;

export function told({ cost, bound, rosters }: News): Told {
  return {
    cost,
    bound: Number.isFinite(bound) ? bound : null,
    rosters: rosters.map((each) => Int16Array.from(each)),
  };
}
