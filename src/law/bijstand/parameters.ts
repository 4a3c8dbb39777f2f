import type { LocalDate } from '../../kernel/local-date.ts';
import type { Status } from '../../kernel/receipt.ts';
import type { Text } from '../../kernel/text.ts';
import { type Parameter, series } from '../parameter.ts';

/** Norms and maxima are set anew on 1 January and 1 July (Pwet 38), so nothing is known from this day on. */
const nextRevision: LocalDate = '2027-01-01';

const velsen = 'velsen.nl, bijstandsnormen 2024';
const westland = 'gemeentewestland.nl, normenoverzicht 2025';
const textOf = (day: string) => `Participatiewet, tekst van ${day}, BWBR0015703`;
const [text2025a, text2025b] = [textOf('1-1-2025'), textOf('1-7-2025')];
const [text2026a, text2026b] = [textOf('1-1-2026'), textOf('1-7-2026')];

type Entry = readonly [LocalDate, number | string, string, Status];

/** Amounts of six half years, in cents. */
function halfYears(
  [a24, b24, a25, b25, a26, b26]: readonly [number, number, number, number, number, number],
  source2025: readonly [string, string] = [text2025a, text2025b],
) {
  const entries: readonly Entry[] = [
    ['2024-01-01', a24, velsen, 'official'],
    ['2024-07-01', b24, velsen, 'official'],
    ['2025-01-01', a25, source2025[0], 'official'],
    ['2025-07-01', b25, source2025[1], 'official'],
    ['2026-01-01', a26, text2026a, 'official'],
    ['2026-07-01', b26, text2026b, 'official'],
  ];
  return series(nextRevision, ...entries);
}

/** The norm of one person from 21 to pension age, per month, holiday allowance included. */
export const normAlleenstaande: Parameter = {
  key: 'bijstand/norm-alleenstaande',
  label: { nl: 'norm alleenstaande of alleenstaande ouder', en: 'norm for a single person or parent' },
  unit: 'cents',
  article: 'Pwet 21 onder a',
  values: halfYears([128383, 130845, 134545, 136906, 140150, 141946], [westland, text2025b]),
};

/** The norm of a couple from 21 to pension age together. */
export const normGehuwden: Parameter = {
  key: 'bijstand/norm-gehuwden',
  label: { nl: 'norm gehuwden of samenwonenden', en: 'norm for a couple' },
  unit: 'cents',
  article: 'Pwet 21 onder b',
  values: halfYears([183404, 186921, 192207, 195580, 200213, 202779], [westland, text2025b]),
};

/** The norm of one person of 18, 19 or 20. */
export const normJongere: Parameter = {
  key: 'bijstand/norm-jongere',
  label: { nl: 'norm alleenstaande van 18, 19 of 20 jaar', en: 'norm for a single person of 18, 19 or 20' },
  unit: 'cents',
  article: 'Pwet 20 lid 1 onder a',
  values: halfYears([31694, 32303, 33217, 33798, 34599, 35042], [westland, text2025b]),
};

const formula22a =
  'Pwet 22a lid 1; de formule ontbreekt in de gelezen tekst, alle bedragen van velsen.nl 2024 kloppen ermee';

/** The part of the costs of a household that does not grow with the people. */
export const kostenVast: Parameter = {
  key: 'bijstand/kosten-vast',
  label: { nl: 'vast deel van de kosten', en: 'fixed part of the costs' },
  unit: 'percent',
  article: 'Pwet 22a lid 1',
  values: series(null, ['2024-01-01', 40, formula22a, 'secondary']),
};

/** What every person who shares adds to the costs of the household. */
export const kostenPerPersoon: Parameter = {
  key: 'bijstand/kosten-per-persoon',
  label: { nl: 'deel van de kosten per persoon', en: 'part of the costs per person' },
  unit: 'percent',
  article: 'Pwet 22a lid 1',
  values: series(null, ['2024-01-01', 30, formula22a, 'secondary']),
};

/** Letters of article 31 lid 2 by which a part of earnings is left out of account. */
export const exemptions = ['n', 'r', 'y', 'z', 'aa'] as const;
export type Exemption = (typeof exemptions)[number];

/** How much of earnings is left out, at most how much a month, and for how many months (null: no end). */
type Vrijlating = {
  readonly deel: Parameter;
  readonly maximum: Parameter;
  readonly maanden: Parameter | null;
};

/** For whom each exemption is. */
export const exemptionFor: Readonly<Record<Exemption, Text>> = {
  n: { nl: 'algemeen, vanaf 27 jaar', en: 'general, from age 27' },
  r: { nl: 'alleenstaande ouder, kind tot 12 jaar', en: 'single parent, child under 12' },
  y: { nl: 'medisch urenbeperkt', en: 'fewer hours for medical reasons' },
  z: { nl: 'doelgroep loonkostensubsidie', en: 'target group wage-cost subsidy' },
  aa: { nl: 'doelgroep loonkostensubsidie, na z', en: 'target group wage-cost subsidy, after z' },
};

function vrijlating(
  letter: Exemption,
  percent: number | string,
  maxima: Parameter['values'],
  months: number | null,
): Vrijlating {
  const article = `Pwet 31 lid 2 onder ${letter}`;
  const parameter = (
    name: string,
    label: Text,
    unit: Parameter['unit'],
    values: Parameter['values'],
  ): Parameter => ({
    key: `bijstand/${name}-${letter}`,
    label: { nl: `${label.nl} (${exemptionFor[letter].nl})`, en: `${label.en} (${exemptionFor[letter].en})` },
    unit,
    article,
    values,
  });
  const always = (value: number | string) =>
    series(nextRevision, ['2024-01-01', value, text2026b, 'official']);
  return {
    deel: parameter('deel', { nl: 'deel dat vrij is', en: 'share left out' }, 'percent', always(percent)),
    maximum: parameter('maximum', { nl: 'ten hoogste per maand', en: 'at most per month' }, 'cents', maxima),
    maanden:
      months === null ? null : parameter('maanden', { nl: 'duurt', en: 'lasts' }, 'months', always(months)),
  };
}

/** The maximum for the target group stood still on 1-1-2025 in the text of the law, beside that of y; it was not for 2024-01. */
const targetGroup = series(
  nextRevision,
  ['2024-07-01', 17018, velsen, 'official'],
  ['2025-01-01', 17018, text2025a, 'official'],
  ['2025-07-01', 17635, text2025b, 'official'],
  ['2026-01-01', 18019, text2026a, 'official'],
  ['2026-07-01', 18019, text2026b, 'official'],
);
const medical = series(
  nextRevision,
  ['2024-07-01', 17018, velsen, 'official'],
  ['2025-01-01', 17304, text2025a, 'official'],
  ['2025-07-01', 17635, text2025b, 'official'],
  ['2026-01-01', 18019, text2026a, 'official'],
  ['2026-07-01', 18019, text2026b, 'official'],
);

/** The exemptions of earnings as they stand in article 31 until Participatiewet in balans replaces them. */
export const vrijlatingen: Readonly<Record<Exemption, Vrijlating>> = {
  n: vrijlating('n', 25, halfYears([26400, 26900, 27300, 27800, 28500, 28500]), 6),
  r: vrijlating('r', '12.5', halfYears([16473, 16779, 17061, 17387, 17766, 17766]), 30),
  y: vrijlating('y', 15, medical, null),
  z: vrijlating('z', 15, targetGroup, 12),
  aa: vrijlating('aa', 15, targetGroup, null),
};
