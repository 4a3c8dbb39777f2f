import { z } from '@hono/zod-openapi';
import { apiRefusal, type Problem, problem } from './problem.ts';

const databaseError = z.object({ code: z.string() });

/**
 * What an exception is over HTTP: rows that the database keeps from the role (42501), and a transaction that met another
 * (40001) are answers; everything else is a bug and null.
 */
export function failureOf(error: unknown): Problem | null {
  const known = databaseError.safeParse(error);
  if (known.data?.code === '42501') return problem(403, apiRefusal('not-allowed'));
  return known.data?.code === '40001' ? problem(503, apiRefusal('try-again')) : null;
}
