import { describe, expect, it } from 'vitest';
import { readAddress, readPostcode } from './address.ts';
import { readBenefit, readBenefitSince } from './benefit.ts';
import { readEmail, readPhone } from './contact.ts';
import { readCertificates, readLicences } from './credentials.ts';
import { readDutchSpoken } from './dutch-spoken.ts';
import { readHours } from './hours.ts';
import { readTravelMinutes, readTravelModes } from './travel.ts';

type Found = { readonly value: unknown; readonly reasons: readonly { readonly rule: string }[] };
const both = ({ value, reasons }: Found) => [
  value,
  reasons.map(({ rule }) => rule.replace('candidate-list/', '')),
];

describe('a postcode', () => {
  it.each([
    ['1063BC', '1063 BC', []],
    [' 1183  cx ', '1183 CX', []],
    ['1063-bc', '1063 BC', []],
    ['', null, []],
    ['onbekend', null, ['postcode-unknown']],
    ['0999 ZZ', null, ['postcode-wrong']],
    ['10A1 BB', null, ['postcode-wrong']],
    ['1183SD', null, ['postcode-wrong']],
    ['1183', null, ['postcode-wrong']],
  ])('%s', (cell, value, rules) => expect(both(readPostcode(cell))).toEqual([value, rules]));

  it('stands in an address with street and house number in one column or three', () => {
    const inThree = {
      street: 'Kinkerstraat',
      houseNumber: '36',
      houseNumberAddition: '2',
      city: 'AMSTERDAM',
    };
    expect(readAddress(inThree).value).toEqual({
      street: 'Kinkerstraat 36-2',
      postcode: null,
      city: 'Amsterdam',
    });
    expect(readAddress({ street: 'Kinkerstraat 36-2', city: "'s-Gravenhage" }).value).toEqual({
      street: 'Kinkerstraat 36-2',
      postcode: null,
      city: "'s-Gravenhage",
    });
  });
});

describe('an address in one cell', () => {
  it.each([
    [{ postcode: '1063BC Amsterdam' }, [null, '1063 BC', 'Amsterdam']],
    [{ street: 'Kinkerstraat 36-2, 1063 bc AMSTERDAM' }, ['Kinkerstraat 36-2', '1063 BC', 'Amsterdam']],
    [{ street: 'Kinkerstraat 1201 hs' }, ['Kinkerstraat 1201 hs', null, null]],
  ])('%j is taken apart', (values, [street, postcode, city]) =>
    expect(readAddress(values).value).toEqual({ street, postcode, city }),
  );
});

describe('a phone number', () => {
  it.each([
    ['0617933677', '+31617933677', []],
    ['06-17933677', '+31617933677', []],
    ['06 17 93 36 77', '+31617933677', []],
    ['0031617933677', '+31617933677', []],
    ['+31 (0)6 17933677', '+31617933677', []],
    ['020-1234567', '+31201234567', []],
    ['+32 470 12 34 56', '+32470123456', []],
    ['617933677', '+31617933677', ['phone-zero-added']],
    ['0617933677 / 020-1234567', '+31617933677', ['phone-more']],
    ['06-17933677 (moeder)', '+31617933677', ['phone-words']],
    ['geen', null, []],
    ['', null, []],
    ['12345', null, ['phone-wrong']],
    ['06-1793367', null, ['phone-wrong']],
  ])('%s', (cell, value, rules) => expect(both(readPhone(cell))).toEqual([value, rules]));
});

describe('an e-mail address', () => {
  it.each([
    ['Zeynep.Kuipers@Voorbeeld.nl', 'zeynep.kuipers@voorbeeld.nl', []],
    ['zeynep.çelik@voorbeeld.nl', 'zeynep.çelik@voorbeeld.nl', []],
    ['Jan Vos <jan@voorbeeld.nl>', 'jan@voorbeeld.nl', []],
    ['jan@voorbeeld.nl; piet@voorbeeld.nl', 'jan@voorbeeld.nl', ['email-more']],
    ['n.v.t.', null, []],
    ['Geen', null, []],
    ['a@b', null, ['email-wrong']],
    ['.@voorbeeld.nl', null, ['email-wrong']],
    ['jan.voorbeeld.nl', null, ['email-wrong']],
    ['jan@@voorbeeld.nl', null, ['email-wrong']],
  ])('%s', (cell, value, rules) => expect(both(readEmail(cell))).toEqual([value, rules]));
});

