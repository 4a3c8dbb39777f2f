import { type RouteConfig, z } from '@hono/zod-openapi';
import type { Action } from '../action.ts';

type Media = NonNullable<
  NonNullable<NonNullable<RouteConfig['request']>['body']>['content']['application/json']
>;

/** What a caller sends to perform an action: the schema for the document, and the names that are known. */
export type ActionBody = {
  readonly media: Media;
  readonly names: readonly string[];
  /** Fields without words, words without a field, and names in the path that the action does not know. */
  readonly faults: readonly string[];
};

const objectSchema = z.object({
  type: z.literal('object'),
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
});

/**
 * Derives the body of a call from the input of the action, so that there is one list of fields. What is not
 * described well is in `faults`, which a test keeps empty.
 */
export function actionBody(
  action: Pick<Action<unknown>, 'input'>,
  pathNames: readonly string[],
  words: Readonly<Record<string, string>>,
): ActionBody {
  const input = objectSchema.parse(z.toJSONSchema(action.input, { io: 'input', unrepresentable: 'any' }));
  const names = Object.keys(input.properties).filter((name) => !pathNames.includes(name));
  const faults = [
    ...pathNames.filter((name) => input.properties[name] === undefined),
    ...Object.keys(input.properties).filter((name) => words[name] === undefined),
    ...Object.keys(words).filter((name) => input.properties[name] === undefined),
  ];
  const properties = Object.fromEntries(
    names.map((name) => [name, { ...input.properties[name], description: words[name] ?? name }]),
  );
  const required = input.required.filter((name) => names.includes(name));
  return { names, faults, media: { schema: { type: 'object', properties, required } } };
}
