import { exact } from '../../kernel/exact.ts';
import { ageOn, isLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { chosen, given, givenDay, type Known, type Line, yesOrNo } from '../../kernel/receipt.ts';
import { type Refusal, refusalsOf } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import type { Kind } from './parameters.ts';

/** The worker, the job and the day that is asked about. What is left out was not asked, and does not stand in the way. */
export type Facts = {
  readonly kind: Kind;
  /** A day in the calendar year of the hours. */
  readonly date: LocalDate;
  /** First day of the job; for `herplaatsen` the day from which the declaration can be asked for. */
  readonly start: LocalDate;
  /** Paid hours of the calendar year, for the amount of that year. */
  readonly paidHours?: number | undefined;
  readonly job?: 'ordinary' | 'beschut' | 'wsw' | undefined;
  /** A Wsw worker who works at another employer. */
  readonly lentOut?: boolean | undefined;
  /** In the register of the banenafspraak (Wfsv art. 38b), or put on a par with who is. */
  readonly registered?: boolean | undefined;
  /** Employed by this employer in the six months before the start. */
  readonly workedHereBefore?: boolean | undefined;
  readonly pensionAge?: boolean | undefined;
  /** Asked for in the wage tax return. */
  readonly askedInReturn?: boolean | undefined;
  /** The day on which the declaration was asked for; null: it was not. */
  readonly declarationAsked?: LocalDate | null | undefined;
  /** For an older worker. */
  readonly birthDate?: LocalDate | undefined;
};

const refusal = refusalsOf('loonkostenvoordeel', {
  'before-start': {
    nl: 'Deze datum ligt voor de start van de baan. Kies een latere datum.',
    en: 'This date is before the start of the job. Choose a later date.',
  },
  'hours-of-year': {
    nl: 'Vul een aantal uren in van 0 tot en met 8784.',
    en: 'Give a number of hours from 0 up to and including 8784.',
  },
  'not-a-day': { nl: 'Dit is geen dag op de kalender.', en: 'This is not a day on the calendar.' },
});

/** Every field that cannot be what was given. */
export function wrongFields({ date, start, paidHours, declarationAsked, birthDate }: Facts): Refusal[] {
  const days = { declarationAsked: declarationAsked ?? undefined, birthDate };
  return [
    ...(date < start ? [refusal('before-start', { field: 'date' })] : []),
    ...(paidHours === undefined || (paidHours >= 0 && paidHours <= 8784)
      ? []
      : [refusal('hours-of-year', { field: 'paidHours' })]),
    ...Object.entries(days).flatMap(([field, day]) =>
      day === undefined || isLocalDate(day) ? [] : [refusal('not-a-day', { field })],
    ),
  ];
}

export const kindNames: Readonly<Record<Kind, Text>> = {
  oudere: { nl: 'oudere werknemer', en: 'older worker' },
  arbeidsgehandicapt: { nl: 'arbeidsgehandicapte werknemer', en: 'worker with an occupational disability' },
  banenafspraak: { nl: 'doelgroep banenafspraak', en: 'banenafspraak' },
  herplaatsen: {
    nl: 'herplaatsen arbeidsgehandicapte werknemer',
    en: 'return to work with an occupational disability',
  },
};

const jobNames: Readonly<Record<NonNullable<Facts['job']>, Text>> = {
  ordinary: { nl: 'gewone baan', en: 'ordinary job' },
  beschut: { nl: 'beschut werk', en: 'sheltered work' },
  wsw: { nl: 'Wsw-dienstbetrekking', en: 'Wsw job' },
};

/** What was given, for the receipt; of a date of birth only the age at the start. */
export function inputsOf(facts: Facts): readonly (Line | Known)[] {
  const { kind, date, start, paidHours, job, declarationAsked, birthDate } = facts;
  const age = { nl: 'leeftijd bij de start', en: 'age at the start' };
  return [
    chosen('kind', { nl: 'soort', en: 'kind' }, kindNames, kind),
    givenDay('date', { nl: 'datum', en: 'date' }, date),
    givenDay('start', { nl: 'start', en: 'start' }, start),
    ...(paidHours === undefined
      ? []
      : [
          given(
            'paidHours',
            { nl: 'verloonde uren in het kalenderjaar', en: 'paid hours in the calendar year' },
            'hours',
            exact(paidHours),
          ),
        ]),
    ...(job === undefined ? [] : [chosen('job', { nl: 'baan', en: 'job' }, jobNames, job)]),
    ...asked.flatMap(([name, label]) => {
      const answer = facts[name];
      return answer === undefined ? [] : [yesOrNo(name, label, answer)];
    }),
    ...declarationLine(declarationAsked),
    ...(birthDate === undefined ? [] : [given('age', age, 'years', ageOn(birthDate, start))]),
  ];
}

const asked = [
  ['lentOut', { nl: 'werkt bij een andere werkgever', en: 'works at another employer' }],
  ['registered', { nl: 'in het doelgroepregister', en: 'in the register' }],
  [
    'workedHereBefore',
    { nl: 'in de 6 maanden ervoor al hier in dienst', en: 'employed here in the 6 months before' },
  ],
  ['pensionAge', { nl: 'AOW-leeftijd bereikt', en: 'pension age reached' }],
  ['askedInReturn', { nl: 'gevraagd in de loonaangifte', en: 'asked for in the wage tax return' }],
] as const;

function declarationLine(day: Facts['declarationAsked']): readonly Line[] {
  const label = { nl: 'doelgroepverklaring gevraagd op', en: 'declaration asked for on' };
  if (day === undefined) return [];
  if (day === null) return [yesOrNo('declarationAsked', declarationLabel, false)];
  return [givenDay('declarationAsked', label, day)];
}

const declarationLabel = { nl: 'doelgroepverklaring gevraagd', en: 'declaration asked for' };
