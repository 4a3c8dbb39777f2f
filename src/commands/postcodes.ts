import { readFile } from 'node:fs/promises';
import { keepPoints, readGeoNames } from '../modules/availability/index.ts';
import { say } from '../platform/log.ts';
import { connected } from './connected.ts';

const [file] = process.argv.slice(2);

/** Puts the postcodes of a GeoNames file on the map, by which travel time is reckoned. */
async function load(path: string): Promise<void> {
  const { points, unread } = readGeoNames(await readFile(path, 'utf8'));
  if (points.length === 0) {
    process.stderr.write('No Dutch postcode in this file: is it NL.txt of GeoNames?\n');
    process.exitCode = 1;
    return;
  }
  await connected(async ({ platform }) => {
    await platform.db.transaction().execute((db) => keepPoints(db, points));
    say(`${points.length} postcodes on the map (GeoNames, CC BY 4.0); ${unread} lines could not be read.`);
    return 0;
  });
}

if (file === undefined) {
  process.stderr.write('Usage: npm run postcodes -- <NL.txt of GeoNames>\n');
  process.exitCode = 1;
} else await load(file);
