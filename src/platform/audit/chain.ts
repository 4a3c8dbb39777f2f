import { createHmac } from 'node:crypto';
import type { AuditEntryTable } from './tables.ts';

/** A line before it has its place in the chain. */
export type AuditLine = Omit<AuditEntryTable, 'seq' | 'previous_hash' | 'hash'>;

/** The hash before the first line of a partnership. */
export const genesis = '0'.repeat(64);

/**
 * The hash of a line: HMAC-SHA-256 over its content and the hash before it. Keyed, so that somebody who can write
 * in the database but does not hold the key cannot make a chain that fits.
 */
export function hashLine(key: Uint8Array, line: AuditLine, seq: number, previousHash: string): string {
  const content = JSON.stringify([
    previousHash,
    seq,
    line.partnership_id,
    line.at,
    line.actor_membership_id,
    line.actor_organisation_id,
    line.actor_role,
    line.origin,
    line.action,
    line.object_kind,
    line.object_id,
    line.result,
  ]);
  return createHmac('sha256', key).update(content).digest('hex');
}

/** What is wrong in a chain, and where. `seq` is the first line at which it shows. */
export type ChainFault = {
  readonly partnershipId: string;
  readonly seq: number;
  readonly fault: 'changed' | 'missing-or-inserted' | 'end-removed';
};

/** What is known of a chain after reading part of it. */
export type ChainState = { readonly seq: number; readonly hash: string };

/** The ends of chains by partnership. */
export type ChainEnds = Readonly<Record<string, ChainState>>;

/**
 * The seal on the end of a chain. The hash of an earlier line stands in the database for all to read, the seal that once
 * lay on it does not: so the end cannot be moved back to hide the lines after it.
 */
export function sealEnd(key: Uint8Array, partnershipId: string, { seq, hash }: ChainState): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['end', partnershipId, seq, hash]))
    .digest('hex');
}

export const chainStart: ChainState = { seq: 0, hash: genesis };

/** Follows the chain over one more line: the new state, or the fault that this line shows. */
export function follow(key: Uint8Array, state: ChainState, entry: AuditEntryTable): ChainState | ChainFault {
  const at = { partnershipId: entry.partnership_id, seq: state.seq + 1 };
  if (entry.seq !== state.seq + 1 || entry.previous_hash !== state.hash) {
    return { ...at, fault: 'missing-or-inserted' };
  }
  if (hashLine(key, entry, entry.seq, entry.previous_hash) !== entry.hash) return { ...at, fault: 'changed' };
  return { seq: entry.seq, hash: entry.hash };
}
