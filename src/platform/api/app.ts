import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Actor } from '../../kernel/actor.ts';
import { dayOf } from '../../kernel/local-date.ts';
import type { Platform } from '../platform.ts';
import type { Answer, Call } from './call.ts';
import { checkAnswer } from './check-answer.ts';
import { type About, openApiDocument } from './document.ts';
import { failureOf } from './failure.ts';
import { apiRefusal, problem } from './problem.ts';
import { type Replies, replies } from './reply.ts';

/** Who calls, and what the token may be used for. */
type Caller = { readonly actor: Actor; readonly scopes: readonly string[] };

export type ApiSettings = {
  readonly platform: Platform;
  readonly about: About;
  readonly calls: readonly Call[];
  /** Who calls, by the `Authorization` header; null lets nobody in. */
  readonly caller: (header: string | undefined) => Promise<Caller | null>;
  /** Tells the operator of something that should not have happened. */
  readonly report: (what: string, error: unknown) => void;
  /** Holds every answer against its documented shape and fails when it differs. For tests. */
  readonly checkAnswers?: boolean;
};

const largestBody = 256 * 1024;

/** The API as a Hono app, to be mounted on the path of `about.base`. */
export function createApi(settings: ApiSettings): OpenAPIHono {
  const { calls, about } = settings;
  const app = new OpenAPIHono();
  const reply = replies(about.version);

  app.onError((error) => {
    const known = failureOf(error);
    if (known !== null) return reply.problem(known);
    const instance = `urn:uuid:${settings.platform.newId()}`;
    settings.report(`api ${instance}`, error);
    return reply.problem({ ...problem(500, apiRefusal('unexpected')), instance });
  });
  app.use(
    bodyLimit({
      maxSize: largestBody,
      // The rest of the body is not read, so the connection ends: who would send the next call over it must know.
      onError: () => reply.problem(problem(413, apiRefusal('too-large')), { Connection: 'close' }),
    }),
  );

  const document = openApiDocument(app, about, calls);
  // Public, and readable from any page: tools of others fetch it (API Design Rules, /core/publish-openapi).
  app.get('/openapi.json', () => reply.json(200, document, { 'Access-Control-Allow-Origin': '*' }));

  for (const call of calls) {
    app.on(call.route.method, [addressOf(call)], (c) => serve(c, call, settings, reply));
  }
  for (const [address, methods] of methodsByAddress(calls)) {
    app.all(address, () =>
      reply.problem(problem(405, apiRefusal('wrong-method')), { Allow: methods.join(', ') }),
    );
  }
  app.all('*', () => reply.problem(problem(404, apiRefusal('unknown-path'))));
  return app;
}

async function serve(c: Context, call: Call, settings: ApiSettings, reply: Replies): Promise<Response> {
  const answer = await answerTo(c, call, settings);
  if ('problem' in answer) return reply.problem(answer.problem, answer.headers);
  if (settings.checkAnswers === true) checkAnswer(call.shape, answer.body);
  return reply.json(
    answer.status,
    answer.body,
    answer.location === undefined ? {} : { Location: answer.location },
  );
}

/** Lets in who may, and asks the call. */
async function answerTo(c: Context, call: Call, settings: ApiSettings): Promise<Answer> {
  const today = dayOf(settings.platform.clock.now());
  const asked = { query: queryOf(c), request: c.req.raw, today };
  if (call.scope === null) return call.answer(asked);
  const header = c.req.header('authorization');
  const caller = await settings.caller(header);
  if (caller === null) {
    const error = header === undefined ? '' : ', error="invalid_token"';
    return {
      problem: problem(401, apiRefusal('token-missing')),
      headers: { 'WWW-Authenticate': `Bearer realm="werkkring"${error}` },
    };
  }
  if (!caller.scopes.includes(call.scope)) {
    return {
      problem: problem(403, apiRefusal('scope-missing', { values: { scope: call.scope } })),
      headers: {
        'WWW-Authenticate': `Bearer realm="werkkring", error="insufficient_scope", scope="${call.scope}"`,
      },
    };
  }
  return call.answer({
    ...asked,
    platform: settings.platform,
    actor: caller.actor,
    base: settings.about.base,
    path: pathOf(call, c.req.param()),
    params: c.req.param(),
  });
}

function queryOf(c: Context): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [
      name,
      values.length === 1 ? (values[0] ?? '') : values,
    ]),
  );
}

function pathOf(call: Call, params: Readonly<Record<string, string>>): string {
  return call.route.path.replace(/\{(\w+)\}/g, (_place, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
}

function addressOf(call: Call): string {
  return call.route.path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function methodsByAddress(calls: readonly Call[]): Map<string, string[]> {
  const methods = new Map<string, string[]>();
  for (const call of calls) {
    const address = addressOf(call);
    methods.set(address, [...(methods.get(address) ?? []), call.route.method.toUpperCase()]);
  }
  return methods;
}
