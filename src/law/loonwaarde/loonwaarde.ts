import { exact, sumOf, whole } from '../../kernel/exact.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import {
  given,
  inWords,
  type Known,
  type Receipt,
  receipt,
  type StepLine,
  step,
} from '../../kernel/receipt.ts';
import { accept, type Refusal, type Result, refusalsIn, refusalsOf, refuse } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import { type Asked, decimal, rounded, wrongNumbers } from '../numbers.ts';
import { valuesOn } from '../parameter.ts';
import { meestePerFactor, meesteTaken, minsteAandeel, minsteMinuten } from './parameters.ts';
import { askedOf, isHoofdtaak, shareOf, type Task, worthOf } from './task.ts';

const refusal = refusalsOf('loonwaarde', {
  'no-tasks': {
    nl: 'Vul ten minste één taak in.',
    en: 'Give at least one task.',
  },
  'shares-not-100': {
    nl: 'De aandelen zijn samen {sum} procent. Verdeel de werktijd zo dat het samen 100 procent is.',
    en: 'The shares add up to {sum} percent. Divide the working time so that they add up to 100 percent.',
  },
  'no-main-task': {
    nl: 'Geen taak is groot genoeg om mee te tellen. Voeg taken samen die bij elkaar horen.',
    en: 'No task is large enough to count. Put tasks together that belong together.',
  },
  'too-many-main-tasks': {
    nl: 'Er zijn {count} hoofdtaken. Voeg taken samen die bij elkaar horen: er tellen er ten hoogste {most}.',
    en: 'There are {count} main tasks. Put tasks together that belong together: at most {most} count.',
  },
});

export type Assessment = {
  readonly date: LocalDate;
  readonly tasks: readonly Task[];
  /** With both, a task must also take half an hour of a working day to count; else only its share is weighed. */
  readonly hoursPerWeek?: number | undefined;
  readonly daysPerWeek?: number | undefined;
};

type Loonwaarde = {
  /** Whole percents of the minimum wage, 0 to 100. */
  readonly percent: number;
  readonly receipt: Receipt;
};

/**
 * The wage value in whole percents of the minimum wage: the sum over the hoofdtaken of share × tempo × kwaliteit × netto werktijd,
 * arithmetically rounded (Besluit LKS Participatiewet 2021 art. 3). The shares of all tasks must be 100 percent together. What is
 * too small to be a hoofdtaak does not count; the hoofdtaken then are taken as the whole of the working time. Refuses every
 * number that makes no sense by its field (`tasks.0.tempo`), and more than five hoofdtaken.
 */
export function loonwaarde(assessment: Assessment): Result<Loonwaarde> {
  const { date, tasks } = assessment;
  const known = valuesOn({ minsteAandeel, minsteMinuten, meesteTaken, meestePerFactor }, date);
  const wrong = [...wrongNumbers(askedIn(assessment)), ...wrongShares(tasks)];
  if (wrong.length > 0 || !known.ok) return refuse(...wrong, ...refusalsIn(known));
  const of = known.value;
  const minutes = minutesPerDay(assessment);
  const least = { share: of('minsteAandeel').value, minutes: of('minsteMinuten').value };
  const places = tasks.map((task, place) => ({ task, place, share: shareOf(task, place) }));
  const main = places.filter(({ share }) => isHoofdtaak(share.value, least, minutes?.value ?? null));
  const counted = wrongCount(main.length, of('meesteTaken').value.valueOf());
  if (counted.length > 0) return refuse(...counted);
  const worths = main.map(({ task, place }) => worthOf(task, place, of('meestePerFactor')));
  const small = places.filter((each) => !main.includes(each));
  const steps = totals(
    worths.map(({ worth }) => worth),
    worths.map(({ share }) => share),
  );
  const outcome = rounded({
    name: 'loonwaarde',
    label: { nl: 'loonwaarde', en: 'wage value' },
    article: 'Besluit LKS Participatiewet 2021 art. 3',
    of: steps.at(-1) ?? steps[0],
    unit: 'percent',
    rounding: { nl: 'afgerond op hele procenten, 0,5 naar boven', en: 'rounded to whole percents, 0.5 up' },
  });
  const percent = whole(outcome.value);
  return accept({
    percent,
    receipt: receipt({
      instrument: 'loonwaarde',
      title: { nl: 'Loonwaarde', en: 'Wage value' },
      on: date,
      inputs: [
        ...worths.flatMap(({ inputs }) => inputs),
        ...small.flatMap(({ share }) => [share, doesNotCount(share)]),
        ...(minutes === null ? [] : [minutes]),
      ],
      parameters: [
        of('minsteAandeel'),
        ...(minutes === null ? [] : [of('minsteMinuten')]),
        of('meesteTaken'),
        of('meestePerFactor'),
      ],
      steps: [...worths.flatMap((each) => [...each.steps, each.worth]), ...steps, outcome],
      outcome: [given('percent', percentLabel, 'percent', percent)],
      remarks: [
        ...(minutes === null ? [dayNotWeighed] : []),
        ...(small.length > 0 ? [scaled] : []),
        ...always,
      ],
    }),
  });
}

