import { z } from '@hono/zod-openapi';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { testPlatform } from '../../../test/builders/platform.ts';
import type { Actor } from '../../kernel/actor.ts';
import { accept, refuse } from '../../kernel/result.ts';
import { action } from '../action.ts';
import { field } from '../input.ts';
import { acting } from './acting.ts';
import { createApi } from './app.ts';
import { type Answer, type Call, routeOf } from './call.ts';
import { problemOf } from './problem.ts';

const actor: Actor = {
  partnershipId: '00000000-0000-7000-8000-000000000001',
  organisationId: '00000000-0000-7000-8000-000000000002',
  membershipId: '00000000-0000-7000-8000-000000000003',
  accountId: '00000000-0000-7000-8000-000000000004',
  role: 'coach',
  participantId: null,
  name: 'Coach',
};

const described = { operationId: 'test', tag: 'Test', summary: 'Test', scope: 'tests:read' };
const shape = z.object({ id: z.string() });

function callOn(path: string, answer: () => Promise<Answer>): Call {
  return {
    scope: 'tests:read',
    shape,
    answer,
    route: routeOf({
      method: 'get',
      described: { ...described, path },
      request: {},
      shape,
      status: 200,
      success: 'Goed.',
    }),
  };
}

const writeDown = action({
  name: 'tests/write-down',
  title: { nl: 'Opschrijven', en: 'Write down' },
  about: { key: 'thing', label: { nl: 'ding', en: 'thing' } },
  who: ['coach'],
  input: z.object({ thingId: field.id(), words: field.text(20), on: field.date().optional() }),
  load: async () => ({}),
  decide: () => accept({}),
  save: async () => ({ id: 'x' }),
  object: () => 'x',
});

const reported: unknown[] = [];
const app = createApi({
  platform: testPlatform(new pg.Pool({ host: '/nowhere' })),
  checkAnswers: true,
  report: (_what, error) => reported.push(error),
  caller: async (header) => (header === 'Bearer good' ? { actor, scopes: ['tests:read'] } : null),
  about: {
    title: 'Test',
    description: 'Test',
    version: '1.2.3',
    base: 'https://test.example/v1',
    contact: { name: 'Test', url: 'https://test.example', email: 'test@test.example' },
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    tags: [],
  },
  calls: [
    callOn('/good', async () => ({ status: 200, body: { id: 'x' } })),
    callOn('/too-much', async () => ({ status: 200, body: { id: 'x', secret: 'y' } })),
    callOn('/broken', async () => {
      throw new Error('password=hunter2');
    }),
    callOn('/refused-row', async () => {
      throw Object.assign(new Error('row'), { code: '42501' });
    }),
    callOn('/met-another', async () => {
      throw Object.assign(new Error('row'), { code: '40001' });
    }),
    { ...callOn('/closed', async () => ({ status: 200, body: { id: 'x' } })), scope: 'tests:write' },
    acting({
      ...described,
      path: '/things/{thingId}/words',
      action: writeDown,
      words: { thingId: 'Ding.', words: 'Woorden.', on: 'Dag.' },
      shape,
      answer: (output) => output,
    }),
  ],
});

const good = { Authorization: 'Bearer good' };
const json = { ...good, 'Content-Type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json) =>
  app.request('/things/x/words', { method: 'POST', headers, body });

describe('a caller of the API', () => {
  it('without a token is asked for one, and with a wrong one told that it is wrong', async () => {
    const none = await app.request('/good');
    const wrong = await app.request('/good', { headers: { Authorization: 'Bearer bad' } });
    expect([none.status, none.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer realm="werkkring"']);
    expect(wrong.headers.get('WWW-Authenticate')).toContain('invalid_token');
  });

  it('hears which scope the token lacks', async () => {
    const response = await app.request('/closed', { headers: good });
    expect(response.status).toBe(403);
    expect(response.headers.get('WWW-Authenticate')).toContain('scope="tests:write"');
    expect(await response.json()).toMatchObject({ rule: 'api/scope-missing' });
  });

  it.each([
    ['GET', '/nothing', 404, 'api/unknown-path'],
    ['GET', '/good/', 404, 'api/unknown-path'],
    ['DELETE', '/good', 405, 'api/wrong-method'],
    ['GET', '/refused-row', 403, 'api/not-allowed'],
    ['GET', '/met-another', 503, 'api/try-again'],
    ['GET', '/broken', 500, 'api/unexpected'],
  ])('%s %s is answered with %i and its rule, in both languages', async (method, path, status, rule) => {
    const response = await app.request(path, { method, headers: good });
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    const body = z
      .object({
        type: z.literal('about:blank'),
        title: z.string(),
        status: z.literal(status),
        detail: z.string(),
        rule: z.literal(rule),
        message: z.object({ nl: z.string(), en: z.string() }),
      })
      .loose()
      .parse(await response.json());
    expect(body.message.en).toBe(body.detail);
  });

  it('gets the version with every answer, good or bad, and nothing that may be kept', async () => {
    for (const path of ['/good', '/broken', '/nothing', '/openapi.json', '/closed']) {
      const { headers } = await app.request(path, { headers: good });
      expect([path, headers.get('API-Version'), headers.get('Cache-Control')]).toEqual([
        path,
        '1.2.3',
        'no-store',
      ]);
    }
  });

  it('hears nothing of what went wrong inside, but gets a mark by which the operator finds it', async () => {
    const response = await app.request('/broken', { headers: good });
    const text = await response.text();
    expect(text).not.toContain('hunter2');
    expect(text).toContain('urn:uuid:');
    expect(String(reported.at(-1))).toContain('hunter2');
  });

  it('is told which methods an address takes', async () => {
    const response = await app.request('/good', { method: 'PUT', headers: good });
    expect(response.headers.get('Allow')).toBe('GET');
  });

  it('may read the description without a token, from any page', async () => {
    const response = await app.request('/openapi.json');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await response.json()).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'https://test.example/v1' }],
    });
  });
});

