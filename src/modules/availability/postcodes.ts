import { sql } from 'kysely';
import type { Db, Transaction } from '../../platform/database/database.ts';
import type { Point } from './rules/travel.ts';
import './tables.ts';

type PostcodePoint = Point & { readonly postcode: string };

/**
 * Reads the postcodes of a file of GeoNames (tabs; country, postcode, place, …, latitude, longitude, accuracy): four digits each,
 * the middle of all lines that share them. Other countries and lines that cannot be read are counted, not guessed.
 */
export function readGeoNames(text: string): {
  readonly points: readonly PostcodePoint[];
  readonly unread: number;
} {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const found = lines.flatMap((line) => readLine(line) ?? []);
  const byPostcode = Map.groupBy(found, ({ postcode }) => postcode);
  const middle = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  return {
    points: [...byPostcode].map(([postcode, points]) => ({
      postcode,
      latitude: middle(points.map(({ latitude }) => latitude)),
      longitude: middle(points.map(({ longitude }) => longitude)),
    })),
    unread: lines.length - found.length,
  };
}

function readLine(line: string): PostcodePoint | null {
  const cells = line.split('\t');
  const [country, code = ''] = cells;
  const [postcode] = /^[1-9]\d{3}/.exec(code) ?? [];
  const [latitude, longitude] = [number(cells[9]), number(cells[10])];
  if (country !== 'NL' || postcode === undefined || latitude === null || longitude === null) return null;
  return { postcode, latitude, longitude };
}

function number(text: string | undefined): number | null {
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** Puts postcodes on the map, over what was there. As the owner of the database: no role of the product may. */
export async function keepPoints(db: Db | Transaction, points: readonly PostcodePoint[]): Promise<void> {
  const most = 1000;
  for (let start = 0; start < points.length; start += most) {
    await db
      .insertInto('postcode_point')
      .values(points.slice(start, start + most))
      .onConflict((conflict) =>
        conflict.column('postcode').doUpdateSet({
          latitude: sql`excluded.latitude`,
          longitude: sql`excluded.longitude`,
        }),
      )
      .execute();
  }
}
