import type { Config } from '../../src/platform/config.ts';
import { readConfig } from '../../src/platform/config.ts';
import type { Platform } from '../../src/platform/platform.ts';
import type { Pages } from '../../src/platform/web/pages.ts';
import { createApp } from '../../src/server.ts';

/** The settings that an environment gives; fails the test when they are refused. */
export function configOf(environment: Record<string, string> = {}): Config {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(read.lines.join('\n'));
  return read.config;
}

/** What a page would have been given, as JSON: for tests of everything around the pages. */
export type Seen = {
  readonly path: string;
  readonly actor: string | null;
  readonly role: string | null;
  readonly csrf: string;
  readonly language: string;
  readonly reason: string | null;
  readonly form: Readonly<Record<string, unknown>> | null;
};

const echoingPages: Pages = {
  respond: async (request, { actor, shell, problem }) => {
    const url = new URL(request.url);
    const seen: Seen = {
      path: url.pathname + url.search,
      actor: actor?.name ?? null,
      role: actor?.role ?? null,
      csrf: shell.csrf,
      language: shell.language,
      reason: problem?.reason?.nl ?? null,
      form: request.method === 'POST' ? Object.fromEntries(await request.formData()) : null,
    };
    return Response.json(seen, { status: problem?.status ?? 200 });
  },
  development: null,
  stop: async () => undefined,
};

/** The server without its real pages, asked in this process. */
export function answerOf(config: Config, platform: Platform): (request: Request) => Promise<Response> {
  const app = createApp(config, { platform, pages: echoingPages });
  const connection = { incoming: { socket: { remoteAddress: '203.0.113.5', remotePort: 50000 } } };
  return async (request) => app.fetch(request, connection);
}

export async function seen(response: Response): Promise<Seen> {
  return response.json();
}
