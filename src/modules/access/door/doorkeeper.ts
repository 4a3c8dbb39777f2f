import type { Context, MiddlewareHandler } from 'hono';
import type { Text } from '../../../kernel/text.ts';
import type { Config } from '../../../platform/config.ts';
import type { IdentityProvider } from '../../../platform/identity/provider.ts';
import { sameSecret } from '../../../platform/identity/secret.ts';
import type { Platform } from '../../../platform/platform.ts';
import { isOurOrigin } from '../../../platform/web/origin.ts';
import { sessionSecret } from './cookies.ts';
import { type DoorSession, readSession } from './sessions.ts';
import { refusedRequests } from './words.ts';

/** What the door leaves behind in a request. */
export type DoorEnv = {
  Variables: { session: DoorSession | null; secret: string | null; secureHeadersNonce?: string };
};

/** All that the door needs. */
export type Door = {
  readonly platform: Platform;
  readonly config: Config;
  /** Null in a demonstration. */
  readonly provider: IdentityProvider | null;
  /** Answers with the designed page that says why not. */
  readonly refuse: (c: Context<DoorEnv>, status: number, reason: Text) => Promise<Response>;
};

const reading = ['GET', 'HEAD'];

/** Finds out who is there, and refuses a form that was not sent from one of our own pages in this session. */
export function doorkeeper(door: Door): MiddlewareHandler<DoorEnv> {
  return async (c, next) => {
    const secret = sessionSecret(c, door.config) ?? null;
    c.set('secret', secret);
    c.set('session', secret === null ? null : await readSession(door.platform, secret));
    if (!reading.includes(c.req.method) && !(await isGenuine(c, door.config))) {
      return door.refuse(c, 403, refusedRequests.forged);
    }
    return next();
  };
}

/**
 * Two checks, because either could fail one day: the browser says that the form came from us, and the form carries the
 * secret of this session. Without a session there is no secret, and nothing but signing in and the language to ask for.
 */
async function isGenuine(c: Context<DoorEnv>, config: Config): Promise<boolean> {
  if (!isOurOrigin(c.req.header('Origin'), c.req.header('Host'), config)) return false;
  const session = c.get('session');
  if (session === null) return true;
  const form = await c.req.raw
    .clone()
    .formData()
    .catch(() => null);
  const sent = form?.get('csrf');
  return typeof sent === 'string' && sameSecret(sent, session.csrf);
}

/** What is served before somebody has signed in; under `/agenda` the secret in the address is the key. */
export const openPaths: readonly string[] = ['/inloggen', '/taal', '/rekenen', '/agenda'];

/** What is served before somebody has chosen a role. */
const beforeRole: readonly string[] = [...openPaths, '/rol', '/uitloggen'];

function isUnder(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

/** Lets through who has signed in and wears a role; sends the others to the page where they can, and back afterwards. */
export const onlyInRole: MiddlewareHandler<DoorEnv> = async (c, next) => {
  const session = c.get('session');
  const { path } = c.req;
  if (isUnder(path, session === null ? openPaths : beforeRole)) return next();
  if (session !== null && session.worn !== null) return next();
  const goal = c.req.method === 'GET' ? path + new URL(c.req.url).search : '/';
  const place = session === null ? '/inloggen' : '/rol';
  return c.redirect(goal === '/' ? place : `${place}?naar=${encodeURIComponent(goal)}`, 303);
};
