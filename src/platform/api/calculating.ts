import type { z } from '@hono/zod-openapi';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Refusal, Result } from '../../kernel/result.ts';
import { refusalsOfTheRest } from '../rest-of-input.ts';
import { type Answer, type Call, type Described, routeOf } from './call.ts';
import { type Place, wrongField, wrongFields } from './problem.ts';
import { readBody, readPart } from './read-input.ts';

type Calculating<Input extends z.ZodObject, Shape extends z.ZodType> = Omit<Described, 'scope'> & {
  /** GET has its questions in the address, so that an outcome can be shared; POST is for lists. */
  readonly method: 'get' | 'post';
  /** A strict object; each field with its words. */
  readonly input: Input;
  readonly shape: Shape;
  /** What could be asked, where the rule can be asked of what is right when something else is wrong (`refusalsOfTheRest`). */
  readonly example?: z.input<Input>;
  /** What is wrong besides, when the input cannot be read as a whole: for lists, where an example would stand for another element. */
  readonly rest?: (given: unknown) => readonly Refusal[];
  /** A pure rule; what it refuses names its field. `today` is for what is asked without a day. */
  readonly answer: (input: z.output<Input>, today: LocalDate) => Result<z.input<Shape>>;
};

/**
 * A call that computes from what it is asked and reads nothing, open to everybody. Every wrong field is named at once; what
 * the rule itself refuses (a day whose values are not known) is a wrong field too.
 */
export function calculating<Input extends z.ZodObject, Shape extends z.ZodType>(
  definition: Calculating<Input, Shape>,
): Call {
  const { method, input, shape, example } = definition;
  const place: Place = method === 'get' ? 'query' : 'body';
  const read = (given: unknown, today: LocalDate): Answer => {
    const answer = (fields: z.output<Input>) => definition.answer(fields, today);
    const named = (refusals: readonly Refusal[]) => refusals.map((refusal) => wrongField(place, refusal));
    const asked = readPart(place, input, given);
    if (!asked.ok) {
      const rest =
        definition.rest?.(given) ??
        (example === undefined
          ? []
          : refusalsOfTheRest({ schema: input, example, given, answer }, asked.error));
      return { problem: wrongFields([...asked.errors, ...named(rest)]) };
    }
    const found = answer(asked.value);
    return found.ok ? { status: 200, body: found.value } : { problem: wrongFields(named(found.refusals)) };
  };
  return {
    scope: null,
    shape,
    route: routeOf({
      method,
      described: { ...definition, scope: null },
      request:
        method === 'get'
          ? { query: input }
          : { body: { required: true, content: { 'application/json': { schema: input } } } },
      shape,
      status: 200,
      success: 'Berekend.',
    }),
    answer: async ({ query, request, today }) => {
      if (method === 'get') return read(query, today);
      const body = await readBody(request);
      return body.ok ? read(body.fields, today) : { problem: body.problem };
    },
  };
}
