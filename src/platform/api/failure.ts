import { z } from '@hono/zod-openapi';
import { apiRefusal, type Problem, problem } from './problem.ts';

const databaseError = z.object({ code: z.string() });

/**
 * What an exception is over HTTP. The database refuses rows that the role may not touch (42501), and keeps a second one
 * out when two ask at the same moment (23505, 23P01); those are answers, everything else is a bug and null.
 */
export function failureOf(error: unknown): Problem | null {
  const known = databaseError.safeParse(error);
  switch (known.data?.code) {
    case '42501':
      return problem(403, apiRefusal('not-allowed'));
    case '23505':
    case '23P01':
      return problem(409, apiRefusal('already-there'));
    case '40001':
    case '40P01':
      return problem(503, apiRefusal('try-again'));
    default:
      return null;
  }
}
