import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** True for a number of nine digits that passes the eleven-test of the citizen service number. */
export function isBsn(value: string): boolean {
  if (!/^\d{9}$/.test(value) || /^0{9}$/.test(value)) return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return sum % 11 === 0;
}

/** What the number is looked up by: the same for the same number, and unreadable without the key. */
export function bsnLookup(key: Uint8Array, bsn: string): string {
  return createHmac('sha256', derive(key, 'lookup')).update(bsn).digest('hex');
}

/** AES-256-GCM: twelve bytes of nonce, sixteen of tag, the rest the number; bound to the person it belongs to. */
export function encryptBsn(key: Uint8Array, participantId: string, bsn: string): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derive(key, 'encrypt'), nonce);
  cipher.setAAD(Buffer.from(participantId));
  const body = Buffer.concat([cipher.update(bsn, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** The number again; throws when the key, the person or the bytes are not those it was encrypted with. */
export function decryptBsn(key: Uint8Array, participantId: string, encrypted: Uint8Array): string {
  const bytes = Buffer.from(encrypted);
  const decipher = createDecipheriv('aes-256-gcm', derive(key, 'encrypt'), bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(participantId));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

function derive(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, new Uint8Array(), `werkkring bsn ${purpose}`, 32));
}
