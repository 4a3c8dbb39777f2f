import { z } from 'zod';

/** What a worker is asked: our bound, or HiGHS on the whole model, as it is or with rows of the law. It makes the problem itself from size and seed. */
export const boundAskedSchema = z.object({
  people: z.number(),
  days: z.number(),
  employers: z.number(),
  problem: z.number(),
  seconds: z.number(),
  how: z.enum(['ours', 'highs', 'highs-law']),
  /** What the best known roster costs. */
  upper: z.number().nullable(),
});
export type BoundAsked = z.infer<typeof boundAskedSchema>;

/**
 * The cost is of a roster of a peer; the breaches are what it does against a hard rule, of a peer that knows nothing of the working-time law.
 * Our bound has neither. Seconds of ours are of the processor.
 */
export const boundNewsSchema = z.object({
  cost: z.number().nullable(),
  breaches: z.number().nullable(),
  bound: z.number().nullable(),
  seconds: z.number(),
});
export type BoundNews = z.infer<typeof boundNewsSchema>;
