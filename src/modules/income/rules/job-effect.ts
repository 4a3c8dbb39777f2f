import { averageMonth } from '../../../kernel/average-month.ts';
import { exact, share, whole } from '../../../kernel/exact.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { formula, given, type Known, type Receipt, receipt, step } from '../../../kernel/receipt.ts';
import { accept, type Refusal, type Result, refusalsIn, refusalsOf, refuse } from '../../../kernel/result.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Bijstand, Situation } from '../../../law/bijstand/bijstand.ts';
import { gevolgVanWerk } from '../../../law/bijstand/gevolg.ts';
import { personLines } from '../../../law/minimumloon/minimumloon.ts';
import { uurloonVan } from '../../../law/minimumloon/uurloon.ts';
import { vakantiebijslag } from '../../../law/minimumloon/vakantiebijslag.ts';
import { mostCents, toCents, wrongNumbers } from '../../../law/numbers.ts';

/** What somebody fills in about a job, and about how they live. Amounts are cents. */
export type Job = {
  readonly date: LocalDate;
  readonly birthDate: LocalDate;
  readonly hoursPerWeek: number;
  /** Gross; where it is not known, the minimum wage. */
  readonly wageCents?: number | undefined;
  /** In a month; where it is not known, a range is reckoned with. */
  readonly netCents?: number | undefined;
  /** How they live, for social assistance; null for whoever has another benefit or none: then only the pay is reckoned. */
  readonly living: Pick<Situation, 'household' | 'costSharers' | 'exemption'> | null;
};

/** The month with the job, for one net pay. */
export type Month = {
  readonly netCents: number;
  /** Of the net pay, what is left out of account. */
  readonly exemptCents: number;
  readonly remainingCents: number;
  readonly totalCents: number;
  readonly receipt: Receipt;
};

export type JobEffect = {
  readonly pay: {
    readonly wageCents: number;
    /** The wage was not known, so the minimum wage was taken. */
    readonly minimum: boolean;
    readonly grossCents: number;
    /** Apart from the monthly pay, in a whole year. */
    readonly holidayCents: number;
    readonly receipt: Receipt;
    readonly holidayReceipt: Receipt;
  };
  /** The benefit without the job, and the month with it: at the least and the most net pay, which are the same when that is known. */
  readonly benefit: { readonly nowCents: number; readonly least: Month; readonly most: Month } | null;
};

/**
 * Our assumption, and said so on the page: of low pay at least this much is left after tax, premiums and pension, and never more than
 * all of it. Tax itself is not reckoned, because it depends on more than one job.
 */
export const assumedNetPercent = { least: 80, most: 100 } as const;

const refusal = refusalsOf('income', {
  'wage-below-minimum': {
    nl: 'Dit is lager dan het minimumloon voor uw leeftijd: {minimum} per uur. Vraag het na bij de werkgever.',
    en: 'This is below the minimum wage for your age: {minimum} an hour. Ask the employer.',
  },
  'net-above-gross': {
    nl: 'Netto is niet hoger dan bruto: {gross} per maand. Vul het nettoloon van een maand in, of laat het leeg.',
    en: 'Net is not above gross: {gross} a month. Give the net pay of a month, or leave it empty.',
  },
});

const labels = {
  hours: { nl: 'uren per week', en: 'hours a week' },
  wage: { nl: 'bruto loon per uur', en: 'gross pay per hour' },
  net: { nl: 'nettoloon per maand', en: 'net pay per month' },
} as const;

/**
 * What a job means for the income of a month: the pay, and of social assistance what remains beside it. Refuses numbers that make no
 * sense, pay below the minimum wage and net above gross by field, and days whose rules are not known.
 */
