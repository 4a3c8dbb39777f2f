import { type RouteConfig, z } from '@hono/zod-openapi';
import type { Action } from '../action.ts';

type Media = NonNullable<
  NonNullable<NonNullable<RouteConfig['request']>['body']>['content']['application/json']
>;

/** What a caller sends to perform an action: the schema for the document, and the names that are known. */
export type ActionBody = { readonly media: Media; readonly names: readonly string[] };

const objectSchema = z.object({
  type: z.literal('object'),
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
});

/**
 * Derives the body of a call from the input of the action, so that there is one list of fields. Fails at start when a
 * name in the path is no field of the action, or a field has no words.
 */
export function actionBody(
  action: Pick<Action<unknown>, 'name' | 'input'>,
  pathNames: readonly string[],
  words: Readonly<Record<string, string>>,
): ActionBody {
  const input = objectSchema.parse(z.toJSONSchema(action.input, { io: 'input', unrepresentable: 'any' }));
  const names = Object.keys(input.properties).filter((name) => !pathNames.includes(name));
  const strange = [
    ...pathNames.filter((name) => input.properties[name] === undefined),
    ...Object.keys(input.properties).filter((name) => words[name] === undefined),
    ...Object.keys(words).filter((name) => input.properties[name] === undefined),
  ];
  if (strange.length > 0)
    throw new Error(`${action.name}: path, words and input differ in ${strange.join(', ')}`);
  const properties = Object.fromEntries(
    names.map((name) => [name, { ...input.properties[name], description: words[name] ?? name }]),
  );
  const required = input.required.filter((name) => names.includes(name));
  return { names, media: { schema: { type: 'object', properties, required } } };
}
