import { z } from '@hono/zod-openapi';
import { type Action, perform } from '../action.ts';
import { inputRefusals } from '../input.ts';
import { actionBody } from './action-body.ts';
import { type Asked, type Call, type Guarded, routeOf } from './call.ts';
import { problemOf, wrongFields, wrongInputs } from './problem.ts';
import { readBody, readPart, unknownFields } from './read-input.ts';

type Acting<Output, Shape extends z.ZodType> = Guarded & {
  readonly action: Action<Output>;
  /** What each field of the body is, in Dutch; the fields themselves are those of the action. */
  readonly words: Readonly<Record<string, string>>;
  readonly shape: Shape;
  readonly answer: (output: Output, asked: Asked) => z.input<Shape>;
  /** Where the thing that was made is found, within the API. Without it nothing new came about. */
  readonly made?: (output: Output, asked: Asked) => string;
};

/**
 * A call that performs an action: the very one that pages perform, with the same input, rules and audit. Fields that
 * stand in the path are left out of the body.
 */
export function acting<Output, Shape extends z.ZodType>(definition: Acting<Output, Shape>): Call {
  const { action, made } = definition;
  const pathNames = [...definition.path.matchAll(/\{(\w+)\}/g)].map((match) => String(match[1]));
  const body = actionBody(action, pathNames, definition.words);
  const status = made === undefined ? 200 : 201;
  return {
    scope: definition.scope,
    shape: definition.shape,
    faults: body.faults,
    route: routeOf({
      method: 'post',
      described: definition,
      request: {
        ...(pathNames.length === 0 ? {} : { params: pathParams(pathNames, definition.words) }),
        ...(body.names.length === 0
          ? {}
          : { body: { required: true, content: { 'application/json': body.media } } }),
      },
      shape: definition.shape,
      status,
      success: made === undefined ? 'Gedaan.' : 'Vastgelegd; Location zegt waar het staat.',
    }),
    answer: async (asked) => {
      const given = await readBody(asked.request);
      if (!given.ok) return { problem: given.problem };
      const strays = Object.keys(given.fields).filter((name) => !body.names.includes(name));
      const query = readPart('query', z.strictObject({}), asked.query);
      const stray = [...unknownFields('body', strays), ...(query.ok ? [] : query.errors)];
      const input = { ...given.fields, ...asked.params };
      if (stray.length > 0) {
        const read = action.input.safeParse(input);
        const wrong = read.success ? [] : wrongInputs(inputRefusals(read.error), pathNames);
        return { problem: wrongFields([...stray, ...wrong]) };
      }
      const result = await perform(asked.platform, asked.actor, 'api', action, input);
      if (!result.ok) return { problem: problemOf(result.refusals, pathNames) };
      const answer = { status, body: definition.answer(result.value, asked) } as const;
      return made === undefined ? answer : { ...answer, location: asked.base + made(result.value, asked) };
    },
  };
}

function pathParams(names: readonly string[], words: Readonly<Record<string, string>>) {
  return z.object(Object.fromEntries(names.map((name) => [name, z.uuid().describe(words[name] ?? name)])));
}