export function jobEffect(job: Job): Result<JobEffect> {
  const minimum = uurloonVan(job);
  const wrong = wrongNumbers([
    { field: 'hoursPerWeek', label: labels.hours, value: job.hoursPerWeek, least: 1, most: 60 },
    {
      field: 'wageCents',
      label: labels.wage,
      value: job.wageCents,
      least: 0,
      most: 100_000,
      cents: true,
      optional: true,
    },
    {
      field: 'netCents',
      label: labels.net,
      value: job.netCents,
      least: 0,
      most: mostCents,
      cents: true,
      optional: true,
    },
  ]);
  if (!minimum.ok || wrong.length > 0) return refuse(...wrong, ...refusalsIn(minimum));
  const pay = payOf(job, minimum.value);
  const holiday = vakantiebijslag({ date: job.date, wageCents: pay.grossCents * 12 });
  const unfit = unfitPay(job, whole(minimum.value.wage.value), pay.grossCents);
  if (!holiday.ok || unfit.length > 0) return refuse(...unfit, ...refusalsIn(holiday));
  const benefit = benefitOf(job, pay.grossCents);
  if (!benefit.ok) return benefit;
  return accept({
    pay: { ...pay, holidayCents: holiday.value.cents, holidayReceipt: holiday.value.receipt },
    benefit: benefit.value,
  });
}

function unfitPay({ wageCents, netCents }: Job, least: number, grossCents: number): readonly Refusal[] {
  return [
    ...(wageCents !== undefined && wageCents < least
      ? [refusal('wage-below-minimum', { field: 'wageCents', values: { minimum: euros(least) } })]
      : []),
    ...(netCents !== undefined && netCents > grossCents
      ? [refusal('net-above-gross', { field: 'netCents', values: { gross: euros(grossCents) } })]
      : []),
  ];
}

function euros(cents: number): Text {
  const amount = (cents / 100).toFixed(2);
  return { nl: `€ ${amount.replace('.', ',')}`, en: `€${amount}` };
}

type Minimum = Extract<ReturnType<typeof uurloonVan>, { ok: true }>['value'];

function payOf(job: Job, { parameters, steps, wage }: Minimum) {
  const agreed =
    job.wageCents === undefined ? null : given('uurloon-afgesproken', labels.wage, 'cents', job.wageCents);
  const perHour: Known = agreed ?? wage;
  const hours = given('uren', labels.hours, 'hours', job.hoursPerWeek);
  const inMonth = averageMonth(job.date, hours);
  const gross = step({
    name: 'bruto',
    label: { nl: 'bruto loon in een gemiddelde maand', en: 'gross pay in an average month' },
    article: 'WML art. 8',
    how: formula(`{${perHour.line.name}} × {uren-maand}`),
    unit: 'cents',
    value: exact(whole(perHour.value.mul(inMonth.value))),
    rounding: toCents(),
  });
  const grossCents = whole(gross.value);
  return {
    wageCents: whole(perHour.value),
    minimum: agreed === null,
    grossCents,
    receipt: receipt({
      instrument: 'income',
      title: { nl: 'Loon', en: 'Pay' },
      on: job.date,
      inputs: [...personLines(job), hours, ...(agreed === null ? [] : [agreed])],
      parameters: parameters.slice(0, 1),
      steps: [...steps, inMonth, gross],
      outcome: [given('gross', { nl: 'bruto per maand', en: 'gross per month' }, 'cents', grossCents)],
      remarks: [
        {
          nl: 'Bruto is voor belasting en premies. De vakantiebijslag komt er apart bij.',
          en: 'Gross is before tax and premiums. The holiday allowance comes on top.',
        },
      ],
    }),
  };
}

function benefitOf(
  { date, birthDate, living, netCents }: Job,
  grossCents: number,
): Result<JobEffect['benefit']> {
  if (living === null) return accept(null);
  const part = (percent: number) => whole(exact(grossCents).mul(share(exact(percent))));
  const monthAt = (earningsCents: number) => gevolgVanWerk({ date, birthDate, ...living, earningsCents });
  const least = monthAt(netCents ?? part(assumedNetPercent.least));
  const most = monthAt(netCents ?? part(assumedNetPercent.most));
  if (!least.ok || !most.ok) return refuse(...refusalsIn(least, most));
  return accept({
    nowCents: least.value.incomeBeforeCents,
    least: monthOf(netCents ?? part(assumedNetPercent.least), least.value.after),
    most: monthOf(netCents ?? part(assumedNetPercent.most), most.value.after),
  });
}

function monthOf(netCents: number, { exemptCents, remainingCents, receipt: kept }: Bijstand): Month {
  return { netCents, exemptCents, remainingCents, totalCents: netCents + remainingCents, receipt: kept };
}
