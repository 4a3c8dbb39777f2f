import { isDeepStrictEqual } from 'node:util';
import type { z } from '@hono/zod-openapi';

/** Fails when an answer is not what the document promises: a field too many, too few, or of another kind. */
export function checkAnswer(shape: z.ZodType, body: unknown): void {
  const sent: unknown = JSON.parse(JSON.stringify(body));
  const promised = shape.parse(sent);
  if (!isDeepStrictEqual(promised, sent)) {
    throw new Error('the answer holds fields that the document does not know');
  }
}
