import type { z } from '@hono/zod-openapi';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Result } from '../../kernel/result.ts';
import { type Answer, type Call, type Described, routeOf } from './call.ts';
import { type Place, type WrongField, wrongField, wrongFields } from './problem.ts';
import { readBody, readPart } from './read-input.ts';

type Calculating<Input extends z.ZodObject, Shape extends z.ZodType> = Omit<Described, 'scope'> & {
  /** GET has its questions in the address, so that an outcome can be shared; POST is for lists. */
  readonly method: 'get' | 'post';
  /** A strict object; each field with its words. */
  readonly input: Input;
  readonly shape: Shape;
  /**
   * A right answer for each field that must be there. It takes the place of a field of the wrong shape, so that the rule still
   * names what it refuses in the others, and everything wrong is named at once.
   */
  readonly standIn?: Readonly<Record<string, unknown>>;
  /** A pure rule; what it refuses names its field. `today` is for what is asked without a day. */
  readonly answer: (input: z.output<Input>, today: LocalDate) => Result<z.input<Shape>>;
};

/** What the rule refuses of the fields whose shape is right. */
function wrongElsewhere<Input extends z.ZodObject, Shape extends z.ZodType>(
  { standIn, input, answer }: Calculating<Input, Shape>,
  place: Place,
  given: Readonly<Record<string, unknown>>,
  errors: readonly WrongField[],
  today: LocalDate,
): readonly WrongField[] {
  if (standIn === undefined) return [];
  const wrong = new Set(errors.map(({ name }) => topOf(name)));
  const right = Object.entries(given).filter(([name]) => !wrong.has(name));
  const asked = readPart(place, input, { ...standIn, ...Object.fromEntries(right) });
  const found = asked.ok ? answer(asked.value, today) : null;
  if (found === null || found.ok) return [];
  return found.refusals
    .map((refusal) => wrongField(place, refusal))
    .filter(({ name }) => !wrong.has(topOf(name)));
}

/** The field of the request in which a field stands: `hours` of `hours.minHours`. */
function topOf(name: string): string {
  return name.split('.')[0] ?? name;
}

/**
 * A call that computes from what it is asked and reads nothing, open to everybody. Every wrong field is named at once; what
 * the rule itself refuses (a day whose values are not known) is a wrong field too.
 */
export function calculating<Input extends z.ZodObject, Shape extends z.ZodType>(
  definition: Calculating<Input, Shape>,
): Call {
  const { method, input, shape } = definition;
  const place: Place = method === 'get' ? 'query' : 'body';
  const read = (given: Readonly<Record<string, unknown>>, today: LocalDate): Answer => {
    const asked = readPart(place, input, given);
    if (!asked.ok) {
      const more = wrongElsewhere(definition, place, given, asked.errors, today);
      return { problem: wrongFields([...asked.errors, ...more]) };
    }
    const found = definition.answer(asked.value, today);
    return found.ok
      ? { status: 200, body: found.value }
      : { problem: wrongFields(found.refusals.map((refusal) => wrongField(place, refusal))) };
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
