import { exactText, whole } from '../../kernel/exact.ts';
import { ageOn, type LocalDate } from '../../kernel/local-date.ts';
import {
  chosen,
  given,
  givenDay,
  type Known,
  type Line,
  type Receipt,
  receipt,
} from '../../kernel/receipt.ts';
import { accept, type Refusal, type Result, refusalsIn, refusalsOf, refuse } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import { pensionAge } from '../bijstand/norm.ts';
import { maandloon } from '../minimumloon/maandloon.ts';
import { vakantiebijslag } from '../minimumloon/parameters.ts';
import { rounded, toCents } from '../numbers.ts';
import { type OwnValue, valuesOn } from '../parameter.ts';
import { type Bedrag, metVakantiebijslag, subsidieOver } from './bedrag.ts';
import { forfaitEndAfter } from './forfait.ts';
import { type Job, labels, wrongTerms } from './job.ts';
import { forfait, forfaitMaanden, maximum, weekuren, werkgeverslasten } from './parameters.ts';

const refusal = refusalsOf('loonkostensubsidie', {
  'no-difference': {
    nl: 'De loonwaarde is 100 procent: het werk is het hele minimumloon waard. Er is geen verschil om te vergoeden.',
    en: 'The wage value is 100 percent: the work is worth the whole minimum wage. There is no difference to make up for.',
  },
  'before-start': {
    nl: 'De subsidie gaat niet in voor de baan begint. Controleer beide datums.',
    en: 'The subsidy does not start before the job does. Check both days.',
  },
  'forfait-over': {
    nl: 'De vaste subsidie duurt ten hoogste {months} maanden vanaf de start van de baan. Laat de loonwaarde vaststellen.',
    en: 'The fixed subsidy lasts at most {months} months from the start of the job. Have the wage value determined.',
  },
});

export type Loonkostensubsidie = {
  /** What is paid per whole month; `null` where there is no right. */
  readonly centsPerMonth: number | null;
  /** The same before rounding, for parts of a month. */
  readonly exactCentsPerMonth: string | null;
  /** Why there is nothing to pay, where there is nothing. */
  readonly reason: Pick<Refusal, 'rule' | 'message'> | null;
  readonly receipt: Receipt;
};

const found = { vakantiebijslag, maximum, forfait, forfaitMaanden, weekuren, werkgeverslasten } as const;
type Values = (name: keyof typeof found) => Known<Receipt['parameters'][number]>;

/**
 * The wage-cost subsidy for a job, in cents per month (Pwet 10d lid 4 and 5), by the minimum wage per month of the person's age
 * (Pwet 2) on `referenceDate`. `own` are the values that the municipality set. A wage value of 100 percent gives 0 with the
 * reason; after six months the fixed share gives no amount, with the reason. Refuses every number that makes no sense by its field,
 * who is younger than 15, a day before the job starts, and days whose minimum wage is not known.
 */
export function loonkostensubsidie(job: Job, own: readonly OwnValue[] = []): Result<Loonkostensubsidie> {
  const on = job.referenceDate ?? job.date;
  const wrong = [...wrongTerms(job), ...wrongStart(job)];
  const wage = maandloon({ date: on, birthDate: job.birthDate });
  const known = valuesOn(found, on, own);
  if (wrong.length > 0 || !wage.ok || !known.ok) return refuse(...wrong, ...refusalsIn(wage, known));
  const of: Values = known.value;
  const months = of('forfaitMaanden').value.valueOf();
  if (job.route === 'forfaitair' && isOver(job, months)) {
    return accept(nothing(job, on, of, refusal('forfait-over', { values: { months } })));
  }
  return accept(amount(job, on, wage.value, of));
}

function wrongStart({ date, startDate }: Job): readonly Refusal[] {
  return startDate !== undefined && date < startDate ? [refusal('before-start', { field: 'startDate' })] : [];
}

function isOver({ date, startDate }: Job, months: number): boolean {
  return startDate !== undefined && date >= forfaitEndAfter(startDate, months);
}

