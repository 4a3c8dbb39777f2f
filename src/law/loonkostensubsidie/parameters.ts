import type { LocalDate } from '../../kernel/local-date.ts';
import { type Parameter, series } from '../parameter.ts';

/** Article 10d was read as it stands since the minimum wage is per hour; before that day hours were weighed otherwise. */
const since: LocalDate = '2024-01-01';
const text = 'Participatiewet, tekst van 1-7-2026, BWBR0015703';

/** What the subsidy is at most, of the minimum wage with holiday allowance. */
export const maximum: Parameter = {
  key: 'loonkostensubsidie/maximum',
  label: { nl: 'ten hoogste', en: 'at most' },
  unit: 'percent',
  article: 'Pwet 10d lid 4',
  values: series(null, [since, 70, text, 'official']),
};

/** The fixed share while the wage value is not determined. */
export const forfait: Parameter = {
  key: 'loonkostensubsidie/forfait',
  label: { nl: 'vast deel zonder loonwaarde', en: 'fixed share without a wage value' },
  unit: 'percent',
  article: 'Pwet 10d lid 5',
  values: series(null, [since, 50, text, 'official']),
};

/** How long the fixed share may last, from the start of the job. */
export const forfaitMaanden: Parameter = {
  key: 'loonkostensubsidie/forfait-maanden',
  label: { nl: 'vast deel duurt ten hoogste', en: 'the fixed share lasts at most' },
  unit: 'months',
  article: 'Pwet 10d lid 5',
  values: series(null, [since, 6, text, 'official']),
};

/** The week for which the amounts stand; more and fewer hours count in proportion. */
export const weekuren: Parameter = {
  key: 'loonkostensubsidie/weekuren',
  label: { nl: 'uren waarvoor het bedrag geldt', en: 'hours for which the amount stands' },
  unit: 'hours',
  article: 'Pwet 10d lid 4 en 5',
  values: series(null, [since, 36, text, 'official']),
};

const stillSo =
  'Regeling LKS Participatiewet 2021 art. 1; na 2023 niet nagezien, BZK rekent in 2026 met 25 zonder vindplaats';

/** The allowance for employer's charges over the subsidised costs. A municipality can set the one that it was given. */
export const werkgeverslasten: Parameter = {
  key: 'loonkostensubsidie/werkgeverslasten',
  label: { nl: 'vergoeding werkgeverslasten', en: "allowance for employer's charges" },
  unit: 'percent',
  article: 'Regeling LKS Participatiewet 2021 art. 1',
  values: series(
    null,
    ['2015-01-01', 23, 'Stcrt. 2014, 35743 (wsprijnmond.nl, oval.nl)', 'secondary'],
    ['2018-01-01', '23.5', 'Stcrt. 2017, 68248', 'official'],
    ['2021-07-01', '23.5', 'Regeling LKS Participatiewet 2021, nr. 2021-0000027549', 'official'],
    ['2024-01-01', '23.5', stillSo, 'unconfirmed'],
  ),
  municipal: true,
};

/** How long after the start of the job somebody may still apply. */
export const aanvraagMaanden: Parameter = {
  key: 'loonkostensubsidie/aanvraag-maanden',
  label: { nl: 'aanvragen na de start kan', en: 'applying after the start is possible for' },
  unit: 'months',
  article: 'Pwet 10d lid 2',
  values: series(null, [since, 6, text, 'official']),
};

/** Within how many weeks the college decides. */
export const beslisWeken: Parameter = {
  key: 'loonkostensubsidie/beslis-weken',
  label: { nl: 'tijd om te beslissen', en: 'time to decide' },
  unit: 'weeks',
  article: 'Pwet 10d lid 12',
  values: series(null, [since, 5, text, 'official']),
};
