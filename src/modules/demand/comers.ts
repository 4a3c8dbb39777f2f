import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { fullName } from '../participants/index.ts';
import { type Days, shiftKey } from './rules/occurrences.ts';
import './tables.ts';

/** Somebody who is to come to a shift; without a name where the one who asks does not know them any more. */
export type Comer = { readonly participantId: string; readonly name: string | null };

/** By shift, who is to come. */
export type Comers = ReadonlyMap<string, readonly Comer[]>;

/**
 * Who has a published shift of a demand on some days and is to be there, by shift. As the person who asks: an employer sees who comes
 * to work there, a planner the people of their own pool and how many of others; who is ill, off or said no is not among them, and nothing says why. The
 * roster builds on this module, so it is read from the table and the functions (`shifts_expected`, `places_taken`) that are there for both.
 */
export async function comersOf(db: Transaction, demandId: string, { from, to }: Days): Promise<Comers> {
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
      'shift.on_date as onDate',
      'given_name',
      'infix',
      'family_name',
    ])
    .select(
      sql<boolean>`shift.firm_organisation_id <> nullif(current_setting('werkkring.organisation', true), '')::uuid`.as(
        'isOfOthers',
      ),
    )
    .where('shift.demand_id', '=', demandId)
    .where('shift.on_date', '>=', from)
    .where('shift.on_date', '<', to)
    .where('shift.withdrawn_in', 'is', null)
    .orderBy('search_name')
    .orderBy('shift.id')
    .execute();
  const expected = await expectedOf(
    db,
    rows.map(({ id }) => id),
  );
  const there = rows
    .filter(({ id }) => expected.has(id))
    .map(({ participantId, onDate, given_name, infix, family_name }) => ({
      onDate,
      participantId,
      name:
        given_name === null || family_name === null
          ? null
          : fullName({ givenName: given_name, infix, familyName: family_name }),
    }));
  const seen = Map.groupBy(
    rows.filter(({ isOfOthers }) => isOfOthers),
    ({ onDate }) => onDate,
  );
  const others = (await takenByOthers(db, demandId, { from, to })).flatMap(({ onDate, places }) =>
    Array.from({ length: Math.max(0, places - (seen.get(onDate)?.length ?? 0)) }, (_, place) => ({
      onDate,
      participantId: `other ${place}`,
      name: null,
    })),
  );
  return Map.groupBy([...there, ...others], ({ onDate }) => shiftKey(demandId, onDate));
}

/** How many have a shift of other social firms, whose people a planner does not see. */
async function takenByOthers(db: Transaction, demandId: string, { from, to }: Days) {
  const { rows } = await sql<{ onDate: LocalDate; places: number }>`
    select on_date as "onDate", places from places_taken(${from}::date, ${to}::date)
    where demand_id = ${demandId}`.execute(db);
  return rows;
}

async function expectedOf(db: Transaction, shiftIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (shiftIds.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select shifts_expected(${[...shiftIds]}::uuid[]) as id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
