import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/database.ts';
import { fourDigits, type Point } from '../rules/travel.ts';

/** Where postcodes lie, by their four digits; those that are not on the map are left out. */
export async function pointsOf(
  db: Transaction,
  postcodes: readonly (string | null)[],
): Promise<ReadonlyMap<string, Point>> {
  const asked = [...new Set(postcodes.flatMap((postcode) => fourDigits(postcode) ?? []))];
  if (asked.length === 0) return new Map();
  const { rows } = await sql<{ postcode: string } & Point>`
    select postcode, latitude, longitude from postcode_points(${asked}::text[])
  `.execute(db);
  return new Map(rows.map(({ postcode, ...point }) => [postcode, point]));
}
