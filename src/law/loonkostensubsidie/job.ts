import type { LocalDate } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import { vakantiebijslagBounds } from '../minimumloon/vakantiebijslag.ts';
import { type Asked, wrongNumbers } from '../numbers.ts';

/** How the amount is come to: by the wage value, or the fixed share while that is not determined. */
export const routes = ['loonwaarde', 'forfaitair'] as const;
export type Route = (typeof routes)[number];

/** What decides the amount of a job, apart from who and when. */
export type Terms = {
  readonly route: Route;
  /** Whole percents of the minimum wage; needed with the route `loonwaarde`. */
  readonly loonwaardePercent?: number | undefined;
  readonly hoursPerWeek: number;
  /** What is a full-time job in comparable work: more hours do not count. */
  readonly fullTimeHoursPerWeek?: number | undefined;
  /** Where it is another than the law's, or than that of the municipality. */
  readonly werkgeverslastenPercent?: number | undefined;
  /** Where the collective agreement gives more than 8 percent. */
  readonly vakantiebijslagPercent?: number | undefined;
};

export type Job = Terms & {
  readonly date: LocalDate;
  readonly birthDate: LocalDate;
  /** First day of the job: from six months on there is no fixed share any more. */
  readonly startDate?: LocalDate | undefined;
  /** For a running subsidy the day whose minimum wage it stands on; else `date`. */
  readonly referenceDate?: LocalDate | undefined;
};

/** Nobody may work more hours in a week (ATW 5:7 lid 2): where it is not told what a full-time job is, more would all count. */
const mostHoursOfJob = 60;

export const labels = {
  loonwaarde: { nl: 'loonwaarde', en: 'wage value' },
  uren: { nl: 'uren per week', en: 'hours per week' },
  voltijd: { nl: 'uren van een volledige baan', en: 'hours of a full-time job' },
  werkgeverslasten: { nl: 'vergoeding werkgeverslasten', en: "allowance for employer's charges" },
  vakantiebijslag: { nl: 'vakantiebijslag volgens de cao', en: 'holiday allowance by agreement' },
} as const;

/** Every number of the terms that is missing or makes no sense, by its field; `at` goes before each field. */
export function wrongTerms(terms: Terms, at = ''): readonly Refusal[] {
  const asked: readonly Asked[] = [
    {
      field: 'loonwaardePercent',
      label: labels.loonwaarde,
      value: terms.loonwaardePercent,
      least: 0,
      most: 100,
      whole: true,
      optional: terms.route === 'forfaitair',
    },
    {
      field: 'hoursPerWeek',
      label: labels.uren,
      value: terms.hoursPerWeek,
      least: 0,
      most: terms.fullTimeHoursPerWeek === undefined ? mostHoursOfJob : 168,
    },
    {
      field: 'fullTimeHoursPerWeek',
      label: labels.voltijd,
      value: terms.fullTimeHoursPerWeek,
      least: 1,
      most: mostHoursOfJob,
      optional: true,
    },
    {
      field: 'werkgeverslastenPercent',
      label: labels.werkgeverslasten,
      value: terms.werkgeverslastenPercent,
      least: 0,
      most: 100,
      optional: true,
    },
    {
      field: 'vakantiebijslagPercent',
      label: labels.vakantiebijslag,
      value: terms.vakantiebijslagPercent,
      ...vakantiebijslagBounds,
      optional: true,
    },
  ];
  return wrongNumbers(asked.map((each) => ({ ...each, field: `${at}${each.field}` })));
}