describe('a benefit', () => {
  it.each([
    ['Participatiewet', 'participatiewet', []],
    ['P-wet', 'participatiewet', []],
    ['bijstandsuitkering', 'participatiewet', []],
    ['WW-uitkering', 'ww', []],
    ['Wajong 2015', 'wajong', []],
    ['WIA/WGA', 'wia', []],
    ['geen', 'none', []],
    ['geen uitkering', 'none', []],
    ['', null, []],
    ['Ziektewet', null, ['benefit-unknown']],
  ])('%s', (cell, value, rules) => expect(both(readBenefit(cell))).toEqual([value, rules]));

  it.each([
    ['21-11-2021', '2021-11-21', []],
    ['23-11-2026', null, ['benefit-date-wrong']],
    ['01-01-1989', null, ['benefit-date-wrong']],
    ['01-01-2000', '2000-01-01', ['benefit-as-child']],
    ['soms', null, ['benefit-date-wrong']],
    ['', null, []],
  ])('since %s', (cell, value, rules) => {
    const about = { order: 'day-first', today: '2026-11-22', birthDate: '1990-01-01' } as const;
    expect(both(readBenefitSince(cell, about))).toEqual([value, rules]);
  });
});

describe('what somebody can do', () => {
  it.each([
    ['20', 20, []],
    ['24,5', 24.5, []],
    ['32 uur per week', 32, []],
    ['20u', 20, []],
    ['40', 40, []],
    ['0', 0, []],
    ['20-24', 20, ['hours-range']],
    ['41', null, ['hours-wrong']],
    ['-2', null, ['hours-wrong']],
    ['fulltime', null, ['hours-wrong']],
    ['', null, []],
  ])('hours: %s', (cell, value, rules) => expect(both(readHours(cell))).toEqual([value, rules]));

  it.each([
    ['fiets/OV', ['public-transport', 'bicycle'], []],
    ['e-bike, trein', ['public-transport', 'bicycle'], []],
    ['auto en scooter', ['car', 'scooter'], []],
    ['bromfiets', ['scooter'], []],
    ['te voet', ['walking'], []],
    ['motor', ['motorcycle'], []],
    ['geen', [], []],
    ['', [], []],
    ['fiets, paard', ['bicycle'], ['travel-mode-unknown']],
  ])('travel: %s', (cell, value, rules) => expect(both(readTravelModes(cell))).toEqual([value, rules]));

  it.each([
    ['45', 45, []],
    ['45 min.', 45, []],
    ['1 uur', 60, []],
    ['1,5 uur', 90, []],
    ['1:30', 90, []],
    ['1u30', 90, []],
    ['ver', null, ['travel-time-wrong']],
    ['900', null, ['travel-time-wrong']],
  ])('minutes: %s', (cell, value, rules) => expect(both(readTravelMinutes(cell))).toEqual([value, rules]));

  it.each([
    ['B1', 'B1', false, []],
    ['niveau a2', 'A2', false, []],
    ['A2+', 'A2', false, []],
    ['moedertaal', 'native', false, []],
    ['<A1', 'below-A1', false, []],
    ['goed', 'B1', true, ['dutch-estimated']],
    ['A2/B1', 'A2', true, ['dutch-estimated']],
    ['matig', 'A2', true, ['dutch-estimated']],
    ['slecht', 'A1', true, ['dutch-estimated']],
  ])('Dutch: %s', (cell, level, estimated, rules) =>
    expect(both(readDutchSpoken(cell))).toEqual([{ level, estimated }, rules]),
  );

  it('an unknown level is left out', () =>
    expect(both(readDutchSpoken('D4'))).toEqual([null, ['dutch-unknown']]));

  it.each([
    ['B, C', ['B', 'C'], []],
    ['b/be', ['B', 'BE'], []],
    ['B+E', ['BE'], []],
    ['rijbewijs B en code 95', ['B', 'code 95'], []],
    ['AM', ['AM'], []],
    ['nee', [], []],
    ['', [], []],
    ['ja', [], ['licence-unknown']],
  ])('licences: %s', (cell, value, rules) => expect(both(readLicences(cell))).toEqual([value, rules]));

  it.each([
    ['VCA; heftruck', ['VCA', 'heftruck']],
    ['VCA\nBHV', ['VCA', 'BHV']],
    ['geen', []],
    ['', []],
  ])('certificates: %s', (cell, names) =>
    expect(readCertificates(cell, '2026-11-22').value.map(({ name }) => name)).toEqual(names),
  );

  it.each([
    ['VCA (verlopen 2022)', { name: 'VCA', expired: true, validUntil: null, expiredIn: 2022 }],
    ['VCA verlopen in 2022', { name: 'VCA', expired: true, validUntil: null, expiredIn: 2022 }],
    [
      'VCA (geldig tot 01-05-2027)',
      { name: 'VCA', expired: false, validUntil: '2027-05-01', expiredIn: null },
    ],
    [
      'VCA (geldig tot 01-05-2025)',
      { name: 'VCA', expired: true, validUntil: '2025-05-01', expiredIn: 2025 },
    ],
  ])('the end of a certificate: %s', (cell, certificate) =>
    expect(readCertificates(cell, '2026-11-22').value).toEqual([certificate]),
  );
});
