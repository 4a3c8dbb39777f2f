import type { LocalDate } from '../../kernel/local-date.ts';
import { type Parameter, series } from '../parameter.ts';

const text = 'Wtl, tekst 1-1-2024, 1-1-2025 en 1-1-2026 (wetten.overheid.nl, via MinBZK/regelrecht-corpus)';
const text2024 = 'Wtl, tekst 1-1-2024 (wetten.overheid.nl, via MinBZK/regelrecht-corpus)';
const text2025 = 'Wtl, tekst 1-1-2025 (wetten.overheid.nl, via MinBZK/regelrecht-corpus)';

/** What was law before is not computed here. */
const since: LocalDate = '2024-01-01';

/** The minister may change the amounts on 1 January of any year (Wtl art. 6.1), so no amount is known from this day on. */
const nextChange: LocalDate = '2027-01-01';

/** In the order of the law, which decides where two are equally high (Wtl art. 2.1 and 4.1 lid 3). */
export const kinds = ['oudere', 'arbeidsgehandicapt', 'banenafspraak', 'herplaatsen'] as const;
export type Kind = (typeof kinds)[number];

/** Jobs that began before this day keep the full advantage for an older worker, the others lose it in two steps. */
export const ouderePhasedOutFrom: LocalDate = '2024-01-01';

/** From this day the banenafspraak has no declaration and no end while the job lasts (Wet banenafspraak art. 8). */
export const banenafspraakOpenFrom: LocalDate = '2026-01-01';

/** From this day on there is no advantage for low incomes (LIV) any more. */
export const livAbolishedFrom: LocalDate = '2025-01-01';

const perHour = { nl: 'voordeel per verloond uur', en: 'advantage per paid hour' };
const perYear = {
  nl: 'maximum per werknemer per kalenderjaar',
  en: 'maximum per worker per calendar year',
};

type Amounts = { readonly perHour: Parameter; readonly perYear: Parameter };

function amounts(
  name: string,
  article: string,
  hour: Parameter['values'],
  year: Parameter['values'],
): Amounts {
  const both = { unit: 'cents', article } as const;
  return {
    perHour: { ...both, key: `loonkostenvoordeel/${name}-uur`, label: perHour, values: hour },
    perYear: { ...both, key: `loonkostenvoordeel/${name}-jaar`, label: perYear, values: year },
  };
}

const full = {
  hour: series(nextChange, [since, 305, text, 'official']),
  year: series(nextChange, [since, 600_000, text, 'official']),
};

export const arbeidsgehandicapt = amounts('arbeidsgehandicapt', 'Wtl art. 2.9', full.hour, full.year);
export const herplaatsen = amounts('herplaatsen', 'Wtl art. 2.17', full.hour, full.year);
export const banenafspraak = amounts(
  'banenafspraak',
  'Wtl art. 2.13',
  series(nextChange, [since, 101, text, 'official']),
  series(nextChange, [since, 200_000, text, 'official']),
);

/** For jobs that began before 2024: the old text stays (Wtl art. 6.2a lid 1). */
export const oudere = amounts('oudere', 'Wtl art. 6.2a lid 1 (2.5 oud)', full.hour, full.year);

/** For jobs that began in 2024 or 2025: lower in 2025, nothing from 2026. */
export const oudereAfbouw = amounts(
  'oudere-afbouw',
  'Wtl art. 2.5 en 2.4 lid 1 (tekst 2025)',
  series(
    nextChange,
    [since, 305, text2024, 'official'],
    ['2025-01-01', 135, text2025, 'official'],
    ['2026-01-01', 0, text2025, 'official'],
  ),
  series(
    nextChange,
    [since, 600_000, text2024, 'official'],
    ['2025-01-01', 260_000, text2025, 'official'],
    ['2026-01-01', 0, text2025, 'official'],
  ),
);

/** How long the advantage lasts, counted from the start of the job or the return to work. */
export const duur: Readonly<Record<Kind, Parameter>> = {
  oudere: lasts('oudere', 'Wtl art. 2.4 lid 1 (oud)', 3),
  arbeidsgehandicapt: lasts('arbeidsgehandicapt', 'Wtl art. 2.8 lid 1', 3),
  banenafspraak: lasts('banenafspraak', 'Wtl art. 2.12 lid 1 (tot 2026)', 3, banenafspraakOpenFrom),
  herplaatsen: lasts('herplaatsen', 'Wtl art. 2.16 lid 1', 1),
};

function lasts(name: Kind, article: string, years: number, until: LocalDate | null = null): Parameter {
  return {
    key: `loonkostenvoordeel/${name}-duur`,
    label: { nl: 'duur', en: 'duration' },
    unit: 'years',
    article,
    values: series(until, [since, years, text, 'official']),
  };
}

/** Within this time after the start the worker asks for the declaration (doelgroepverklaring). */
export const verklaringBinnen: Parameter = {
  key: 'loonkostenvoordeel/verklaring-binnen',
  label: { nl: 'doelgroepverklaring aanvragen binnen', en: 'ask for the declaration within' },
  unit: 'months',
  article: 'Wtl art. 2.7 lid 1 en 2.15 lid 1 (tot 2026 ook 2.3 en 2.11)',
  values: series(null, [since, 3, text, 'official']),
};

/** The age from which somebody was an older worker at the start of the job. */
export const ouderLeeftijd: Parameter = {
  key: 'loonkostenvoordeel/oudere-leeftijd',
  label: { nl: 'oudere werknemer vanaf', en: 'older worker from' },
  unit: 'years',
  article: 'Wtl art. 2.2 lid 1 onder b (tot 2026)',
  values: series(null, [since, 56, text2025, 'official']),
};
