import { z } from '@hono/zod-openapi';
import type { LocalDate } from '../../kernel/local-date.ts';
import { field } from '../input.ts';

type Options = readonly [string, ...string[]];

/** Fields of answers, each with its Dutch words for the document. */
export const shown = {
  id: (words: string) => z.uuid().describe(words),
  text: (words: string) => z.string().describe(words),
  /** A day on the calendar, without a time. */
  day: (words: string) =>
    z
      .custom<LocalDate>((value) => field.date().safeParse(value).success)
      .meta({ type: 'string', format: 'date', description: words }),
  /** A moment, in UTC. */
  moment: (words: string) => z.iso.datetime().describe(words),
  choice: <const Choices extends Options>(choices: Choices, words: string) => z.enum(choices).describe(words),
  whole: (words: string) => z.int().describe(words),
  count: (words: string) => z.int().min(0).describe(words),
  /** True or false. */
  yes: (words: string) => z.boolean().describe(words),
  /** A sentence in the languages of the product. */
  twoLanguages: (words: string) =>
    z
      .object({ nl: z.string().describe('In het Nederlands.'), en: z.string().describe('In het Engels.') })
      .describe(words),
  /** Something with a name that has a place of its own in the API. */
  named: (words: string) =>
    z.object({ id: z.uuid().describe('Kenmerk.'), name: z.string().describe('Naam.') }).describe(words),
} as const;

/** Filters of lists, all optional. No names and no other personal detail: a filter stands in the address and in logs. */
export const filter = {
  id: (words: string) => field.id().optional().describe(words),
  day: (words: string) => field.date().optional().describe(words),
  choice: <const Choices extends Options>(choices: Choices, words: string) =>
    field.choice(choices).optional().describe(words),
  /** True or false. */
  yes: (words: string) =>
    z
      .enum(['true', 'false'], 'choice')
      .transform((value) => value === 'true')
      .meta({ type: 'boolean' })
      .optional()
      .describe(words),
} as const;

/** What a filter asks of a query: nothing when it was not given. */
export function given<Value, Wish>(value: Value | undefined, wish: (value: Value) => Wish): Wish[] {
  return value === undefined ? [] : [wish(value)];
}
