import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBsn } from '../../bsn.ts';
import { readBirthDate } from './birth-date.ts';
import { readBsn } from './bsn.ts';
import { dateOrderOf, readDay } from './dates.ts';
import { readName } from './names.ts';

const today = '2026-11-22';
const rules = ({ reasons }: { reasons: readonly { rule: string }[] }) =>
  reasons.map(({ rule }) => rule.replace('candidate-list/', ''));

describe('a day is read as Dutch exports write it', () => {
  it.each([
    '1996-01-19',
    '19-01-1996',
    '19/01/1996',
    '19.1.1996',
    '19-1-96',
    "19/01/'96",
    '19 01 1996',
    '1996/01/19',
    '1996-01-19 00:00:00',
    '19-01-1996 0:00',
    '1996-01-19T00:00:00',
    '1996-01-18T23:00:00.000Z',
    '19960119',
    '19011996',
    '19011996',
    '19 januari 1996',
    '19 Jan. 1996',
    '19-jan-96',
    'vrijdag 19 januari 1996',
    '19e januari 1996',
    'January 19, 1996',
    'Jan 19 1996',
    '01/19/1996',
    '35083',
    '35083,0',
    ' 19-01-1996\u00A0',
  ])('%s', (cell) =>
    expect(readDay(cell, 'day-first', 2010)).toMatchObject({ kind: 'day', day: '1996-01-19' }),
  );

  it.each([
    ['22 november 2026', '2026-11-22'],
    ['22 nov. 2026', '2026-11-22'],
    ['22/11/26', '2026-11-22'],
    ['1 mrt 2026', '2026-03-01'],
    ['5 mei 2026', '2026-05-05'],
  ])('%s is %s', (cell, day) => expect(readDay(cell, 'day-first', 2026)).toMatchObject({ kind: 'day', day }));

  it.each([
    ['00-00-1979', 'incomplete'],
    ['00-05-1979', 'incomplete'],
    ['1979', 'incomplete'],
    ['31-02-1990', 'impossible'],
    ['30-13-1990', 'impossible'],
    ['2023-02-29', 'impossible'],
    ['ergens in mei', 'unreadable'],
    ['12', 'unreadable'],
    ['19-01-1996 of 20-01-1996', 'unreadable'],
  ])('%s is %s', (cell, kind) => expect(readDay(cell, 'day-first', 2010)).toEqual({ kind }));

  it('any day, written the Dutch way, comes back the same', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1920-01-01'), max: new Date('2010-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year = '', month = '', day = ''] = iso.split('-');
          const notations = [
            iso,
            `${day}-${month}-${year}`,
            `${Number(day)}/${Number(month)}/${year}`,
            `${year}${month}${day}`,
          ];
          for (const cell of notations) expect(readDay(cell, 'day-first', 2010)).toMatchObject({ day: iso });
        },
      ),
    ));

  it('a column in which a second number cannot be a month has the month first', () => {
    expect(dateOrderOf(['03/04/1980', '07/25/1990', ''])).toBe('month-first');
    expect(dateOrderOf(['03/04/1980', '25/07/1990', '07/25/1990'])).toBe('day-first');
    expect(dateOrderOf(['03/04/1980'])).toBe('day-first');
  });
});

describe('a date of birth', () => {
  it.each([
    ['', ['birth-date-missing']],
    ['onbekend', ['birth-date-missing']],
    ['00-00-1979', ['birth-date-incomplete']],
    ['31-04-1980', ['birth-date-impossible']],
    ['vorig jaar', ['birth-date-unreadable']],
    ['23-11-2026', ['birth-date-future']],
    ['01-01-1899', ['birth-date-too-long-ago']],
    ['23-11-2010', ['too-young']],
    ['22-11-2010', ['under-age']],
    ['23-11-2008', ['under-age']],
    ['22-11-2008', []],
    ['23-11-1959', []],
    ['22-11-1959', ['pension-age']],
    ['05/25/1990', ['birth-date-american']],
    ['35083', ['birth-date-excel']],
    ['19-1-09', ['under-age']],
    ['19-1-12', ['too-young']],
    ['19-1-58', ['pension-age']],
  ])('%s: %j', (cell, expected) => expect(rules(readBirthDate(cell, 'day-first', today))).toEqual(expected));

  it('in an American column is doubted when it could be read both ways, not when day and month are equal', () => {
    expect(readBirthDate('03/04/1980', 'month-first', today)).toMatchObject({ value: '1980-03-04' });
    expect(rules(readBirthDate('03/04/1980', 'month-first', today))).toEqual(['birth-date-american']);
    expect(rules(readBirthDate('04/04/1980', 'month-first', today))).toEqual([]);
  });
});