const title = { nl: 'Loonkostensubsidie', en: 'Wage-cost subsidy' };

function nothing(job: Job, on: LocalDate, of: Values, reason: Refusal): Loonkostensubsidie {
  return {
    centsPerMonth: null,
    exactCentsPerMonth: null,
    reason,
    receipt: receipt({
      instrument: 'loonkostensubsidie',
      title,
      on,
      inputs: [...whoAndWhen(job, on), ...numbersOf(job)],
      parameters: [of('forfaitMaanden')],
      reason,
    }),
  };
}

type Wage = Extract<ReturnType<typeof maandloon>, { ok: true }>['value'];

function amount(job: Job, on: LocalDate, { parameters, steps, wage }: Wage, of: Values): Loonkostensubsidie {
  const given = givenOf(job);
  const charges = given.werkgeverslasten ?? of('werkgeverslasten');
  const grondslag = metVakantiebijslag(
    {
      name: 'grondslag',
      label: { nl: 'minimumloon met vakantiebijslag', en: 'minimum wage with holiday allowance' },
    },
    wage,
    of('vakantiebijslag'),
  );
  const worth =
    given.loonwaarde === null
      ? null
      : metVakantiebijslag(worthLine, wage, given.vakantiebijslag ?? of('vakantiebijslag'), given.loonwaarde);
  const bedrag = subsidieOver({
    grondslag,
    route: worth === null ? { forfait: of('forfait') } : { loonwaarde: worth, maximum: of('maximum') },
    werkgeverslasten: charges,
    uren: given.uren,
    voltijd: given.voltijd,
    weekuren: of('weekuren'),
  });
  const paid = payable(bedrag);
  const centsPerMonth = whole(paid.value);
  const reason = given.loonwaarde?.value.equals(100) === true ? refusal('no-difference') : null;
  return {
    centsPerMonth,
    exactCentsPerMonth: exactText(bedrag.perMonth),
    reason,
    receipt: receipt({
      instrument: 'loonkostensubsidie',
      title,
      on,
      inputs: [...whoAndWhen(job, on), ...numbersOf(job)],
      parameters: [
        ...parameters,
        of('vakantiebijslag'),
        of(worth === null ? 'forfait' : 'maximum'),
        ...(given.werkgeverslasten === null ? [of('werkgeverslasten')] : []),
        of('weekuren'),
      ],
      steps: [...steps, grondslag, ...(worth === null ? [] : [worth]), ...bedrag.steps, paid],
      outcome: [outcomeLine(centsPerMonth)],
      ...(reason === null ? {} : { reason }),
      remarks: remarksOf(job, on, charges, of('weekuren')),
    }),
  };
}

const worthLine = {
  name: 'loonwaarde-bedrag',
  label: { nl: 'loonwaarde met vakantiebijslag', en: 'wage value with holiday allowance' },
} as const;

function outcomeLine(cents: number): Known {
  return given(
    'centsPerMonth',
    { nl: 'loonkostensubsidie per maand', en: 'wage-cost subsidy per month' },
    'cents',
    cents,
  );
}

function payable({ steps, perMonth }: Bedrag) {
  const last = steps.at(-1);
  if (last === undefined) throw new RangeError('a subsidy without steps');
  return rounded({
    name: 'te-betalen',
    label: { nl: 'te betalen per maand', en: 'to be paid per month' },
    article: 'Pwet 10d lid 4 en 5',
    of: { line: last.line, value: perMonth },
    rounding: toCents('half-up', true),
  });
}

function whoAndWhen({ date, birthDate, startDate, route }: Job, on: LocalDate): readonly (Line | Known)[] {
  const age = { nl: 'leeftijd op die datum', en: 'age on that date' };
  return [
    givenDay('date', { nl: 'datum', en: 'date' }, date),
    ...(on === date ? [] : [givenDay('referenceDate', { nl: 'bedragen van', en: 'amounts of' }, on)]),
    given('age', on === date ? age : ageThen, 'years', ageOn(birthDate, on)),
    ...(startDate === undefined
      ? []
      : [givenDay('startDate', { nl: 'start van de baan', en: 'start of the job' }, startDate)]),
    chosen('route', { nl: 'manier van rekenen', en: 'way of reckoning' }, routeWords, route),
  ];
}

