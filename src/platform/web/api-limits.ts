import type { Context, MiddlewareHandler } from 'hono';
import { hashSecret } from '../identity/secret.ts';
import { rateLimiter } from './rate-limit.ts';

const failuresPerAddress = { times: 30, withinMs: 60_000 };
const usesPerToken = { times: 600, withinMs: 60_000 };

/** Slows down who tries tokens, and who uses one without end. */
export function apiLimits(addressOf: (c: Context) => string): MiddlewareHandler {
  const failures = rateLimiter(failuresPerAddress);
  const uses = rateLimiter(usesPerToken);
  return async (c, next) => {
    const address = addressOf(c);
    const token = c.req.header('Authorization');
    const seconds = failures.wait(address) ?? (token === undefined ? null : uses.take(hashSecret(token)));
    if (seconds !== null) return tooMany(c, seconds);
    await next();
    if (c.res.status === 401) failures.take(address);
    return undefined;
  };
}

function tooMany(c: Context, seconds: number): Response {
  const problem = {
    type: 'about:blank',
    title: 'Too many requests',
    status: 429,
    detail: `Wait ${seconds} seconds and try again.`,
  };
  return c.body(JSON.stringify(problem), 429, {
    'Content-Type': 'application/problem+json',
    'Retry-After': String(seconds),
  });
}
