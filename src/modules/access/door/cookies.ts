import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { type Language, languages } from '../../../kernel/text.ts';
import type { Config } from '../../../platform/config.ts';
import { attemptSchema, type SignInAttempt } from '../../../platform/identity/provider.ts';
import { sessionHours } from './sessions.ts';

type Place = Pick<Config, 'publicUrl'>;

/**
 * A cookie that scripts cannot read, that other sites do not send along with a form, and that over https no other host,
 * not even a subdomain, can set (`__Host-`).
 */
function cookie(name: string, seconds: number, { publicUrl }: Place) {
  const secure = publicUrl.protocol === 'https:';
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'Lax', path: '/', secure, maxAge: seconds },
  } as const;
}

const session = (place: Place) => cookie('werkkring-sessie', sessionHours * 3600, place);
const attempt = (place: Place) => cookie('werkkring-inloggen', 600, place);
const language = (place: Place) => cookie('werkkring-taal', 365 * 24 * 3600, place);

export function sessionSecret(c: Context, place: Place): string | undefined {
  return getCookie(c, session(place).name);
}

export function giveSession(c: Context, place: Place, secret: string): void {
  const { name, options } = session(place);
  setCookie(c, name, secret, options);
}

export function takeSession(c: Context, place: Place): void {
  const { name, options } = session(place);
  deleteCookie(c, name, options);
}

/** Remembers the sign-in that was begun, and where the visitor was going. */
export function keepAttempt(c: Context, place: Place, begun: SignInAttempt, goal: string): void {
  const { name, options } = attempt(place);
  setCookie(c, name, JSON.stringify({ ...begun, goal }), options);
}

/** The sign-in that was begun in this browser; it can be used once. */
export function takeAttempt(c: Context, place: Place): { begun: SignInAttempt; goal: string } | null {
  const { name, options } = attempt(place);
  const kept = getCookie(c, name);
  deleteCookie(c, name, options);
  const read = keptAttempt.safeParse(parseJson(kept ?? ''));
  if (!read.success) return null;
  const { goal, ...begun } = read.data;
  return { begun, goal };
}

const keptAttempt = attemptSchema.extend({ goal: z.string() });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The language of a visitor who is not signed in. */
export function visitorLanguage(c: Context, place: Place): Language {
  const chosen = getCookie(c, language(place).name);
  return languages.find((known) => known === chosen) ?? 'nl';
}

export function keepLanguage(c: Context, place: Place, chosen: Language): void {
  const { name, options } = language(place);
  setCookie(c, name, chosen, options);
}
