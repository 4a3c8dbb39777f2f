import { data, type LoaderFunctionArgs } from 'react-router';
import type { Role } from '../../../../kernel/actor.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import {
  bsnLookup,
  candidateValues,
  type Field,
  fieldLabels,
  fields,
  type JudgedRow,
  knownPersonSeen,
} from '../../../participants/index.ts';
import { isOpen, mayTakeOver } from '../../referral.ts';
import { openRow } from '../../sealed.ts';
import { nameOnRow } from '../name.ts';
import { withList } from '../visit.ts';

/** Parts of a name or an address that a judged row has put together; asked only while there is no candidate. */
const parts: readonly Field[] = ['fullName', 'initials', 'houseNumber', 'houseNumberAddition'];

/** The fields of the form to correct a row, in their order. The number is asked apart. */
export function fieldsAsked(row: JudgedRow, role: Role): readonly Field[] {
  return fields.filter((field) => {
    if (!mayTakeOver(role, field) || field === 'bsn') return false;
    if (!parts.includes(field)) return true;
    return row.candidate === null && (row.values[field] ?? '') !== '';
  });
}

/** What the form begins with: the value as we read it, and as it was written where we could not. */
export function beginValues(row: JudgedRow): Readonly<Partial<Record<Field, string>>> {
  const read = row.candidate === null ? {} : candidateValues(row.candidate);
  return Object.fromEntries(fields.map((field) => [field, read[field] || (row.values[field] ?? '')]));
}

/** Doubts and refusals beside their field; notes are worth knowing and stand above the form. */
export function refusalsOfRow(row: JudgedRow): readonly Refusal[] {
  return row.reasons.flatMap(({ weight, ...refusal }) => (weight === 'note' ? [] : [refusal]));
}

export async function loadRow({ context, params, request }: LoaderFunctionArgs) {
  const line = Number(params.line);
  const search = new URL(request.url).searchParams;
  if (!Number.isSafeInteger(line) || line < 1) throw data(null, { status: 404 });
  return withList(context, params.id, async (db, list, _row, { platform, actor }) => {
    const found = await db
      .selectFrom('referral_row')
      .select(['sealed', 'verdict', 'choice', 'participant_id'])
      .where('list_id', '=', list.id)
      .where('line', '=', line)
      .executeTakeFirst();
    if (found === undefined || found.sealed === null) throw data(null, { status: 404 });
    const row = openRow(platform.keys, list.id, line, found.sealed);
    const known = row.reasons.some(({ rule }) => rule.startsWith('candidate-list/known-'));
    const bsnKey = row.bsn === null ? null : bsnLookup(platform.keys.bsn, row.bsn);
    return {
      list,
      line,
      open: isOpen(list.status) && found.participant_id === null,
      name: nameOnRow(row),
      saved: search.has('bewaard'),
      verdict: found.verdict,
      choice: found.choice,
      asked: fieldsAsked(row, actor.role),
      labels: Object.fromEntries(fields.map((field) => [field, fieldLabels[field].nl])),
      values: beginValues(row),
      refusals: refusalsOfRow(row),
      notes: row.reasons.flatMap(({ weight, message }) => (weight === 'note' ? [message.nl] : [])),
      held: row.held,
      asksBsn: mayTakeOver(actor.role, 'bsn'),
      /** The last figures are enough to recognise it by. */
      bsnEnd: row.bsnAsWritten === null ? null : row.bsnAsWritten.trim().slice(-3),
      withoutBsn: row.reasons.some(({ rule }) => rule.endsWith('-bsn-other-person')),
      known:
        known && row.candidate !== null
          ? { person: await knownPersonSeen(db, actor.partnershipId, bsnKey, row.candidate) }
          : null,
    };
  });
}
