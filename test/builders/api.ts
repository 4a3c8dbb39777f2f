import { Hono } from 'hono';
import { apiPath, buildApi } from '../../src/api.ts';
import type { Actor } from '../../src/kernel/actor.ts';
import { makeToken } from '../../src/modules/access/tokens.ts';
import type { TestPlatform } from './platform.ts';

/** What came back, with the body read. */
export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ReturnType<typeof JSON.parse>;
};

/** The API of a test platform, mounted as the product mounts it; answers are held against the document. */
export type TestApi = {
  get(actor: Actor | null, path: string): Promise<Reply>;
  post(actor: Actor | null, path: string, body?: object): Promise<Reply>;
  send(path: string, request: RequestInit): Promise<Reply>;
  /** The header with a token of this person. */
  bearer(actor: Actor | null): Promise<Record<string, string>>;
  /** What was told to the operator. */
  readonly reported: readonly unknown[];
};

const testUrl = 'https://werkkring.example';

export function testApi(platform: TestPlatform): TestApi {
  const reported: unknown[] = [];
  const api = buildApi({
    platform,
    publicUrl: testUrl,
    checkAnswers: true,
    report: (_what, error) => reported.push(error),
  });
  const app = new Hono().route(apiPath, api);
  const tokens = new Map<string, string>();

  const bearer = async (actor: Actor | null): Promise<Record<string, string>> => {
    if (actor === null) return {};
    const known = tokens.get(actor.membershipId);
    const token = known ?? (await makeToken(platform, actor, 'test', '2099-01-01T00:00:00.000Z')).token;
    tokens.set(actor.membershipId, token);
    return { Authorization: `Bearer ${token}` };
  };
  const send = async (path: string, request: RequestInit): Promise<Reply> => {
    const response = await app.request(apiPath + path, request);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    };
  };
  return {
    reported,
    bearer,
    send,
    get: async (actor, path) => send(path, { headers: await bearer(actor) }),
    post: async (actor, path, body = {}) =>
      send(path, {
        method: 'POST',
        headers: { ...(await bearer(actor)), 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}
