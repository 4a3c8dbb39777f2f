import { addDays, type LocalDate } from '../src/kernel/local-date.ts';
import type { Town } from './cast.ts';
import type { Chance } from './chance.ts';
import type { Name } from './names.ts';

/**
 * A citizen service number for tests: it begins with 999, which is not given out, and passes the eleven test.
 * `serial` from 0 to 9999 gives different numbers; about one in eleven has none and takes another digit.
 */
export function testBsn(serial: number): string {
  for (let extra = 0; extra < 10; extra += 1) {
    const digits = `999${String(serial).padStart(4, '0')}${extra}`;
    const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (9 - place), 0);
    const last = sum % 11;
    if (last < 10) return `${digits}${last}`;
  }
  throw new RangeError(`no number for ${serial}`);
}

/** A person as a referrer describes them, in full; a referral of long ago tells less, and its number was not kept. */
export function describe(
  name: Name,
  serial: number,
  on: LocalDate,
  town: Town,
  chance: Chance,
  full: boolean,
) {
  const birthDate = addDays(on, -chance.between(19 * 365, 58 * 365));
  if (!full) return { ...name, birthDate, benefit: 'participatiewet' };
  const { city, postcode } = chance.pick(town.places);
  return {
    ...name,
    birthDate,
    bsn: testBsn(serial),
    street: `${chance.pick(town.streets)} ${chance.between(1, 180)}`,
    postcode: `${postcode} ${chance.pick(['AB', 'CD', 'EK', 'HN', 'LP', 'VX'])}`,
    city,
    // No subscriber has a number of this kind: 06 is never followed by 0.
    phone: `06 00${String(100_000 + serial).padStart(6, '0')}`,
    hoursAvailable: chance.pick([16, 20, 24, 24, 28, 32, 32, 36]),
    travelModes: waysOf(
      chance.some(['public-transport', 'bicycle', 'walking', 'scooter'], chance.between(1, 2)),
    ),
    maxTravelMinutes: chance.pick([45, 45, 45, 60]),
    dutchLevel: chance.pick(['A1', 'A2', 'A2', 'B1', 'B1', 'B2', 'native', 'native']),
    drivingLicences: chance.happens(0.3) ? ['B'] : [],
    preferredWork: chance.pick([
      'magazijn',
      'sorteren',
      'groen',
      'schoonmaak',
      'heftruck rijden',
      'techniek',
      'vervoer',
      'kringloop',
    ]),
    benefit: chance.pick(['participatiewet', 'participatiewet', 'participatiewet', 'ioaw', 'ww', 'none']),
    benefitSince: addDays(on, -chance.between(200, 2400)),
    caseWorker: town.caseWorker,
  };
}

/** Nobody walks to the harbour: the social firm lends who has nothing else a bicycle. */
function waysOf<Mode extends string>(modes: readonly Mode[]): readonly (Mode | 'bicycle')[] {
  return modes.every((mode) => mode === 'walking') ? [...modes, 'bicycle'] : modes;
}
