import { type Context, Hono } from 'hono';
import { languages } from '../../../kernel/text.ts';
import { complain, lineOf } from '../../../platform/log.ts';
import { localPath } from '../../../platform/web/origin.ts';
import { rateLimiter } from '../../../platform/web/rate-limit.ts';
import { admit } from './accounts.ts';
import {
  giveSession,
  keepAttempt,
  keepLanguage,
  sessionSecret,
  takeAttempt,
  takeSession,
} from './cookies.ts';
import { demoAccount } from './demo-people.ts';
import type { Door, DoorEnv } from './doorkeeper.ts';
import { chooseLanguage, closeSession, openSession, type RoleChoice, wearRole } from './sessions.ts';
import { noteSignIn } from './sign-in-note.ts';
import { type DoorProblem, refusedRequests } from './words.ts';

/** Wide enough for an office behind one address at half past eight, narrow enough to stop who tries without end. */
const attemptsPerAddress = { times: 60, withinMs: 60_000 };
const sessionsPerAccount = { times: 20, withinMs: 60_000 };

type DoorContext = Context<DoorEnv>;

/** What changes who is there: signing in and out, another role, another language. The pages for it are in `web/`. */
export function doorRoutes(door: Door, clientAddress: (c: Context) => string): Hono<DoorEnv> {
  const perAddress = rateLimiter(attemptsPerAddress);
  const perAccount = rateLimiter(sessionsPerAccount);
  const app = new Hono<DoorEnv>();

  const tooOften = async (c: DoorContext, seconds: number): Promise<Response> => {
    const response = await door.refuse(c, 429, refusedRequests['too-often']);
    response.headers.set('Retry-After', String(seconds));
    return response;
  };

  app.use('/inloggen/*', async (c, next) => {
    const attempt = c.req.method === 'POST' || c.req.path === '/inloggen/terug';
    const seconds = attempt ? perAddress.take(clientAddress(c)) : null;
    return seconds === null ? next() : tooOften(c, seconds);
  });

  const letIn = async (
    c: DoorContext,
    accountId: string,
    goal: string,
    role: RoleChoice | null = null,
  ): Promise<Response> => {
    const seconds = perAccount.take(accountId);
    if (seconds !== null) return tooOften(c, seconds);
    const old = sessionSecret(c, door.config);
    if (old !== undefined) await closeSession(door.platform, old);
    const secret = await openSession(door.platform, accountId, role);
    giveSession(c, door.config, secret);
    await noteSignIn(door.platform, secret);
    return c.redirect(goal, 303);
  };

  app.post('/inloggen', (c) => (door.provider === null ? chooseDemo(c, door, letIn) : leave(c, door)));
  app.get('/inloggen/terug', (c) => comeBack(c, door, letIn));

  app.post('/rol', async (c) => {
    const { role, naar } = await texts(c);
    const secret = await wearRole(door.platform, c.get('secret') ?? '', role ?? '');
    if (secret === null) return c.redirect('/rol', 303);
    giveSession(c, door.config, secret);
    await noteSignIn(door.platform, secret);
    return c.redirect(localPath(naar), 303);
  });

  app.post('/uitloggen', async (c) => {
    await closeSession(door.platform, c.get('secret') ?? '');
    takeSession(c, door.config);
    const end = await door.provider?.endAddress();
    return c.redirect(end?.href ?? '/inloggen', 303);
  });

  app.post('/taal', async (c) => {
    const form = await texts(c);
    const language = languages.find((known) => known === form.language) ?? 'nl';
    keepLanguage(c, door.config, language);
    const session = c.get('session');
    if (session !== null) await chooseLanguage(door.platform, session.accountId, language);
    return c.redirect(localPath(form.return), 303);
  });

  return app;
}

type LetIn = (c: DoorContext, accountId: string, goal: string, role?: RoleChoice) => Promise<Response>;

/** The fields of a form that hold one text each. */
async function texts(c: Context): Promise<Partial<Record<string, string>>> {
  const form = await c.req.raw.formData().catch(() => new FormData());
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

function notIn(c: DoorContext, why: DoorProblem): Response {
  return c.redirect(`/inloggen?fout=${why}`, 303);
}

async function chooseDemo(c: DoorContext, door: Door, letIn: LetIn): Promise<Response> {
  const { person, naar } = await texts(c);
  const found = await demoAccount(door.platform, person ?? '');
  if (found === null) return c.redirect('/inloggen', 303);
  return letIn(c, found.accountId, localPath(naar), found);
}

async function leave(c: DoorContext, { provider, config }: Door): Promise<Response> {
  const { naar } = await texts(c);
  try {
    const begun = await provider?.begin();
    if (begun === undefined) return notIn(c, 'mislukt');
    keepAttempt(c, config, begun.attempt, localPath(naar));
    return c.redirect(begun.address.href, 303);
  } catch (error) {
    complain('sign-in', lineOf(error));
    return notIn(c, 'storing');
  }
}

async function comeBack(c: DoorContext, door: Door, letIn: LetIn): Promise<Response> {
  const kept = takeAttempt(c, door.config);
  if (kept === null || door.provider === null) return notIn(c, 'mislukt');
  try {
    const identity = await door.provider.finish(new URL(c.req.url), kept.begun);
    const accountId = await admit(door.platform, identity);
    return accountId === null ? notIn(c, 'onbekend') : await letIn(c, accountId, localPath(kept.goal));
  } catch (error) {
    complain('sign-in', lineOf(error));
    return notIn(c, 'mislukt');
  }
}
