import { z } from 'zod';

/** What a worker is asked: it makes the problem itself from size and seed. */
export const askedSchema = z.object({
  people: z.number(),
  days: z.number(),
  employers: z.number(),
  problem: z.number(),
  seed: z.number(),
  seconds: z.number(),
});
export type Asked = z.infer<typeof askedSchema>;

/** A roster with its cost, after so many moves: between a worker and who started it. */
export const newsSchema = z.object({
  cost: z.number(),
  moves: z.number(),
  roster: z.array(z.array(z.number())),
});
export type News = z.infer<typeof newsSchema>;
