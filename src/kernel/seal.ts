import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/**
 * What something is looked up by: the same for the same value and purpose, and unreadable without the key (HMAC-SHA256).
 */
export function fingerprint(key: Uint8Array, purpose: string, value: string | Uint8Array): string {
  return createHmac('sha256', derive(key, purpose)).update(value).digest('hex');
}

/**
 * AES-256-GCM: twelve bytes of nonce, sixteen of tag, the rest the content. Bound to what it belongs to, so that it opens
 * in no other place.
 */
export function seal(key: Uint8Array, purpose: string, boundTo: string, content: Uint8Array): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derive(key, purpose), nonce);
  cipher.setAAD(Buffer.from(boundTo));
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** The content again; throws when the key, the purpose, the place or the bytes are not those it was sealed with. */
export function unseal(key: Uint8Array, purpose: string, boundTo: string, sealed: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', derive(key, purpose), bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(boundTo));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}

/** What was derived before, for as long as the key lives: deriving costs more than sealing a row of a list. */
const derivedKeys = new WeakMap<Uint8Array, Map<string, KeyObject>>();

/** One key for each purpose, so that what is made for one says nothing about another. */
function derive(key: Uint8Array, purpose: string): KeyObject {
  const known = derivedKeys.get(key) ?? new Map<string, KeyObject>();
  derivedKeys.set(key, known);
  const before = known.get(purpose);
  if (before !== undefined) return before;
  const bytes = hkdfSync('sha256', key, new Uint8Array(), `werkkring ${purpose}`, 32);
  const derived = createSecretKey(Buffer.from(bytes));
  known.set(purpose, derived);
  return derived;
}
