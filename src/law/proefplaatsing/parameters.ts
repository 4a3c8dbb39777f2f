import type { LocalDate } from '../../kernel/local-date.ts';
import { type Parameter, series } from '../parameter.ts';

const text = 'Pwet, tekst 1-7-2023 en 1-7-2026 (wetten.overheid.nl, via MinBZK/regelrecht-corpus)';

/** In the text of 1 January 2023 the law had no rule about it yet. */
const since: LocalDate = '2023-07-01';

/** How long working on trial lasts. */
export const duur: Parameter = {
  key: 'proefplaatsing/duur',
  label: { nl: 'duur van een proefplaatsing', en: 'duration of a trial placement' },
  unit: 'months',
  article: 'Pwet art. 8a lid 2 onder d',
  values: series(null, [since, 2, text, 'official']),
};

/** By how much it can be extended at most; a municipality may set less in its verordening. */
export const verlenging: Parameter = {
  key: 'proefplaatsing/verlenging',
  label: {
    nl: 'verlenging van een proefplaatsing, ten hoogste',
    en: 'extension of a trial placement, at most',
  },
  unit: 'months',
  article: 'Pwet art. 8a lid 2 onder d',
  values: series(null, [since, 4, text, 'official']),
  municipal: true,
};
