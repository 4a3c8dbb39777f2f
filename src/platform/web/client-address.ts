import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Config } from '../config.ts';

/**
 * The address a request came from, for counting only. With an https address there is a web server of the operator in
 * front, which adds the address of its caller as the last of `X-Forwarded-For`; what stands before it anybody can make up.
 */
export function clientAddress(c: Context, { publicUrl }: Pick<Config, 'publicUrl'>): string {
  const connected = getConnInfo(c).remote.address ?? 'unknown';
  if (publicUrl.protocol !== 'https:') return connected;
  return c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() ?? connected;
}
