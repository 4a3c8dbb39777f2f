import { z } from '@hono/zod-openapi';
import type { LocalDate } from '../../kernel/local-date.ts';

/** Fields of answers, each with its Dutch words for the document. */
export const shown = {
  id: (words: string) => z.uuid().describe(words),
  text: (words: string) => z.string().describe(words),
  /** A day on the calendar, without a time. */
  day: (words: string) => z.custom<LocalDate>().meta({ type: 'string', format: 'date', description: words }),
  /** A moment in UTC. */
  moment: (words: string) => z.iso.datetime().describe(words),
  choice: <const Options extends readonly [string, ...string[]]>(options: Options, words: string) =>
    z.enum(options).describe(words),
  whole: (words: string) => z.int().describe(words),
  count: (words: string) => z.int().min(0).describe(words),
  /** True or false. */
  yes: (words: string) => z.boolean().describe(words),
} as const;
