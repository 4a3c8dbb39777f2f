import type { Context, MiddlewareHandler } from 'hono';
import { tooMany } from '../api/reply.ts';
import { hashSecret } from '../identity/secret.ts';
import { rateLimiter } from './rate-limit.ts';

const failuresPerAddress = { times: 30, withinMs: 60_000 };
const usesPerToken = { times: 600, withinMs: 60_000 };
/** Calculations are open to everybody, and an office has one address. */
const openUsesPerAddress = { times: 3000, withinMs: 60_000 };

/** Slows down who tries tokens, and who uses one without end. */
export function apiLimits(addressOf: (c: Context) => string): MiddlewareHandler {
  const failures = rateLimiter(failuresPerAddress);
  const uses = rateLimiter(usesPerToken);
  const openUses = rateLimiter(openUsesPerAddress);
  return async (c, next) => {
    const address = addressOf(c);
    const token = c.req.header('Authorization');
    const seconds =
      failures.wait(address) ?? (token === undefined ? openUses.take(address) : uses.take(hashSecret(token)));
    if (seconds !== null) return tooMany(seconds);
    await next();
    if (c.res.status === 401) failures.take(address);
    return undefined;
  };
}
