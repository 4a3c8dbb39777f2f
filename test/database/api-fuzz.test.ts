import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type Actor, roles } from '../../src/kernel/actor.ts';
import { problemSchema } from '../../src/platform/api/problem.ts';
import { testApi } from '../builders/api.ts';
import { testPlatform } from '../builders/platform.ts';
import { buildWestpoort, referred } from '../builders/walk.ts';
import { freshDatabase } from './fixture.ts';

/** What an outsider with a token can send to each call of the document, without knowing what it is for. */
const platform = testPlatform(await freshDatabase());
const api = testApi(platform);
const westpoort = await buildWestpoort(platform);
const { house, firmId } = westpoort;
const actors: Actor[] = [];

const field = z.looseObject({ name: z.string(), in: z.enum(['path', 'query', 'header']) });
const body = z.object({
  content: z.object({
    'application/json': z.object({ schema: z.object({ properties: z.record(z.string(), z.unknown()) }) }),
  }),
});
const operation = z.object({
  security: z.array(z.unknown()),
  parameters: z.array(field).default([]),
  requestBody: body.optional(),
});
const described = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

type Operation = {
  readonly method: string;
  readonly path: string;
  /** The header of somebody who may make this call. */
  readonly token: Record<string, string>;
  readonly queries: readonly string[];
  readonly fields: readonly string[];
};
const operations: Operation[] = [];

beforeAll(async () => {
  for (const role of roles.filter((each) => each !== 'participant'))
    actors.push(await house.person(role, firmId));
  const { participantId } = await referred(platform, westpoort);
  actors.push(await house.person('participant', firmId, { participantId }));
  const { paths } = described.parse((await api.send('/openapi.json', {})).body);
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { security, parameters, requestBody }] of Object.entries(methods)) {
      const queries = parameters.flatMap((each) => (each.in === 'query' ? [each.name] : []));
      const fields = Object.keys(requestBody?.content['application/json'].schema.properties ?? {});
      const token = security.length === 0 ? {} : await tokenFor(method, path);
      operations.push({ method, path, token, queries, fields });
    }
  }
});

/** Whether the role may is asked before what was sent is read. */
async function tokenFor(method: string, path: string): Promise<Record<string, string>> {
  for (const actor of actors) {
    const reply = await (method === 'get' ? api.get(actor, withIds(path)) : api.post(actor, withIds(path)));
    if (reply.status !== 403) return api.bearer(actor);
  }
  throw new Error(`nobody may ${method} ${path}`);
}

type Sent = {
  readonly path: string;
  readonly query?: string;
  readonly body?: string;
  readonly type?: string;
};

/** Sends it as somebody who may; the answer is never a failure of ours, and every problem says what is wrong as it is documented. */
async function sent({ method, token }: Operation, { path, query = '', body: given = '', type }: Sent) {
  const headers = { ...token, 'Content-Type': type ?? 'application/json' };
  const reply = await api.send(
    path + query,
    method === 'get' ? { headers } : { method: 'POST', headers, body: given },
  );
  const shown = [method, path, query, given.slice(0, 200), reply.status];
  expect(reply.status < 500, JSON.stringify(shown)).toBe(true);
  if (reply.status >= 400) {
    expect([shown, reply.headers.get('Content-Type')]).toEqual([shown, 'application/problem+json']);
    expect(problemSchema.parse(reply.body).status).toBe(reply.status);
  }
  return reply;
}

const someId = '01990000-0000-7000-8000-000000000000';
const withIds = (path: string, value = someId): string => path.replace(/\{\w+\}/g, value);
const oddTexts = [
  '\0',
  '\ud800',
  '🦄',
  '%00',
  "' or 1=1 --",
  '../..',
  'x'.repeat(5000),
  '٣',
  '1e999',
  '-0',
  '',
  ' ',
];
const odd = fc.oneof(
  fc.constantFrom<unknown>(...oddTexts, null, 2 ** 53, -1e300, [[]], [null], { a: { b: '\0' } }),
  fc.jsonValue(),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

test('whatever stands in the fields of a body, the answer is an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(odd, { minLength: 12, maxLength: 12 }), fc.nat(), async (values, n) => {
      const posts = operations.filter(({ method }) => method === 'post');
      const one = posts[n % posts.length];
      if (one === undefined) throw new Error('the document has no call');
      const fields = Object.fromEntries(one.fields.map((name, at) => [name, values[at % values.length]]));
      await sent(one, { path: withIds(one.path), body: JSON.stringify(fields) });
    }),
    { numRuns: 200 },
  );
});

/** Of a SETU message what is not kept may be anything. */
const anything = ['supplier', 'customer', 'requestComments'];
const wrongIn = ({ path, fields }: (typeof operations)[number]) => [
  ...fields.filter((name) => path !== '/planning-requests' || !anything.includes(name)),
  'stray',
];

test('when every field of a body is of a kind that it cannot be, all of them are named at once', async () => {
  for (const one of operations.filter(({ fields }) => fields.length > 0)) {
    const wrong = Object.fromEntries(one.fields.map((name) => [name, { no: 'such thing' }]));
    const reply = await sent(one, { path: withIds(one.path), body: JSON.stringify({ ...wrong, stray: 1 }) });
    const named = (problemSchema.parse(reply.body).errors ?? []).map(({ name }) => name.split('.')[0]);
    expect([one.path, [...new Set(named)].toSorted()]).toEqual([one.path, wrongIn(one).toSorted()]);
  }
});

test('a body that is no JSON object, or far too much, is refused as such', async () => {
  const bodies = [
    '[]',
    '"x"',
    '1',
    'null',
    '{',
    '{"a":}',
    '['.repeat(50_000),
    '\ufeff{}',
    '{"__proto__":{"a":1}}',
  ];
  const large = JSON.stringify({ words: 'x'.repeat(300 * 1024) });
  for (const one of operations.filter(({ method }) => method === 'post')) {
    const path = withIds(one.path);
    for (const each of bodies) await sent(one, { path, body: each });
    for (const type of ['text/plain', 'multipart/form-data', 'application/jsonp', 'x'])
      expect((await sent(one, { path, body: '{"a":1}', type })).status).toBe(415);
    expect((await sent(one, { path, body: large })).status).toBe(413);
  }
});

test('whatever stands in an address, the answer is an answer', async () => {
  const places = [
    '%00',
    '%ff',
    '%',
    '%2e%2e',
    '%F0%9F%A6%84',
    `${'9'.repeat(400)}`,
    '0x10',
    someId.toUpperCase(),
  ];
  for (const one of operations) {
    for (const place of places) {
      await sent(one, { path: withIds(one.path, place) });
      const query = one.queries.map((name) => `${name}=${place}`).join('&');
      await sent(one, { path: withIds(one.path), query: `?${query}&__proto__=1&a[b]=c&%zz` });
    }
  }
});