describe('a BSN', () => {
  it.each([
    ['999018152', '999018152', []],
    ['9990.18.152', '999018152', []],
    ['999 018 152', '999018152', []],
    ['BSN: 999018152', '999018152', []],
    ['012345672', '012345672', []],
    ['12345672', '012345672', ['bsn-zero-added']],
    ['', null, ['bsn-missing']],
    ['onbekend', null, ['bsn-missing']],
    ['999018153', null, ['bsn-wrong']],
    ['000000000', null, ['bsn-wrong']],
    ['9,99018E+08', null, ['bsn-rounded']],
    ['99901815', null, ['bsn-wrong']],
    ['9990181520', null, ['bsn-length']],
    ['99901815O', null, ['bsn-not-digits']],
  ])('%s', (cell, value, expected) => {
    const found = readBsn(cell);
    expect([found.value, rules(found)]).toEqual([value, expected]);
  });

  it('with one wrong digit never passes the eleven test', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000_000, max: 99_999_999 }),
        fc.nat(8),
        fc.integer({ min: 1, max: 9 }),
        (start, at, step) => {
          const [bsn] = Array.from({ length: 10 }, (_, last) => `${start}${last}`).filter(isBsn);
          fc.pre(bsn !== undefined);
          const digits = [...(bsn ?? '')];
          digits[at] = String((Number(digits[at]) + step) % 10);
          expect(isBsn(digits.join(''))).toBe(false);
        },
      ),
    ));
});

describe('a name', () => {
  it.each([
    [{ givenName: 'Zeynep', infix: 'van der', familyName: 'Kuipers' }, 'Zeynep|van der|Kuipers'],
    [{ givenName: 'ZEYNEP', infix: 'VAN DER', familyName: 'KUIPERS' }, 'Zeynep|van der|Kuipers'],
    [{ givenName: 'daniël', familyName: 'ijssel' }, 'Daniël||IJssel'],
    [{ givenName: 'J.P.', familyName: "O'BRIEN" }, "J.P.||O'Brien"],
    [{ givenName: 'Anna', familyName: 'JANSEN-DE VRIES' }, 'Anna||Jansen-de Vries'],
    [{ givenName: 'Anna', familyName: 'van den Berg' }, 'Anna|van den|Berg'],
    [{ givenName: 'Anna', familyName: 'Berg, van den' }, 'Anna|van den|Berg'],
    [{ givenName: 'Anna', infix: "in 't", familyName: 'Veld' }, "Anna|in 't|Veld"],
    [{ givenName: 'Liam', familyName: 'McDonald' }, 'Liam||McDonald'],
    [{ givenName: 'Wei', familyName: 'Li' }, 'Wei||Li'],
    [{ initials: 'Z.', familyName: 'Kuipers' }, 'Z.||Kuipers'],
    [{ fullName: 'Zeynep van der Kuipers' }, 'Zeynep|van der|Kuipers'],
    [{ fullName: 'Kuipers, Zeynep van der' }, 'Zeynep|van der|Kuipers'],
    [{ fullName: 'van der Kuipers, Zeynep' }, 'Zeynep|van der|Kuipers'],
    [{ fullName: 'Kuipers, van der, Zeynep' }, 'Zeynep|van der|Kuipers'],
    [{ fullName: 'Mevr. A. de Vries' }, 'A.|de|Vries'],
    [{ fullName: 'Jan-Willem Vos' }, 'Jan-Willem||Vos'],
    [{ fullName: 'A.B. Vos' }, 'A.B.||Vos'],
    [{ fullName: 'Kuipers', givenName: 'Zeynep' }, 'Zeynep||Kuipers'],
    [{ fullName: 'Z. van der Kuipers', givenName: 'Zeynep' }, 'Zeynep|van der|Kuipers'],
    [{ fullName: 'v.d. Berg', givenName: 'Anna' }, 'Anna|v.d.|Berg'],
  ])('%j', (values, expected) => {
    const { value } = readName(values);
    expect(`${value?.givenName}|${value?.infix ?? ''}|${value?.familyName}`).toBe(expected);
  });

  it.each([
    [{}, ['name-missing']],
    [{ infix: 'el' }, ['name-missing']],
    [{ givenName: 'Anna' }, ['last-name-missing']],
    [{ familyName: 'Vos' }, ['first-name-missing']],
    [{ fullName: 'Vos' }, ['last-name-missing']],
    [{ fullName: 'Anna Maria Vos' }, ['name-divided']],
    [{ givenName: 'Fran\uFFFDoise', familyName: 'Vos' }, ['name-damaged']],
    [{ givenName: 'FranÃ§oise', familyName: 'Vos' }, ['name-damaged']],
    [{ givenName: 'Jan', familyName: 'Vos 2' }, ['name-strange']],
    [{ initials: 'J.', familyName: 'Vos' }, ['initials-only']],
  ])('%j: %j', (values, expected) => expect(rules(readName(values))).toEqual(expected));
});
