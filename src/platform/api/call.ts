import type { RouteConfig, z } from '@hono/zod-openapi';
import type { Actor } from '../../kernel/actor.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Platform } from '../platform.ts';
import { type Problem, problemSchema } from './problem.ts';
import type { Given } from './read-input.ts';

/** A request after the door: who asks, and what. */
export type Asked = {
  readonly platform: Platform;
  readonly actor: Actor;
  /** Where the API is, `https://…/api/v1`. */
  readonly base: string;
  /** The address within the API, as it was asked. */
  readonly path: string;
  readonly params: Given;
  readonly query: Given;
  readonly request: Request;
  readonly today: LocalDate;
};

export type Answer =
  | { readonly problem: Problem; readonly headers?: Readonly<Record<string, string>> }
  | { readonly status: 200 | 201; readonly body: unknown; readonly location?: string };

type Documented = {
  readonly route: RouteConfig;
  /** What a good answer looks like; tests hold the answers against it. */
  readonly shape: z.ZodType;
  /** What is wrong with its description; a test keeps this empty. */
  readonly faults?: readonly string[];
};

/** A call for who has a token with its scope. */
type GuardedCall = Documented & {
  readonly scope: string;
  readonly answer: (asked: Asked) => Promise<Answer>;
};

/** A call for everybody: it computes from what is asked and reads nothing. */
type OpenCall = Documented & {
  readonly scope: null;
  readonly answer: (asked: Pick<Asked, 'query' | 'request' | 'today'>) => Promise<Answer>;
};

/** One call of the API: how it is documented, which scope it takes, and how it is answered. */
export type Call = GuardedCall | OpenCall;

/** What every call says of itself. */
export type Described = {
  /** Within the API, kebab-case, with `{names}`. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** Null for what is open to everybody. */
  readonly scope: string | null;
};

/** The same of a call that takes a token. */
export type Guarded = Described & { readonly scope: string };

/** Name of the header that every answer carries. */
export const versionHeader = 'API-Version';

const headers = { [versionHeader]: { $ref: `#/components/headers/${versionHeader}` } };

const failures = {
  400: 'De vraag klopt niet; `errors` noemt alle velden tegelijk.',
  401: 'Er is geen geldig token meegestuurd.',
  403: 'Uw rol of uw token mag dit niet.',
  404: 'Dit bestaat niet, of het hoort niet bij wat u mag zien.',
  409: 'Een regel houdt dit tegen; `rule` en `message` zeggen welke.',
  429: 'Te veel vragen achter elkaar; wacht zo lang als Retry-After zegt.',
  500: 'Er ging iets mis aan onze kant.',
  503: 'Het lukte nu niet; probeer het opnieuw.',
} as const;

type Route = {
  readonly method: 'get' | 'post';
  readonly described: Described;
  readonly request: NonNullable<RouteConfig['request']>;
  readonly shape: z.ZodType;
  readonly status: 200 | 201;
  readonly success: string;
};

/** The description of a call for the OpenAPI document, with the errors that it can give. */
export function routeOf({ method, described, request, shape, status, success }: Route): RouteConfig {
  const { scope } = described;
  const location = status === 201 ? { Location: { $ref: '#/components/headers/Location' } } : {};
  const statuses =
    scope === null
      ? ([400, 429, 500] as const)
      : ([400, 401, 403, 404, ...(method === 'post' ? ([409] as const) : []), 429, 500, 503] as const);
  const right = scope === null ? 'Open voor iedereen, zonder token.' : `Recht (scope): \`${scope}\`.`;
  return {
    method,
    path: described.path,
    operationId: described.operationId,
    tags: [described.tag],
    summary: described.summary,
    description: `${described.description ?? ''}\n\n${right}`.trim(),
    security: scope === null ? [] : [{ bearer: [scope] }],
    request,
    responses: {
      [status]: {
        description: success,
        headers: { ...headers, ...location },
        content: { 'application/json': { schema: shape } },
      },
      ...Object.fromEntries(
        statuses.map((each) => [
          each,
          {
            description: failures[each],
            headers,
            content: { 'application/problem+json': { schema: problemSchema } },
          },
        ]),
      ),
    },
  };
}
