import { fingerprint, seal, unseal } from '../../../kernel/seal.ts';

/** True for a number of nine digits that passes the eleven-test of the citizen service number. */
export function isBsn(value: string): boolean {
  if (!/^\d{9}$/.test(value) || /^0{9}$/.test(value)) return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  return sum % 11 === 0;
}

/** What the number is looked up by: the same for the same number, and unreadable without the key. */
export function bsnLookup(key: Uint8Array, bsn: string): string {
  return fingerprint(key, 'bsn lookup', bsn);
}

/** The number, encrypted and bound to the person it belongs to. */
export function encryptBsn(key: Uint8Array, participantId: string, bsn: string): Uint8Array {
  return seal(key, 'bsn encrypt', participantId, Buffer.from(bsn));
}

/** The number again; throws when the key, the person or the bytes are not those it was encrypted with. */
export function decryptBsn(key: Uint8Array, participantId: string, encrypted: Uint8Array): string {
  return Buffer.from(unseal(key, 'bsn encrypt', participantId, encrypted)).toString('utf8');
}