const ageThen = { nl: 'leeftijd op de dag van de bedragen', en: 'age on the day of the amounts' };

const routeWords = {
  loonwaarde: { nl: 'met de loonwaarde', en: 'by the wage value' },
  forfaitair: { nl: 'vast deel, zonder loonwaarde', en: 'fixed share, without a wage value' },
} as const;

/** The numbers that were given, under the names by which the steps know them. */
function givenOf(job: Job) {
  const optional = (name: string, label: Text, unit: 'percent' | 'hours', value: number | undefined) =>
    value === undefined ? null : given(name, label, unit, value);
  const worth = job.route === 'loonwaarde' ? job.loonwaardePercent : undefined;
  const allowance = job.route === 'loonwaarde' ? job.vakantiebijslagPercent : undefined;
  return {
    loonwaarde: optional('loonwaarde', labels.loonwaarde, 'percent', worth),
    uren: given('uren', labels.uren, 'hours', job.hoursPerWeek),
    voltijd: optional('voltijd', labels.voltijd, 'hours', job.fullTimeHoursPerWeek),
    werkgeverslasten: optional(
      'werkgeverslasten',
      labels.werkgeverslasten,
      'percent',
      job.werkgeverslastenPercent,
    ),
    vakantiebijslag: optional('vakantiebijslag-cao', labels.vakantiebijslag, 'percent', allowance),
  };
}

function numbersOf(job: Job): readonly Known[] {
  return Object.values(givenOf(job)).filter((each) => each !== null);
}

function remarksOf(job: Job, on: LocalDate, charges: Known, weekuren: Known): readonly Text[] {
  const unconfirmed = 'status' in charges.line && charges.line.status === 'unconfirmed';
  return [
    ...(unconfirmed ? [chargesUnconfirmed] : []),
    ...(job.fullTimeHoursPerWeek === undefined && weekuren.value.lt(job.hoursPerWeek)
      ? [fullTimeUnknown]
      : []),
    ...(on === job.date ? [] : [runs]),
    ...(ageOn(job.birthDate, on) < pensionAge ? [] : [pastPensionAge]),
    ...always,
  ];
}

const chargesUnconfirmed: Text = {
  nl: 'Het percentage voor werkgeverslasten is voor deze datum niet bevestigd. Kijk na welk percentage uw gemeente gebruikt.',
  en: "The percentage for employer's charges is not confirmed for this date. Check which one your municipality uses.",
};

const fullTimeUnknown: Text = {
  nl: 'Uren boven 36 tellen mee tot een volledige baan in dit werk. Hoeveel uur dat is, is niet ingevuld: alle uren tellen hier mee.',
  en: 'Hours above 36 count up to a full-time job in this work. How many that is was not given: all hours count here.',
};

const pastPensionAge: Text = {
  nl: 'Vanaf de AOW-leeftijd helpt de gemeente niet vanzelf bij werk (Pwet 6 en 7). Vraag de gemeente of er recht is.',
  en: 'From pension age on help of the municipality in working is no matter of course (Pwet 6 and 7). Ask it whether there is a right.',
};

const runs: Text = {
  nl: 'Een lopende subsidie verandert alleen op 1 januari mee met het minimumloon (Pwet 10d lid 7).',
  en: 'A running subsidy changes with the minimum wage on 1 January only (Pwet 10d lid 7).',
};

const always: readonly Text[] = [
  {
    nl: 'Loon boven het minimumloon betaalt de werkgever zelf. Dat verandert de subsidie niet.',
    en: 'Wage above the minimum wage is for the employer. It does not change the subsidy.',
  },
  {
    nl: 'Dit is een berekening. De gemeente beslist of er recht is, en op welk bedrag.',
    en: 'This is a reckoning. The municipality decides whether there is a right, and to what amount.',
  },
];
