import type { LocalDate } from '../../kernel/local-date.ts';
import type { Status } from '../../kernel/receipt.ts';
import { type Dated, type Parameter, series } from '../parameter.ts';

/** The minimum wage is set anew on 1 January and 1 July (WML art. 14), so nothing is known from this day on. */
const nextRevision: LocalDate = '2027-01-01';

const stcrt2026 = 'Stcrt. 2026, 16505';
const stcrt2025 = 'Stcrt. 2025, 12264';
const svb = 'svb.nl, Bruto bedragen minimumlonen vanaf 1 januari 2025';
const table2026 = 'grootheddeaccountants.nl, smitwolf.nl, vertiadvies.nl';
const table2024 = 'accountingcounts.nl, besluit SZW 2023-0000526966';
const midYear2024 = '4-vision.nl, slagers.nl, rndweb.nl';

/** Full years of age that have a wage of their own; 21 stands for 21 and older (WML art. 7 lid 1 and art. 8). */
export const wageAges = [15, 16, 17, 18, 19, 20, 21] as const;
export type WageAge = (typeof wageAges)[number];

const ageWords: Readonly<Record<WageAge, string>> = {
  15: '15',
  16: '16',
  17: '17',
  18: '18',
  19: '19',
  20: '20',
  21: '21+',
};

/** Cents per hour, without holiday allowance: the published tables, per half year (facts/law.md 1.1). */
const hourTables: readonly (readonly [
  LocalDate,
  Readonly<Record<WageAge, number>>,
  adult: readonly [string, Status],
  youth: readonly [string, Status],
])[] = [
  [
    '2024-01-01',
    wages(1327, 1062, 796, 664, 524, 458, 398),
    [table2024, 'secondary'],
    [table2024, 'secondary'],
  ],
  [
    '2024-07-01',
    wages(1368, 1094, 821, 684, 540, 472, 410),
    [midYear2024, 'secondary'],
    [midYear2024, 'secondary'],
  ],
  ['2025-01-01', wages(1406, 1125, 844, 703, 555, 485, 422), [svb, 'official'], [svb, 'official']],
  [
    '2025-07-01',
    wages(1440, 1152, 864, 720, 569, 497, 432),
    [stcrt2025, 'secondary'],
    [stcrt2025, 'secondary'],
  ],
  [
    '2026-01-01',
    wages(1471, 1177, 883, 736, 581, 507, 441),
    [table2026, 'secondary'],
    [table2026, 'secondary'],
  ],
  [
    '2026-07-01',
    wages(1499, 1199, 899, 750, 592, 517, 450),
    [stcrt2026, 'official'],
    [`staffel × ${stcrt2026}`, 'derived'],
  ],
];

function wages(
  ...[adult, w20, w19, w18, w17, w16, w15]: readonly [number, number, number, number, number, number, number]
) {
  return { 21: adult, 20: w20, 19: w19, 18: w18, 17: w17, 16: w16, 15: w15 };
}

/** The minimum wage per hour of an age. */
export const uurloon: Readonly<Record<WageAge, Parameter>> = perAge((age) => ({
  key: 'minimumloon/uurloon',
  label: {
    nl: `minimumloon per uur, ${ageWords[age]} jaar`,
    en: `minimum wage per hour, age ${ageWords[age]}`,
  },
  unit: 'cents',
  article: 'WML art. 8 lid 1 onder a',
  values: series(
    nextRevision,
    ...hourTables.map(
      ([from, wage, adult, youth]) => [from, wage[age], ...(age === 21 ? adult : youth)] as const,
    ),
  ),
}));

function perAge<Value>(make: (age: WageAge) => Value): Readonly<Record<WageAge, Value>> {
  return {
    15: make(15),
    16: make(16),
    17: make(17),
    18: make(18),
    19: make(19),
    20: make(20),
    21: make(21),
  };
}

/**
 * Reference wage per month of 36 hours a week, to which benefits and allowances refer. Never to be computed from the wage per
 * hour: 2.191,80 / 156 gives 14,05 where 14,06 is the law (facts/law.md, finding 6).
 */
export const referentiemaandloon: Parameter = {
  key: 'minimumloon/referentiemaandloon',
  label: { nl: 'referentiemaandloon, 21+ jaar', en: 'reference wage per month, age 21+' },
  unit: 'cents',
  article: 'WML art. 8 lid 1 onder b',
  values: series(
    nextRevision,
    ['2024-01-01', 206940, table2024, 'secondary'],
    ['2024-07-01', 213360, '4-vision.nl, persaldi.nl', 'secondary'],
    ['2025-01-01', 219180, 'vertiadvies.nl', 'secondary'],
    ['2025-07-01', 224580, stcrt2025, 'secondary'],
    ['2026-01-01', 229440, table2026, 'secondary'],
    ['2026-07-01', 233700, stcrt2026, 'official'],
  ),
};

const staffelSource = 'Besluit minimumjeugdloonregeling; WML art. 7 lid 1 (21 jaar sinds 1-7-2019)';
const percents: Readonly<Record<WageAge, string>> = {
  15: '30',
  16: '34.5',
  17: '39.5',
  18: '50',
  19: '60',
  20: '80',
  21: '100',
};

/** Share of the adult wage that an age has a right to. */
export const staffel: Readonly<Record<WageAge, Parameter>> = perAge((age) => ({
  key: 'minimumloon/staffel',
  label: { nl: `deel van het minimumloon bij ${ageWords[age]} jaar`, en: `share at age ${ageWords[age]}` },
  unit: 'percent',
  article: 'Besluit minimumjeugdloonregeling',
  values: series(null, ['2024-01-01', percents[age], staffelSource, 'secondary']),
}));

const bblSource = '4-vision.nl, w-o.nl, grootheddeaccountants.nl';
const bblPercents: Partial<Record<WageAge, string>> = { 20: '61.5', 19: '52.5', 18: '45.5' };

/** The lower shares of apprentices (beroepsbegeleidende leerweg); other ages have the ordinary share. */
export const staffelBbl: Readonly<Record<WageAge, Parameter>> = perAge((age) => {
  const percent = bblPercents[age];
  if (percent === undefined) return staffel[age];
  return {
    ...staffel[age],
    values: series(null, ['2024-01-01', percent, bblSource, 'secondary'] satisfies Entry),
  };
});
type Entry = readonly [LocalDate, string, string, Status];

/** Holiday allowance over the wage; law sets the least, a collective agreement may set more. */
export const vakantiebijslag: Parameter = {
  key: 'minimumloon/vakantiebijslag',
  label: { nl: 'vakantiebijslag', en: 'holiday allowance' },
  unit: 'percent',
  article: 'WML art. 15 lid 1',
  values: always('8', 'WML art. 15 lid 1'),
};

function always(value: string, source: string): readonly Dated[] {
  return series(null, ['2013-01-01', value, source, 'official']);
}
