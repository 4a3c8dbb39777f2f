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

/** What a worker that proves is asked: our bound, or HiGHS on the whole model. */
export const boundAskedSchema = z.object({
  people: z.number(),
  days: z.number(),
  employers: z.number(),
  problem: z.number(),
  seconds: z.number(),
  how: z.enum(['ours', 'highs']),
  /** What the best known roster costs. */
  upper: z.number().nullable(),
});
export type BoundAsked = z.infer<typeof boundAskedSchema>;

/** The cost is of a roster of a peer, which knows nothing of the law; of ours it is of the roster that the proof made, with the law. Seconds of ours are of the processor. */
export const boundNewsSchema = z.object({
  cost: z.number().nullable(),
  bound: z.number().nullable(),
  seconds: z.number(),
});
export type BoundNews = z.infer<typeof boundNewsSchema>;
