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

/** The n-th of many different people, as an action takes them; every third with a citizen service number. */
export function personOf(n: number) {
  const day = (value: number) => String(value).padStart(2, '0');
  return {
    givenName: `Voornaam${letters(n)}`,
    familyName: `Achternaam${letters(n)}`,
    birthDate: `${1965 + (n % 40)}-${day((n % 12) + 1)}-${day((n % 28) + 1)}`,
    ...(n % 3 === 0 ? { bsn: validBsn(n) } : {}),
  };
}

function lineOf(n: number, { birthDate = true, remark = 'wil graag buiten werken' } = {}): string {
  const person = personOf(n);
  const born = birthDate ? person.birthDate.split('-').reverse().join('-') : '';
  return [person.givenName, '', person.familyName, born, person.bsn ?? '', 'Amsterdam', remark].join(';');
}

/** So many different people. */
export function listOfMany(count: number): Uint8Array {
  return listOf(...Array.from({ length: count }, (_, n) => lineOf(n)));
}

/** As long, and as lists are: of every ten rows one is somebody again, one has no date of birth, one tells of debts. */
export function mixedList(count: number): Uint8Array {
  const lines = Array.from({ length: count }, (_, n) => {
    if (n % 10 === 7) return lineOf(n - 7);
    if (n % 10 === 8) return lineOf(n, { birthDate: false });
    return n % 10 === 9 ? lineOf(n, { remark: 'heeft schulden' }) : lineOf(n);
  });
  return listOf(...lines);
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
