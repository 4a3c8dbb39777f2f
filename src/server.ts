import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { sql } from 'kysely';
import { apiPath, buildApi } from './api.ts';
import type { Text } from './kernel/text.ts';
import {
  type DoorEnv,
  doorkeeper,
  doorRoutes,
  onlyInRole,
  refusedRequests,
  shellOf,
  visitorLanguage,
} from './modules/access/door/index.ts';
import { modules } from './modules.ts';
import type { Config } from './platform/config.ts';
import { openIdProvider } from './platform/identity/provider.ts';
import { complain } from './platform/log.ts';
import { trailWordsOf } from './platform/module.ts';
import type { Platform } from './platform/platform.ts';
import { apiLimits } from './platform/web/api-limits.ts';
import { clientAddress } from './platform/web/client-address.ts';
import { isAddress, isOurHost, ourOrigin } from './platform/web/origin.ts';
import { clientFolder, type Pages } from './platform/web/pages.ts';
import { securityHeaders } from './platform/web/security-headers.ts';
import { startingHeaders, startingPage } from './platform/web/starting-page.ts';
import type { Problem } from './platform/web/visit.ts';

/** What the server serves once everything has been opened. */
export type Product = { readonly platform: Platform; readonly pages: Pages };

/** A list of twenty thousand people as a file is some 4 MB. */
const largestBody = 25 * 1024 * 1024;

const navigation = modules.flatMap((module) => module.navigation ?? []);
const trailWords = trailWordsOf(modules);

function ownHostOnly(config: Config): MiddlewareHandler {
  return async (c, next) =>
    isOurHost(c.req.header('Host'), config)
      ? next()
      : c.text('Deze demonstratie is er alleen voor deze computer: ga naar http://localhost.', 421);
}

/** What answers while the database is being opened and filled; `progress` says how far that is. */
export function createStartingApp(config: Config, progress: () => string): Hono {
  const app = new Hono();
  app.use(ownHostOnly(config));
  app.get('/healthz', (c) => c.text('starting', 503));
  app.all('*', (c) => c.body(startingPage(progress()), 503, startingHeaders));
  return app;
}

/** Everything that is reached over HTTP, from the outside in: is it for us, headers, files, API, door, pages. */
export function createApp(config: Config, { platform, pages }: Product): Hono<DoorEnv> {
  const app = new Hono<DoorEnv>();
  const addressOf = (c: Context) => clientAddress(c, config);

  const respond = async (c: Context<DoorEnv>, problem: Problem | null): Promise<Response> => {
    const session = c.get('session') ?? null;
    const shell = shellOf({
      session,
      visitorLanguage: visitorLanguage(c, config),
      navigation,
      path: c.req.path,
      nonce: c.get('secureHeadersNonce') ?? '',
      demo: config.demo,
      now: platform.clock.now(),
    });
    // Pages live under the address that people see, also when a web server stands in front of this one.
    const here = new URL(c.req.url);
    // Put together as text: as a path, `//elsewhere` would name another server.
    const address = new URL(ourOrigin(c.req.header('Host'), config) + here.pathname + here.search);
    const request =
      problem === null ? new Request(address, c.req.raw) : new Request(new URL('/niet-mogelijk', address));
    const accountId = session?.accountId ?? null;
    const actor = session?.worn?.actor ?? null;
    const response = await pages.respond(request, {
      platform,
      actor,
      accountId,
      problem,
      shell,
      trailWords,
    });
    // What is on a page is for who asked it, and not for who sits down at the computer afterwards.
    response.headers.set('Cache-Control', 'no-store');
    return response;
  };
  const refuse = (c: Context<DoorEnv>, status: number, reason: Text | null) => respond(c, { status, reason });

  app.onError((error, c) => {
    complain('request', error);
    return refuse(c, 500, null);
  });
  app.use(ownHostOnly(config));
  app.get('/healthz', async (c) => ((await isUsable(platform)) ? c.text('ok') : c.text('no database', 503)));
  app.use(securityHeaders(config));
  if (!config.dev) app.use(files());
  app.use('/api/*', apiLimits(addressOf));
  app.route(apiPath, buildApi({ platform, publicUrl: config.publicUrl, report: complain }));
  app.use(bodyLimit({ maxSize: largestBody, onError: (c) => refuse(c, 413, refusedRequests['too-large']) }));
  const door = {
    platform,
    config,
    provider: config.oidc === null ? null : openIdProvider(config.oidc, config.publicUrl),
    refuse,
  };
  app.use(doorkeeper(door), onlyInRole);
  app.route('/', doorRoutes(door, addressOf));
  app.all('*', (c) => (isAddress(new URL(c.req.url)) ? respond(c, null) : refuse(c, 404, null)));
  return app;
}

/** Scripts, styles and images; those with a hash in their name never change. */
function files(): MiddlewareHandler {
  return serveStatic({
    root: fileURLToPath(clientFolder),
    onFound: (_, c) => {
      const lasting = c.req.path.startsWith('/assets/');
      c.header('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    },
  });
}

async function isUsable({ db }: Pick<Platform, 'db'>): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