describe('a body', () => {
  it.each([
    ['no JSON', '{"words":', 400, 'api/unreadable-json'],
    ['a list', '[]', 400, 'api/unreadable-json'],
    ['a text', '"words"', 400, 'api/unreadable-json'],
    ['too large', JSON.stringify({ words: 'x'.repeat(300_000) }), 413, 'api/too-large'],
  ])('that is %s is refused', async (_what, body, status, rule) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ rule });
  });

  it('that is too large says that the connection ends, so that the next call is not sent into nothing', async () => {
    const response = await post(JSON.stringify({ words: 'x'.repeat(300_000) }));
    expect(response.headers.get('Connection')).toBe('close');
  });

  it('that is not said to be JSON is refused', async () => {
    const response = await post('words=x', { ...good, 'Content-Type': 'application/x-www-form-urlencoded' });
    expect(response.status).toBe(415);
  });

  it('with fields that do not exist is refused, naming each of them and all else that is wrong', async () => {
    const response = await post(JSON.stringify({ on: '2026-02-30', wrds: 'y', __proto__x: 1 }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      rule: 'api/wrong-fields',
      errors: [
        { in: 'body', name: 'wrds', pointer: '/wrds', rule: 'api/unknown-field' },
        { in: 'body', name: '__proto__x', rule: 'api/unknown-field' },
        { in: 'path', name: 'thingId', rule: 'input/choice' },
        { in: 'body', name: 'words', rule: 'input/required' },
        { in: 'body', name: 'on', rule: 'input/date' },
      ],
    });
  });
});

describe('the document', () => {
  it('takes the fields of a body from the action, without those in the path', async () => {
    const document = JSON.stringify(await (await app.request('/openapi.json')).json());
    expect(document).toContain(
      '"properties":{"words":{"type":"string","minLength":1,"maxLength":20,"description":"Woorden."},' +
        '"on":{"type":"string","format":"date","description":"Dag."}},"required":["words"]',
    );
  });

  it('is kept: an answer with a field that it does not know fails in tests', async () => {
    const response = await app.request('/too-much', { headers: good });
    expect(response.status).toBe(500);
    expect(String(reported.at(-1))).toContain('does not know');
  });

  it('notices words for a field that the action does not have, and fields without words', () => {
    const call = acting({
      ...described,
      path: '/things/{otherId}/words',
      action: writeDown,
      words: { words: 'Woorden.', gone: 'Weg.' },
      shape,
      answer: (output) => output,
    });
    expect([...(call.faults ?? [])].sort()).toEqual(['gone', 'on', 'otherId', 'thingId']);
  });
});

describe('a refusal of an action', () => {
  const text = { nl: 'nee', en: 'no' };
  it.each([
    [refuse({ rule: 'access/not-allowed', message: text }), 403],
    [refuse({ rule: 'access/not-found', message: text }), 404],
    [refuse({ rule: 'trajectories/both-said-yes', message: text }), 409],
    [
      refuse({ rule: 'trajectories/a', message: text }, { rule: 'input/date', message: text, field: 'on' }),
      400,
    ],
  ])('%j becomes %i', (result, status) => {
    expect(result.ok ? null : problemOf(result.refusals).status).toBe(status);
  });
});
