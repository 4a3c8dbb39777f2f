import type { LocalDate } from '../../kernel/local-date.ts';
import { type Parameter, series } from '../parameter.ts';

/** The Besluit of 2021 replaced the rules of 2014, under which other factors were measured. */
const since: LocalDate = '2021-07-01';
const besluit = 'Besluit loonkostensubsidie Participatiewet 2021, BWBR0044894';
const cahier = 'AKC Cahier 24, arbeidsdeskundigen.nl';

/** Part of the weekly working time from which a task can be a hoofdtaak: one sixteenth. */
export const minsteAandeel: Parameter = {
  key: 'loonwaarde/minste-aandeel',
  label: { nl: 'minste deel van de werktijd', en: 'least share of working time' },
  unit: 'percent',
  article: 'Besluit LKS Participatiewet 2021 art. 1',
  values: series(null, [since, '6.25', besluit, 'official']),
};

/** Minutes per working day from which a task can be a hoofdtaak. */
export const minsteMinuten: Parameter = {
  key: 'loonwaarde/minste-minuten',
  label: { nl: 'minste tijd per werkdag', en: 'least time per working day' },
  unit: 'minutes',
  article: 'Besluit LKS Participatiewet 2021 art. 1',
  values: series(null, [since, 30, besluit, 'official']),
};

/** How many hoofdtaken are weighed at most. */
export const meesteTaken: Parameter = {
  key: 'loonwaarde/meeste-taken',
  label: { nl: 'meeste hoofdtaken', en: 'most main tasks' },
  unit: 'number',
  article: 'AKC Cahier 24',
  values: series(null, [since, 5, cahier, 'secondary']),
};

/** What a factor counts at most, however fast or well somebody works. */
export const meestePerFactor: Parameter = {
  key: 'loonwaarde/meeste-per-factor',
  label: { nl: 'meeste per factor', en: 'most per factor' },
  unit: 'percent',
  article: 'AKC Cahier 24',
  values: series(null, [since, 100, cahier, 'secondary']),
};
