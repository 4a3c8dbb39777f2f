import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../kernel/actor.ts';
import type { Language } from '../../kernel/text.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { field } from '../../platform/input.ts';
import type { Keys } from '../../platform/platform.ts';
import { bsnLookup, encryptBsn, isBsn } from './rules/bsn.ts';
import { readEmail } from './rules/candidate-list/values/contact.ts';
import { searchName } from './rules/names.ts';
import './tables.ts';
import { benefitKinds, travelModes } from './words.ts';

const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item));

/** A person as a referrer describes them; everything but name and birth date may come later. */
export const newParticipant = z.object({
  givenName: field.text(80),
  infix: field.text(30).optional(),
  familyName: field.text(80),
  birthDate: field.date(),
  bsn: z.string().refine(isBsn, 'invalid').optional(),
  street: field.text(200).optional(),
  postcode: field.text(10).optional(),
  city: field.text(100).optional(),
  phone: field.text(20).optional(),
  // The same addresses as in a list: letters with accents are right before the @ (RFC 6531).
  email: z
    .string({ error: 'email' })
    .trim()
    .refine((text) => readEmail(text).value !== null, 'email')
    .meta({ format: 'email' })
    .optional(),
  hoursAvailable: field.whole(0, 60).optional(),
  travelModes: list(field.choice(travelModes)).optional(),
  maxTravelMinutes: field.whole(0, 240).optional(),
  dutchLevel: field.text(20).optional(),
  drivingLicences: list(field.text(5)).optional(),
  preferredWork: field.text(200).optional(),
  benefit: field.choice(benefitKinds).optional(),
  benefitSince: field.date().optional(),
  caseWorker: field.text(100).optional(),
  /** What somebody can do, in words; never why not. */
  possibilities: list(field.text(300)).optional(),
});
export type NewParticipant = z.infer<typeof newParticipant>;

type Person = Pick<NewParticipant, 'givenName' | 'infix' | 'familyName' | 'birthDate' | 'bsn'>;

/**
 * For an action that adds somebody: true when somebody with this number, or with this name and birth date, is among the
 * people one sees. A `namesake` is known to be somebody else, and then only the number counts.
 */
export async function personKnown(
  db: Transaction,
  keys: Keys,
  person: Person,
  namesake = false,
): Promise<boolean> {
  if (person.bsn !== undefined) {
    const same = await db
      .selectFrom('participant_identity')
      .select('participant_id')
      .where('bsn_lookup', '=', bsnLookup(keys.bsn, person.bsn))
      .executeTakeFirst();
    if (same !== undefined) return true;
  }
  if (namesake) return false;
  // Two windows with the same person wait for each other here, so that the second sees the first.
  const key = `${searchNameOf(person)} ${person.birthDate}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
  const same = await db
    .selectFrom('participant')
    .innerJoin('participant_contact', (join) =>
      join
        .onRef('participant_contact.partnership_id', '=', 'participant.partnership_id')
        .onRef('participant_contact.participant_id', '=', 'participant.id'),
    )
    .select('participant.id')
    .where('birth_date', '=', person.birthDate)
    .where('search_name', '=', searchNameOf(person))
    .executeTakeFirst();
  return same !== undefined;
}

type Maker = {
  readonly actor: Actor;
  readonly now: string;
  readonly newId: () => string;
  readonly keys: Keys;
};

/** Writes down a new person, put forward by the organisation of the actor and guided by `firm`. Returns the id. */
export async function addParticipant(
  db: Transaction,
  person: NewParticipant & { language: Language },
  firmOrganisationId: string,
  { actor, now, newId, keys }: Maker,
): Promise<string> {
  const id = newId();
  const of = { partnership_id: actor.partnershipId, participant_id: id };
  await db
    .insertInto('participant')
    .values({
      partnership_id: actor.partnershipId,
      id,
      given_name: person.givenName,
      infix: person.infix ?? null,
      family_name: person.familyName,
      search_name: searchNameOf(person),
      language: person.language,
      referring_organisation_id: actor.organisationId,
      firm_organisation_id: firmOrganisationId,
      created_at: now,
    })
    .execute();
  await db
    .insertInto('participant_contact')
    .values({ ...of, ...contactOf(person) })
    .execute();
  if (person.bsn !== undefined) {
    await db
      .insertInto('participant_identity')
      .values({
        ...of,
        bsn_encrypted: encryptBsn(keys.bsn, id, person.bsn),
        bsn_lookup: bsnLookup(keys.bsn, person.bsn),
      })
      .execute();
  }
  if (person.benefit !== undefined) {
    await db
      .insertInto('participant_benefit')
      .values({
        ...of,
        kind: person.benefit,
        since: person.benefitSince ?? null,
        case_worker: person.caseWorker ?? null,
      })
      .execute();
  }
  if (person.possibilities !== undefined && person.possibilities.length > 0) {
    await db
      .insertInto('possibility')
      .values(
        person.possibilities.map((words) => ({
          ...of,
          id: newId(),
          kind: 'possibility' as const,
          words,
          noted_at: now,
          noted_by: actor.membershipId,
        })),
      )
      .execute();
  }
  return id;
}

function contactOf(person: NewParticipant) {
  return {
    birth_date: person.birthDate,
    street: person.street ?? null,
    postcode: person.postcode ?? null,
    city: person.city ?? null,
    phone: person.phone ?? null,
    email: person.email ?? null,
    hours_available: person.hoursAvailable ?? null,
    travel_modes: person.travelModes ?? [],
    max_travel_minutes: person.maxTravelMinutes ?? null,
    dutch_level: person.dutchLevel ?? null,
    driving_licences: person.drivingLicences ?? [],
    preferred_work: person.preferredWork ?? null,
  };
}

function searchNameOf(person: Pick<NewParticipant, 'givenName' | 'infix' | 'familyName'>): string {
  return searchName({
    givenName: person.givenName,
    infix: person.infix ?? null,
    familyName: person.familyName,
  });
}
