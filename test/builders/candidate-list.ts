import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Actor } from '../../src/kernel/actor.ts';
import { chooseColumns } from '../../src/modules/intake/actions/choose-columns.ts';
import { uploadList } from '../../src/modules/intake/actions/upload-list.ts';
import { judgeList } from '../../src/modules/intake/judge-list.ts';
import { mappingOf, readList } from '../../src/modules/participants/index.ts';
import type { TestPlatform } from './platform.ts';
import { done, type Westpoort } from './walk.ts';

/** The fictitious list that lies beside the repository; null where it is not there. */
export function sampleList(): Uint8Array | null {
  const file = fileURLToPath(
    new URL('../../../shared/data/referrals/voordracht-2026-11.csv', import.meta.url),
  );
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

export const listHeader = 'Voornaam;Tussenvoegsel;Achternaam;Geboortedatum;BSN;Woonplaats;Opmerking';

/** A list with these lines under the usual header. */
export function listOf(...lines: readonly string[]): Uint8Array {
  return Buffer.from([listHeader, ...lines].join('\r\n'));
}

/** So many different people, every third with a citizen service number. */
export function listOfMany(count: number): Uint8Array {
  return listOf(
    ...Array.from({ length: count }, (_, n) => {
      const day = `${(n % 28) + 1}-${(n % 12) + 1}-${1965 + (n % 40)}`;
      const bsn = n % 3 === 0 ? validBsn(n) : '';
      return `Voornaam${letters(n)};;Achternaam${letters(n)};${day};${bsn};Amsterdam;wil graag buiten werken`;
    }),
  );
}

function letters(n: number): string {
  return [...n.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
}

/** The n-th number that passes the eleven-test. */
export function validBsn(n: number): string {
  const start = String(10_000_000 + n);
  const weights = [9, 8, 7, 6, 5, 4, 3, 2];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(start[place]), 0);
  const last = sum % 11;
  return last < 10 ? `${start}${last}` : validBsn(n + 900_000);
}

/** Brings a list in as far as judged, with the columns as they were recognised. Returns its id. */
export async function judgedList(
  platform: TestPlatform,
  westpoort: Westpoort,
  file: Uint8Array,
  { actor = westpoort.referrer, again = false }: { actor?: Actor; again?: boolean } = {},
): Promise<string> {
  const { listId } = await done(platform, actor, uploadList, {
    file,
    fileName: 'lijst.csv',
    programmeId: westpoort.programmeId,
    ...(again ? { again: 'yes' } : {}),
  });
  const read = readList(file, '2026-11-22');
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  await done(platform, actor, chooseColumns, { listId, columns: [...mappingOf(read.value.columns)] });
  await judgeList(platform, { partnershipId: actor.partnershipId, listId });
  return listId;
}
