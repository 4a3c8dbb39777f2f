import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Db, Transaction } from '../../platform/database/database.ts';
import { type NamedPerson, personNamed } from './people.ts';
import { type KnownPerson, nameKeyOf } from './rules/candidate-list/duplicates.ts';
import './tables.ts';

/** By what people are recognised: the lookups of their BSN, and their dates of birth. */
export type Recognised = { readonly bsnKeys: readonly string[]; readonly birthDates: readonly LocalDate[] };

/**
 * For the system only: who of these is in the partnership already, also with organisations that the asker does not see.
 * Says that somebody is there and never who, so nothing of it can reach a page.
 */
export async function peopleKnown(
  db: Db,
  partnershipId: string,
  { bsnKeys, birthDates }: Recognised,
): Promise<readonly KnownPerson[]> {
  if (bsnKeys.length + birthDates.length === 0) return [];
  const rows = await candidatesFor(db, partnershipId, { bsnKeys, birthDates }).execute();
  return rows.map(({ bsn_lookup, ...person }) => ({
    ...(bsn_lookup === null ? {} : { bsnKey: bsn_lookup }),
    nameKey: nameKeyOfRow(person),
    participantId: null,
  }));
}

/** Somebody with this BSN, or this name and date of birth, whom the acting person may see; null when there is nobody. */
export async function knownPersonSeen(
  db: Transaction,
  partnershipId: string,
  bsnKey: string | null,
  person: { givenName: string; familyName: string; birthDate: LocalDate },
): Promise<NamedPerson | null> {
  const bsnKeys = bsnKey === null ? [] : [bsnKey];
  const rows = await candidatesFor(db, partnershipId, { bsnKeys, birthDates: [person.birthDate] }).execute();
  const nameKey = nameKeyOf(person);
  const found =
    rows.find((row) => row.bsn_lookup !== null && row.bsn_lookup === bsnKey) ??
    rows.find((row) => nameKeyOfRow(row) === nameKey);
  return found === undefined ? null : personNamed(db, found.id);
}

function candidatesFor(db: Db, partnershipId: string, { bsnKeys, birthDates }: Recognised) {
  const born = db
    .selectFrom('participant_contact as born')
    .select('born.participant_id')
    .where('born.partnership_id', '=', partnershipId)
    .where('born.birth_date', '=', (eb) => eb.fn.any(eb.val(birthDates)));
  const numbered = db
    .selectFrom('participant_identity as numbered')
    .select('numbered.participant_id')
    .where('numbered.partnership_id', '=', partnershipId)
    .where('numbered.bsn_lookup', '=', (eb) => eb.fn.any(eb.val(bsnKeys)));
  return (
    db
      .selectFrom('participant')
      .innerJoin('participant_contact', (join) =>
        join
          .onRef('participant_contact.partnership_id', '=', 'participant.partnership_id')
          .onRef('participant_contact.participant_id', '=', 'participant.id'),
      )
      .leftJoin('participant_identity', (join) =>
        join
          .onRef('participant_identity.partnership_id', '=', 'participant.partnership_id')
          .onRef('participant_identity.participant_id', '=', 'participant.id'),
      )
      .select([
        'participant.id',
        'participant.given_name',
        'participant.family_name',
        'participant_contact.birth_date',
        'participant_identity.bsn_lookup',
      ])
      .where('participant.partnership_id', '=', partnershipId)
      // As an array: the database then goes from a person to what belongs to them, also without statistics.
      .where('participant.id', '=', (eb) => eb.fn.any(sql<string[]>`array(${born.union(numbered)})`))
  );
}

function nameKeyOfRow(row: { given_name: string; family_name: string; birth_date: LocalDate }): string {
  return nameKeyOf({ givenName: row.given_name, familyName: row.family_name, birthDate: row.birth_date });
}
