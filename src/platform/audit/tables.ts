import type { Instant } from '../../kernel/local-date.ts';

export interface AuditEntryTable {
  partnership_id: string;
  seq: number;
  at: Instant;
  actor_membership_id: string;
  actor_organisation_id: string;
  actor_role: string;
  origin: string;
  action: string;
  object_kind: string;
  object_id: string;
  result: string;
  previous_hash: string;
  hash: string;
}

export interface AuditHeadTable {
  partnership_id: string;
  seq: number;
  hash: string;
  /** Proves that this end was written by us; see `sealEnd`. */
  seal: string;
}
