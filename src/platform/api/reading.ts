import { z } from '@hono/zod-openapi';
import type { Transaction } from '../database/database.ts';
import { asActor } from '../session.ts';
import { type Asked, type Call, type Guarded, routeOf } from './call.ts';
import { type Page, type PageAsked, pageBody, pageFields, pageSchema } from './page.ts';
import { apiRefusal, problem, wrongFields } from './problem.ts';
import { readPart } from './read-input.ts';

type Listing<Filters extends z.ZodObject, Item extends z.ZodType> = Guarded & {
  /** A strict object of what can be filtered on. Never a name or another personal detail: it stands in the address. */
  readonly filters: Filters;
  readonly item: Item;
  readonly read: (
    db: Transaction,
    filters: z.output<Filters>,
    page: PageAsked,
    asked: Asked,
  ) => Promise<Page<z.input<Item>>>;
};

/** A call that gives a list, page by page, of the rows that the role may see. */
export function listing<Filters extends z.ZodObject, Item extends z.ZodType>(
  definition: Listing<Filters, Item>,
): Call {
  const shape = pageSchema(definition.item);
  const paging = z.object(pageFields);
  return {
    scope: definition.scope,
    shape,
    route: routeOf({
      method: 'get',
      described: definition,
      request: { query: definition.filters.extend(pageFields) },
      shape,
      status: 200,
      success: 'De lijst, per pagina.',
    }),
    answer: async (asked) => {
      const { page, pageSize, ...rest } = asked.query;
      const filters = readPart('query', definition.filters, rest);
      const turned = readPart('query', paging, { page, pageSize });
      if (!filters.ok || !turned.ok) {
        return {
          problem: wrongFields([filters, turned].flatMap((part) => (part.ok ? [] : part.errors))),
        };
      }
      const found = await asActor(asked.platform, asked.actor, (db) =>
        definition.read(db, filters.value, turned.value, asked),
      );
      return { status: 200, body: pageBody(asked.base + asked.path, rest, turned.value, found) };
    },
  };
}

type Reading<Params extends z.ZodObject, Shape extends z.ZodType> = Guarded & {
  readonly params: Params;
  readonly shape: Shape;
  /** Null when there is nothing that this person may see. */
  readonly read: (db: Transaction, params: z.output<Params>, asked: Asked) => Promise<z.input<Shape> | null>;
};

/** A call that gives one thing, as far as the role may see it. */
export function reading<Params extends z.ZodObject, Shape extends z.ZodType>(
  definition: Reading<Params, Shape>,
): Call {
  return {
    scope: definition.scope,
    shape: definition.shape,
    route: routeOf({
      method: 'get',
      described: definition,
      request: { params: definition.params },
      shape: definition.shape,
      status: 200,
      success: 'Gevonden.',
    }),
    answer: async (asked) => {
      const params = readPart('path', definition.params, asked.params);
      const query = readPart('query', z.strictObject({}), asked.query);
      if (!params.ok || !query.ok) {
        return { problem: wrongFields([params, query].flatMap((part) => (part.ok ? [] : part.errors))) };
      }
      const body = await asActor(asked.platform, asked.actor, (db) =>
        definition.read(db, params.value, asked),
      );
      return body === null ? { problem: problem(404, apiRefusal('not-found')) } : { status: 200, body };
    },
  };
}
