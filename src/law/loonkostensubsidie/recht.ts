import { addMonths, type LocalDate } from '../../kernel/local-date.ts';
import {
  chosen,
  dayStep,
  givenDay,
  inWords,
  type Known,
  type Line,
  type Receipt,
  receipt,
} from '../../kernel/receipt.ts';
import { accept, type Refusal, type Result, refusalsOf } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import { valueOn } from '../parameter.ts';
import { aanvraagMaanden } from './parameters.ts';
import { type Help, samenloop } from './samenloop.ts';

/** What the person did in the six months before the job (Pwet 10d lid 2). */
export const befores = [
  'praktijkonderwijs',
  'voortgezet-speciaal-onderwijs',
  'entreeopleiding',
  'artikel-7-of-7a',
  'leer-werktraject-zonder-startkwalificatie',
  'none-of-these',
] as const;
export type Before = (typeof befores)[number];

export const jobKinds = ['regular', 'beschut', 'wsw'] as const;
export type JobKind = (typeof jobKinds)[number];

export type Request = {
  /** Day of the request, or on which the college starts on its own. */
  readonly date: LocalDate;
  readonly startDate: LocalDate;
  /** The college has established that full-time work does not earn this person the minimum wage, but that there is work ability. */
  readonly targetGroup: boolean;
  readonly before: Before;
  readonly job: JobKind;
  readonly help: readonly Help[];
};

type Right = {
  readonly right: boolean;
  readonly basis: 'Pwet 10d lid 1' | 'Pwet 10d lid 2' | null;
  /** Every reason why there is none. */
  readonly reasons: readonly Refusal[];
  readonly receipt: Receipt;
};

const refusal = refusalsOf('loonkostensubsidie', {
  'not-target-group': {
    nl: 'De gemeente heeft niet vastgesteld dat deze persoon tot de doelgroep loonkostensubsidie hoort. Dat kan worden aangevraagd.',
    en: 'The municipality has not established that this person is in the target group. That can be applied for.',
  },
  wsw: {
    nl: 'Voor een baan volgens de Wet sociale werkvoorziening is er geen loonkostensubsidie.',
    en: 'For a job under the Wet sociale werkvoorziening there is no wage-cost subsidy.',
  },
  'too-late': {
    nl: 'De aanvraag is later dan {months} maanden na de start van de baan.',
    en: 'The request is later than {months} months after the start of the job.',
  },
  'no-ground-after-start': {
    nl: 'De baan is al begonnen. Dan is er alleen subsidie na school of na hulp van de gemeente in het half jaar ervoor.',
    en: 'The job has begun. Then there is subsidy only after school, or help of the municipality, in the half year before.',
  },
  'other-subsidy': {
    nl: 'De gemeente geeft voor deze baan al een andere subsidie voor de loonkosten. Twee samen kan niet.',
    en: 'The municipality already gives another subsidy for the wage costs of this job. Two together is not possible.',
  },
});

/**
 * Is there a right to wage-cost subsidy for this job (Pwet 10d lid 1, 2, 3, 8 and 9)? Before the start for whoever is in the target
 * group (lid 1); after it on a request within six months, for who came from certain schools or from the municipality (lid 2). Never
 * for Wsw jobs; for beschut werk it is possible (10b lid 9). Refuses only days for which the term is not known.
 */
export function rechtOpLoonkostensubsidie(request: Request): Result<Right> {
  const term = valueOn(aanvraagMaanden, request.date);
  if (!term.ok) return term;
  const months = term.value.value.valueOf();
  const lastDay = addMonths(request.startDate, months);
  const reasons = reasonsAgainst(request, lastDay, months);
  const [first] = reasons;
  const before = request.date <= request.startDate;
  const basis = first !== undefined ? null : before ? 'Pwet 10d lid 1' : 'Pwet 10d lid 2';
  return accept({
    right: basis !== null,
    basis,
    reasons,
    receipt: receipt({
      instrument: 'loonkostensubsidie',
      title: { nl: 'Recht op loonkostensubsidie', en: 'Right to wage-cost subsidy' },
      on: request.date,
      inputs: inputsOf(request),
      parameters: [term.value],
      steps: before ? [] : [lastDayStep(lastDay, term.value)],
      outcome: [inWords('right', { nl: 'uitkomst', en: 'outcome' }, verdict(basis))],
      ...(first === undefined ? {} : { reason: first }),
      remarks: [...reasons.slice(1).map(({ message }) => message), ...openPoints(request.help)],
    }),
  });
}