const percentLabel = {
  nl: 'loonwaarde, deel van het minimumloon',
  en: 'wage value, share of the minimum wage',
};

function askedIn({ tasks, hoursPerWeek, daysPerWeek }: Assessment): readonly Asked[] {
  const hours = { nl: 'uren per week', en: 'hours per week' };
  const days = { nl: 'werkdagen per week', en: 'working days per week' };
  return [
    ...tasks.flatMap(askedOf),
    { field: 'hoursPerWeek', label: hours, value: hoursPerWeek, least: 0.5, most: 168, optional: true },
    { field: 'daysPerWeek', label: days, value: daysPerWeek, least: 0.5, most: 7, optional: true },
  ];
}

/** Shares that are numbers must be 100 together; those that are not are refused on their own. */
function wrongShares(tasks: readonly Task[]): readonly Refusal[] {
  if (tasks.length === 0) return [refusal('no-tasks', { field: 'tasks' })];
  const shares = tasks.map(({ share }) => share);
  if (!shares.every((each) => each >= 0 && each <= 100)) return [];
  const sum = sumOf(shares.map((each) => exact(each)));
  const rounded = decimal(Math.round(sum.valueOf() * 1000) / 1000);
  return sum.equals(100) ? [] : [refusal('shares-not-100', { field: 'tasks', values: { sum: rounded } })];
}

function wrongCount(count: number, most: number): readonly Refusal[] {
  if (count === 0) return [refusal('no-main-task', { field: 'tasks' })];
  return count > most ? [refusal('too-many-main-tasks', { field: 'tasks', values: { count, most } })] : [];
}

function minutesPerDay({ hoursPerWeek, daysPerWeek }: Assessment): Known | null {
  if (hoursPerWeek === undefined || daysPerWeek === undefined) return null;
  const label = { nl: 'werktijd per werkdag', en: 'working time per working day' };
  return given('minuten-per-dag', label, 'minutes', exact(hoursPerWeek).mul(60).div(exact(daysPerWeek)));
}

/** The sum of the tasks; where small tasks were left out, set against the time that the hoofdtaken take together. */
function totals(
  worths: readonly Known[],
  shares: readonly Known[],
): readonly [Known<StepLine>, ...Known<StepLine>[]] {
  const article = 'Besluit LKS Participatiewet 2021 art. 3';
  const sum = step({
    name: 'som',
    label: { nl: 'waarde van de hoofdtaken samen', en: 'worth of the main tasks together' },
    article,
    how: plus(worths),
    unit: 'percent',
    value: sumOf(worths.map(({ value }) => value)),
  });
  const time = step({
    name: 'tijd-hoofdtaken',
    label: { nl: 'werktijd van de hoofdtaken samen', en: 'working time of the main tasks together' },
    article,
    how: plus(shares),
    unit: 'percent',
    value: sumOf(shares.map(({ value }) => value)),
  });
  if (time.value.equals(100)) return [sum];
  const whole100 = step({
    name: 'som-op-100',
    label: { nl: 'waarde, met de hoofdtaken als hele werktijd', en: 'worth, main tasks taken as the whole' },
    article,
    how: { nl: '{som} / {tijd-hoofdtaken}', en: '{som} / {tijd-hoofdtaken}' },
    unit: 'percent',
    value: sum.value.div(time.value).mul(100),
  });
  return [sum, time, whole100];
}

function plus(lines: readonly Known[]): Text {
  const how = lines.map(({ line }) => `{${line.name}}`).join(' + ');
  return { nl: how, en: how };
}

function doesNotCount({ line }: Known) {
  return inWords(`${line.name}-telt`, line.label, {
    nl: 'Telt niet mee: te klein voor een hoofdtaak.',
    en: 'Does not count: too small to be a main task.',
  });
}

const dayNotWeighed: Text = {
  nl: 'Een hoofdtaak duurt ook ten minste 30 minuten per werkdag. Dat is niet gewogen: de uren en werkdagen zijn niet ingevuld.',
  en: 'A main task also takes at least 30 minutes of a working day. That was not weighed: hours and working days were not given.',
};

const scaled: Text = {
  nl: 'Kleine taken tellen niet mee. De hoofdtaken zijn samen op 100 procent gezet. De wet zegt dat niet met zoveel woorden; dit is onze keuze.',
  en: 'Small tasks do not count. The main tasks together were set to 100 percent. The law does not say so in words; this is our choice.',
};

const always: readonly Text[] = [
  {
    nl: 'Een loonwaarde van 100 procent betekent: net als een gewone collega. Begeleiding en aanpassingen tellen niet mee.',
    en: 'A wage value of 100 percent means: like a regular colleague. Guidance and adaptations are not part of it.',
  },
  {
    nl: 'Dit is een berekening bij het rapport van de loonwaardedeskundige. De gemeente stelt de loonwaarde vast.',
    en: 'This is a reckoning beside the report of the expert. The municipality determines the wage value.',
  },
];
