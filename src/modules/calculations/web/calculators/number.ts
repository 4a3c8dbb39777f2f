import { z } from 'zod';

/** A number as a calculator reads it; the rule knows its bounds. */
export function amount() {
  return z.coerce.number({ error: (issue) => (issue.input === undefined ? 'required' : 'number') });
}