function reasonsAgainst(request: Request, lastDay: LocalDate, months: number): readonly Refusal[] {
  const after = request.date > request.startDate;
  return [
    ...(request.targetGroup ? [] : [refusal('not-target-group', { field: 'targetGroup' })]),
    ...(request.job === 'wsw' ? [refusal('wsw', { field: 'job' })] : []),
    ...(request.date > lastDay ? [refusal('too-late', { field: 'date', values: { months } })] : []),
    ...(after && request.before === 'none-of-these'
      ? [refusal('no-ground-after-start', { field: 'before' })]
      : []),
    ...(request.help.every((each) => samenloop[each].together)
      ? []
      : [refusal('other-subsidy', { field: 'help' })]),
  ];
}

function lastDayStep(day: LocalDate, months: Known) {
  return dayStep({
    name: 'laatste-dag',
    label: { nl: 'laatste dag om aan te vragen', en: 'last day to apply' },
    article: 'Pwet 10d lid 2',
    how: { nl: `{startDate} + {${months.line.name}}`, en: `{startDate} + {${months.line.name}}` },
    day,
  });
}

function verdict(basis: Right['basis']): Text {
  if (basis === null)
    return { nl: 'Geen recht op loonkostensubsidie.', en: 'No right to wage-cost subsidy.' };
  return { nl: `Recht op loonkostensubsidie (${basis}).`, en: `Right to wage-cost subsidy (${basis}).` };
}

const beforeWords: Readonly<Record<Before, Text>> = {
  praktijkonderwijs: { nl: 'praktijkonderwijs', en: 'practical training school' },
  'voortgezet-speciaal-onderwijs': { nl: 'voortgezet speciaal onderwijs', en: 'special secondary school' },
  entreeopleiding: { nl: 'entreeopleiding', en: 'entry training' },
  'artikel-7-of-7a': {
    nl: 'hulp naar werk van de gemeente (artikel 7 of 7a)',
    en: 'help of the municipality',
  },
  'leer-werktraject-zonder-startkwalificatie': {
    nl: 'school zonder startkwalificatie, nu een leer-werktraject',
    en: 'school without a basic qualification, now learning and working',
  },
  'none-of-these': { nl: 'niets hiervan', en: 'none of these' },
};

const jobWords: Readonly<Record<JobKind, Text>> = {
  regular: { nl: 'gewone baan', en: 'regular job' },
  beschut: { nl: 'beschut werk', en: 'sheltered work' },
  wsw: { nl: 'baan volgens de Wsw', en: 'job under the Wsw' },
};

const helpLabel = { nl: 'andere hulp', en: 'other help' };
const helpWords: Readonly<Record<Help, Text>> = {
  'other-subsidy-of-the-college': samenloop['other-subsidy-of-the-college'].label,
  loonkostenvoordeel: samenloop.loonkostenvoordeel.label,
  'no-riskpolis': samenloop['no-riskpolis'].label,
  begeleiding: samenloop.begeleiding.label,
};

const targetGroupLabel = { nl: 'doelgroep loonkostensubsidie', en: 'target group' };
const established = { yes: { nl: 'ja, vastgesteld', en: 'yes, established' }, no: { nl: 'nee', en: 'no' } };

function inputsOf({ date, startDate, targetGroup, before, job, help }: Request): readonly Line[] {
  return [
    givenDay('date', { nl: 'aangevraagd op', en: 'requested on' }, date),
    givenDay('startDate', { nl: 'start van de baan', en: 'start of the job' }, startDate),
    chosen('targetGroup', targetGroupLabel, established, targetGroup ? 'yes' : 'no'),
    chosen('before', { nl: 'half jaar voor de baan', en: 'half year before the job' }, beforeWords, before),
    chosen('job', { nl: 'soort baan', en: 'kind of job' }, jobWords, job),
    // A name stands once on a receipt; a help that is named twice is still one.
    ...[...new Set(help)].map((each) => chosen(each, helpLabel, helpWords, each)),
  ];
}

/** What runs together is said where the law was not read to the end. */
function openPoints(help: readonly Help[]): readonly Text[] {
  return help
    .map((each) => samenloop[each])
    .filter(({ together, status }) => together && status !== 'official')
    .map(({ label, article }) => ({
      nl: `Mag samengaan met: ${label.nl}. Nog niet bevestigd (${article}).`,
      en: `May run together with: ${label.en}. Not confirmed yet (${article}).`,
    }));
}
