import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { fullName } from '../participants/index.ts';
import { type Days, shiftKey } from './rules/occurrences.ts';
import './tables.ts';

/** Somebody who is to come to a shift; without a name where the one who asks does not know them any more. */
export type Comer = { readonly participantId: string; readonly name: string | null };

/** By shift, who is to come. */
export type Comers = ReadonlyMap<string, readonly Comer[]>;

/** A published shift of somebody who is to be there. */
export type Expected = Comer & {
  readonly id: string;
  readonly demandId: string;
  readonly onDate: LocalDate;
};

/** Of one demand, or of all that one organisation asks. */
type Of = { readonly demandId: string } | { readonly organisationId: string };

/**
 * Who has a published shift on some days and is to be there, as the person who asks: an employer sees who comes to work there, a
 * planner the people of their own pool. Who is ill, off or said no is not among them, and nothing says why. The roster builds on this
 * module, so it is read from the table and the functions (`shifts_expected`, `places_taken`) that are there for both.
 */
export async function expectedOn(db: Transaction, of: Of, { from, to }: Days): Promise<readonly Expected[]> {
  const rows = await db
    .selectFrom('rostered_shift as shift')
    .leftJoin('participant', (join) =>
      join
        .onRef('participant.partnership_id', '=', 'shift.partnership_id')
        .onRef('participant.id', '=', 'shift.participant_id'),
    )
    .select([
      'shift.id',
      'shift.participant_id as participantId',
      'shift.demand_id as demandId',
      'shift.on_date as onDate',
      'given_name',
      'infix',
      'family_name',
    ])
    .where((eb) =>
      'demandId' in of
        ? eb('shift.demand_id', '=', of.demandId)
        : eb('shift.organisation_id', '=', of.organisationId),
    )
    .where('shift.on_date', '>=', from)
    .where('shift.on_date', '<', to)
    .where('shift.withdrawn_in', 'is', null)
    .orderBy('search_name')
    .orderBy('shift.id')
    .execute();
  const expected = await expectedAmong(
    db,
    rows.map(({ id }) => id),
  );
  return rows
    .filter(({ id }) => expected.has(id))
    .map(({ given_name, infix, family_name, ...shift }) => ({
      ...shift,
      name:
        given_name === null || family_name === null
          ? null
          : fullName({ givenName: given_name, infix, familyName: family_name }),
    }));
}

/**
 * Of published shifts, by their ids, those whose person is to be there: not ill, not off, and they did not say no. For the employer
 * where it is and for the firm whose pool it is; it says nothing of why.
 */
export async function expectedAmong(
  db: Transaction,
  shiftIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (shiftIds.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select shifts_expected(${[...shiftIds]}::uuid[]) as id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** How many places of each shift, by its key, other social firms of the partnership filled in their published rosters. */
export async function takenByOthers(
  db: Transaction,
  { from, to }: Days,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ demandId: string; onDate: LocalDate; places: number }>`
    select demand_id as "demandId", on_date as "onDate", places from places_taken(${from}::date, ${to}::date)`.execute(
    db,
  );
  return new Map(rows.map(({ demandId, onDate, places }) => [shiftKey(demandId, onDate), places]));
}

/**
 * Who is to come to the shifts of a demand on some days, by shift: for who makes a roster also how many of other firms, whom they do not
 * see. An employer sees everybody who comes.
 */
export async function comersOf(
  db: Transaction,
  demandId: string,
  days: Days,
  role: Actor['role'],
): Promise<Comers> {
  const seen = (await expectedOn(db, { demandId }, days)).map(({ onDate, participantId, name }) => ({
    key: shiftKey(demandId, onDate),
    participantId,
    name,
  }));
  const taken = role === 'employer-contact' ? new Map<string, number>() : await takenByOthers(db, days);
  const others = [...taken]
    .filter(([key]) => key.startsWith(`${demandId}:`))
    .flatMap(([key, places]) =>
      Array.from({ length: places }, (_, place) => ({ key, participantId: `other ${place}`, name: null })),
    );
  return Map.groupBy([...seen, ...others], ({ key }) => key);
}
