import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { fingerprint, seal, unseal } from '../../kernel/seal.ts';
import type { Keys } from '../../platform/platform.ts';
import { type JudgedRow, nameKeyOf } from '../participants/index.ts';

/** The name of a file and the header of its list: needed until the rows that are left out are gone. */
export type ListHead = { readonly fileName: string; readonly header: readonly string[] };

const fileOf = (listId: string) => `${listId} file`;
const headOf = (listId: string) => `${listId} head`;
const rowOf = (listId: string, line: number) => `${listId} row ${line}`;

/** Sealed under the key of the citizen service numbers: who may read those may read a list. */
function sealed({ bsn }: Keys, place: string, content: Uint8Array): Uint8Array {
  return seal(bsn, 'intake', place, deflateRawSync(content));
}

function opened({ bsn }: Keys, place: string, content: Uint8Array): Buffer {
  return inflateRawSync(unseal(bsn, 'intake', place, content));
}

export function sealFile(keys: Keys, listId: string, file: Uint8Array): Uint8Array {
  return sealed(keys, fileOf(listId), file);
}

export function openFile(keys: Keys, listId: string, file: Uint8Array): Uint8Array {
  return opened(keys, fileOf(listId), file);
}

export function sealHead(keys: Keys, listId: string, head: ListHead): Uint8Array {
  return sealed(keys, headOf(listId), Buffer.from(JSON.stringify(head)));
}

export function openHead(keys: Keys, listId: string, head: Uint8Array): ListHead {
  return JSON.parse(opened(keys, headOf(listId), head).toString('utf8'));
}

export function sealRow(keys: Keys, listId: string, row: JudgedRow): Uint8Array {
  return sealed(keys, rowOf(listId, row.line), Buffer.from(JSON.stringify(row)));
}

export function openRow(keys: Keys, listId: string, line: number, row: Uint8Array): JudgedRow {
  return JSON.parse(opened(keys, rowOf(listId, line), row).toString('utf8'));
}

/** By which a file that is sent twice is recognised; nothing can be read or guessed from it without the key. */
export function contentKey({ bsn }: Keys, file: Uint8Array): string {
  return fingerprint(bsn, 'intake file', file);
}

/** By which rows about the same person find each other; null for a row without a name or a date of birth. */
export function nameKeyOfRow({ bsn }: Keys, { candidate }: JudgedRow): string | null {
  return candidate === null ? null : fingerprint(bsn, 'intake name', nameKeyOf(candidate));
}
