import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 256 bits that nobody can guess, fit for a cookie, a form or a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What is stored of a secret. A plain hash is enough, and needs no salt, because the secret is random and long: who
 * reads the table cannot get in with it.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether two secrets are the same, in a time that says nothing about where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest()];
  return timingSafeEqual(left, right);
}
