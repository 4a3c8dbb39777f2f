import { type Exact, exact, largest, sumOf, whole } from '../../kernel/exact.ts';
import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import { calendarYear } from '../../kernel/period.ts';
import { formula, given, inWords, type Known, type Receipt, receipt, step } from '../../kernel/receipt.ts';
import { accept, type Result, refusalsIn, refuse } from '../../kernel/result.ts';
import { mostCents, rounded, toCents, wrongNumbers } from '../numbers.ts';
import type { Person } from './maandloon.ts';
import { personLines } from './minimumloon.ts';
import { uurloonVan } from './uurloon.ts';

/** Hours on Monday, Tuesday, … Sunday. */
export type WorkingWeek = readonly [number, number, number, number, number, number, number];

const monday: LocalDate = '2024-01-01';

/** The hours that somebody with a fixed week works in a calendar year: every day of the year by its day of the week. */
export function hoursOfYear(year: number, week: WorkingWeek): number {
  const { from, to } = calendarYear(year);
  const first = daysBetween(monday, from);
  const days = daysBetween(from, to);
  const perDay = week.map((hours, day) => {
    const before = (((day - first) % 7) + 7) % 7;
    const times = before >= days ? 0 : Math.ceil((days - before) / 7);
    return exact(hours).mul(times);
  });
  return sumOf(perDay).valueOf();
}

type FixedPay = Person & {
  readonly bbl?: boolean;
  readonly centsPerMonth: number;
  /** Agreed hours of the whole calendar year; see `hoursOfYear`. */
  readonly hoursInYear: number;
};

type Verdict = {
  /** The least that the month must hold. */
  readonly requiredCentsPerMonth: number;
  readonly enough: boolean;
  /** What is missing every month; 0 where it is enough. */
  readonly shortCentsPerMonth: number;
  readonly receipt: Receipt;
};

const hoursLabel = { nl: 'uren in het kalenderjaar', en: 'hours in the calendar year' };
const payLabel = { nl: 'vast loon per maand', en: 'fixed pay per month' };

/**
 * Is a fixed monthly wage enough? With a fixed working week, each month must hold at least the minimum wage per hour times the
 * average hours of a month, from all hours of that calendar year (WML art. 11 lid 1). "At least", so the cent is rounded up.
 */
export function vastMaandloon(pay: FixedPay): Result<Verdict> {
  const wrong = wrongNumbers([
    {
      field: 'centsPerMonth',
      label: payLabel,
      value: pay.centsPerMonth,
      least: 0,
      most: mostCents,
      cents: true,
    },
    { field: 'hoursInYear', label: hoursLabel, value: pay.hoursInYear, least: 0, most: 366 * 24 },
  ]);
  const perHour = uurloonVan(pay);
  if (wrong.length > 0 || !perHour.ok) return refuse(...wrong, ...refusalsIn(perHour));
  const { parameters, steps, wage } = perHour.value;
  const hours = given('uren-jaar', hoursLabel, 'hours', pay.hoursInYear);
  const paid = given('betaald', payLabel, 'cents', pay.centsPerMonth);
  const average = step({
    name: 'uren-maand',
    label: { nl: 'gemiddelde uren per maand', en: 'average hours per month' },
    article: 'WML art. 11 lid 1',
    how: formula('{uren-jaar} / 12'),
    unit: 'hours',
    value: hours.value.div(12),
  });
  const due = step({
    name: 'nodig-exact',
    label: { nl: 'minimumloon over die uren', en: 'minimum wage over those hours' },
    article: 'WML art. 11 lid 1',
    how: formula(`{${wage.line.name}} × {uren-maand}`),
    unit: 'cents',
    value: wage.value.mul(average.value),
  });
  const required = rounded({
    name: 'nodig',
    label: { nl: 'ten minste te betalen per maand', en: 'at least to be paid each month' },
    article: 'WML art. 11 lid 1',
    of: due,
    by: 'up',
    rounding: toCents('up'),
  });
  const short = shortage(required, paid);
  const shortCentsPerMonth = whole(short.value);
  return accept({
    requiredCentsPerMonth: whole(required.value),
    enough: shortCentsPerMonth === 0,
    shortCentsPerMonth,
    receipt: receipt({
      instrument: 'minimumloon',
      title: { nl: 'Vast maandloon en het minimumloon', en: 'Fixed monthly pay and the minimum wage' },
      on: pay.date,
      inputs: [...personLines(pay), hours, paid],
      parameters,
      steps: [...steps, average, due, required, short],
      outcome: [required.line, short.line, verdict(shortCentsPerMonth === 0)],
      remarks: [
        {
          nl: 'Bij een cao kan een andere verrekenperiode gelden, van ten hoogste 12 maanden (art. 11 lid 2).',
          en: 'A collective agreement may set another settlement period of at most 12 months (art. 11 lid 2).',
        },
        {
          nl: 'Verandert het minimumloon in het jaar, controleer dan ook de maanden daarna.',
          en: 'When the minimum wage changes during the year, check the months after that as well.',
        },
      ],
    }),
  });
}

function shortage(required: Known, paid: Known) {
  const short: Exact = largest(required.value.sub(paid.value), exact(0));
  return step({
    name: 'tekort',
    label: { nl: 'nog bij te betalen per maand', en: 'still to be added each month' },
    article: 'WML art. 11 lid 1',
    how: { nl: '{nodig} − {betaald}, niet minder dan 0', en: '{nodig} − {betaald}, not less than 0' },
    unit: 'cents',
    value: short,
  });
}

function verdict(enough: boolean) {
  const words = enough
    ? { nl: 'Dit maandloon is genoeg.', en: 'This monthly pay is enough.' }
    : { nl: 'Dit maandloon moet hoger.', en: 'This monthly pay must be higher.' };
  return inWords('enough', { nl: 'uitkomst', en: 'outcome' }, words);
}
