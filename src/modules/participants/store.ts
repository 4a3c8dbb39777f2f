import { type Insertable, sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../../kernel/actor.ts';
import type { Language } from '../../kernel/text.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
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

type Person = Pick<NewParticipant, 'givenName' | 'infix' | 'familyName' | 'birthDate' | 'bsn'> & {
  /** Known to be somebody else than whoever has this name and birth date: then only the number counts. */
  readonly namesake?: 'yes' | undefined;
};

const numberMark = (bsn: string) => `number ${bsn}`;
const nameMark = (name: string, birthDate: string) => `name ${name} ${birthDate}`;

/** By what somebody is: their number, their name with their birth date. */
export function marksOf(person: Person): readonly string[] {
  const name = nameMark(searchNameOf(person), person.birthDate);
  return person.bsn === undefined ? [name] : [name, numberMark(person.bsn)];
}

/** By what somebody who is added is recognised as a person who is there already. */
export function recognisedBy(person: Person): readonly string[] {
  const marks = marksOf(person);
  return person.namesake === undefined ? marks : marks.slice(1);
}

/**
 * For an action that adds people: of all by which they are recognised (`recognisedBy`), that which is there already
 * among the people one sees. Holds their names until the transaction ends.
 */
export async function marksKnown(
  db: Transaction,
  keys: Keys,
  people: readonly Person[],
): Promise<ReadonlySet<string>> {
  return new Set([
    ...(await numbersKnown(
      db,
      keys,
      people.flatMap(({ bsn }) => bsn ?? []),
    )),
    ...(await namesKnown(
      db,
      people.filter(({ namesake }) => namesake === undefined),
    )),
  ]);
}

async function numbersKnown(db: Transaction, keys: Keys, numbers: readonly string[]): Promise<string[]> {
  if (numbers.length === 0) return [];
  const byLookup = new Map(numbers.map((bsn) => [bsnLookup(keys.bsn, bsn), bsn] as const));
  const found = await db
    .selectFrom('participant_identity')
    .select('bsn_lookup')
    .where('bsn_lookup', '=', (eb) => eb.fn.any(eb.val([...byLookup.keys()])))
    .execute();
  return found.flatMap(({ bsn_lookup }) => byLookup.get(bsn_lookup) ?? []).map(numberMark);
}

async function namesKnown(db: Transaction, people: readonly Person[]): Promise<string[]> {
  if (people.length === 0) return [];
  // Two windows with the same person wait for each other here, so that the second sees the first.
  const held = people.map((person) => nameMark(searchNameOf(person), person.birthDate));
  await sql`
    select pg_advisory_xact_lock(name) from (
      select distinct hashtextextended(held, 0) as name from unnest(${held}::text[]) held order by 1
    ) names`.execute(db);
  const found = await db
    .selectFrom('participant')
    .innerJoin('participant_contact', (join) =>
      join
        .onRef('participant_contact.partnership_id', '=', 'participant.partnership_id')
        .onRef('participant_contact.participant_id', '=', 'participant.id'),
    )
    .select(['search_name', 'birth_date'])
    .where('birth_date', '=', (eb) => eb.fn.any(eb.val(people.map(({ birthDate }) => birthDate))))
    .where('search_name', '=', (eb) => eb.fn.any(eb.val(people.map(searchNameOf))))
    .execute();
  return found.map(({ search_name, birth_date }) => nameMark(search_name, birth_date));
}

type Maker = {
  readonly actor: Actor;
  readonly now: string;
  readonly newId: () => string;
  readonly keys: Keys;
};

/** A person to write down under an id that is free, with the social firm that guides them. */
export type PersonToAdd = NewParticipant & {
  readonly id: string;
  readonly language: Language;
  readonly firmOrganisationId: string;
};

/** Writes down new people, put forward by the organisation of the actor. */
export async function addParticipants(
  db: Transaction,
  people: readonly PersonToAdd[],
  { actor, now, newId, keys }: Maker,
): Promise<void> {
  const of = ({ id }: { id: string }) => ({ partnership_id: actor.partnershipId, participant_id: id });
  await insertAll(
    db,
    'participant',
    people.map((person) => ({
      partnership_id: actor.partnershipId,
      id: person.id,
      given_name: person.givenName,
      infix: person.infix ?? null,
      family_name: person.familyName,
      search_name: searchNameOf(person),
      language: person.language,
      referring_organisation_id: actor.organisationId,
      firm_organisation_id: person.firmOrganisationId,
      created_at: now,
    })),
  );
  await insertAll(
    db,
    'participant_contact',
    people.map((person) => ({ ...of(person), ...contactOf(person) })),
  );
  await insertAll(
    db,
    'participant_identity',
    people.flatMap((person) =>
      person.bsn === undefined
        ? []
        : [
            {
              ...of(person),
              bsn_encrypted: encryptBsn(keys.bsn, person.id, person.bsn),
              bsn_lookup: bsnLookup(keys.bsn, person.bsn),
            },
          ],
    ),
  );
  await insertAll(
    db,
    'participant_benefit',
    people.flatMap((person) =>
      person.benefit === undefined
        ? []
        : [
            {
              ...of(person),
              kind: person.benefit,
              since: person.benefitSince ?? null,
              case_worker: person.caseWorker ?? null,
            },
          ],
    ),
  );
  await insertAll(
    db,
    'possibility',
    people.flatMap((person) =>
      // The same words twice are one possibility.
      [...new Set(person.possibilities)].map((words) => ({
        ...of(person),
        id: newId(),
        kind: 'possibility' as const,
        words,
        noted_at: now,
        noted_by: actor.membershipId,
      })),
    ),
  );
}

/** Inserts rows in one statement; none is no statement. */
async function insertAll<Table extends keyof Database>(
  db: Transaction,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
): Promise<void> {
  if (rows.length > 0) await db.insertInto(table).values(rows).execute();
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
