import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGeoNames } from './postcodes.ts';
import { kilometresBetween } from './rules/travel.ts';

const line = (postcode: string, latitude: string, longitude: string, country = 'NL') =>
  [country, postcode, 'Assen', 'Drenthe', '01', 'Assen', '0106', '', '', latitude, longitude, ''].join('\t');

describe('postcodes of GeoNames', () => {
  it('lines with the same four digits become their middle; what cannot be read is counted', () => {
    const text = [
      line('9401', '52.9', '6.5'),
      line('9401', '53.1', '6.7'),
      line('9402', '53', '6.6'),
      line('9402', '53', '6.6', 'BE'),
      line('9403', 'x', '6.6'),
      '',
    ].join('\r\n');
    const { points, unread } = readGeoNames(text);
    expect(points).toEqual([
      { postcode: '9401', latitude: 53, longitude: expect.closeTo(6.6) },
      { postcode: '9402', latitude: 53, longitude: 6.6 },
    ]);
    expect(unread).toBe(2);
  });

  const file = process.env.WERKKRING_GEONAMES ?? '/work/shared/data/geonames-postal-NL.txt';
  it.skipIf(!existsSync(file))(`reads the whole of ${file} (skipped where it is not there)`, () => {
    const { points, unread } = readGeoNames(readFileSync(file, 'utf8'));
    expect(points.length).toBeGreaterThan(4000);
    expect(unread).toBe(0);
    const at = new Map(points.map(({ postcode, ...point }) => [postcode, point]));
    const [home, work] = [at.get('1063'), at.get('1014')];
    if (home === undefined || work === undefined) throw new Error('1063 or 1014 is not in the file');
    // Slotermeer to the docks of Westpoort.
    expect(kilometresBetween(home, work)).toBeGreaterThan(1);
    expect(kilometresBetween(home, work)).toBeLessThan(6);
  });
});
