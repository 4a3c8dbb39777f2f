import type { LocalDate } from '../../kernel/local-date.ts';
import { type Parameter, series } from '../parameter.ts';

const text = 'BW boek 7, tekst 1-1-2020 en 1-1-2026 (wetten.overheid.nl, via MinBZK/regelrecht-corpus)';
const textSince2021 =
  'BW boek 7, tekst 1-7-2021 en 1-1-2026 (wetten.overheid.nl, via MinBZK/regelrecht-corpus)';

/** Since the Wet arbeidsmarkt in balans; what was law before is not computed here. */
export const since: LocalDate = '2020-01-01';

/** From this day work at unpredictable times has rules of its own (BW 7:628b). */
export const unpredictableSince: LocalDate = '2022-08-01';

/** Pay that a call gives at least, however short the work. */
export const minimumoproep: Parameter = {
  key: 'oproep/minimumoproep',
  label: { nl: 'loon per oproep ten minste', en: 'least pay per call' },
  unit: 'hours',
  article: 'BW 7:628a lid 1',
  values: series(null, [since, 3, text, 'official']),
};

/** Below this number of hours a week, work at times that are not fixed has the same least pay, on call or not. */
export const kleineOmvang: Parameter = {
  key: 'oproep/kleine-omvang',
  label: { nl: 'klein contract: minder uren per week dan', en: 'small contract: fewer hours a week than' },
  unit: 'hours',
  article: 'BW 7:628a lid 1',
  values: series(null, [since, 15, text, 'official']),
};

/** How long ahead a call must be given, and within which withdrawing it costs the pay. */
export const oproeptermijn: Parameter = {
  key: 'oproep/oproeptermijn',
  label: { nl: 'oproeptermijn', en: 'notice of a call' },
  unit: 'days',
  article: 'BW 7:628a lid 2 en 3',
  values: series(null, [since, 4, text, 'official']),
};

/** The shortest notice that a collective agreement may set instead. */
export const kortsteOproeptermijn: Parameter = {
  key: 'oproep/kortste-oproeptermijn',
  label: { nl: 'kortste oproeptermijn in een cao', en: 'shortest notice in a collective agreement' },
  unit: 'hours',
  article: 'BW 7:628a lid 4',
  values: series(null, [since, 24, text, 'official']),
};

/** Each time the contract has lasted this long, an offer of fixed hours is due. */
export const aanbodNa: Parameter = {
  key: 'oproep/aanbod-na',
  label: { nl: 'aanbod van vaste uren na', en: 'offer of fixed hours after' },
  unit: 'months',
  article: 'BW 7:628a lid 5',
  values: series(null, [since, 12, text, 'official']),
};

/** Within this time after those months the employer makes the offer. */
export const aanbodBinnen: Parameter = {
  key: 'oproep/aanbod-binnen',
  label: { nl: 'het aanbod komt binnen', en: 'the offer comes within' },
  unit: 'months',
  article: 'BW 7:628a lid 5',
  values: series(null, [since, 1, text, 'official']),
};

/** Time in which the worker may accept the offer; until 1 July 2021 it was the least time, since then the time. */
export const aanvaardtermijn: Parameter = {
  key: 'oproep/aanvaardtermijn',
  label: { nl: 'termijn om het aanbod aan te nemen', en: 'time to accept the offer' },
  unit: 'months',
  article: 'BW 7:628a lid 5',
  values: series(null, [since, 1, text, 'official']),
};

/** The fixed hours begin at the latest on the first day after this time; before 1 July 2021 the law set no day. */
export const ingangBinnen: Parameter = {
  key: 'oproep/ingang-binnen',
  label: { nl: 'de vaste uren gaan in na ten hoogste', en: 'the fixed hours begin after at most' },
  unit: 'months',
  article: 'BW 7:628a lid 5',
  values: series(null, ['2021-07-01', 2, textSince2021, 'official']),
};
