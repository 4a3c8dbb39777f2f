import { exact, sumOf, whole } from '../../kernel/exact.ts';
import { addMonths, daysBetween, type LocalDate, later, localDate } from '../../kernel/local-date.ts';
import {
  formula,
  given,
  givenDay,
  type Known,
  type Line,
  type Receipt,
  receipt,
  step,
} from '../../kernel/receipt.ts';
import { accept, type Result, refusalsIn, refuse } from '../../kernel/result.ts';
import { dayText, rounded, toCents } from '../numbers.ts';
import type { SubsidyPeriod } from './perioden.ts';

/** What is claimed for one calendar month. */
export type Maandregel = {
  /** First day of the calendar month. */
  readonly month: LocalDate;
  readonly cents: number;
  readonly receipt: Receipt;
};

type Part = { readonly from: LocalDate; readonly to: LocalDate; readonly exactCentsPerMonth: string };

/**
 * The monthly claim lines of the periods of a grant: the amount of the month, and of a part of a month its share by calendar days
 * (our choice: the law is silent), rounded to the cent once per month. A month without anything to pay has no line. Refuses where
 * the amount of a period is not known yet.
 */
export function maandregels(periods: readonly SubsidyPeriod[]): Result<readonly Maandregel[]> {
  const unknown = refusalsIn(...periods.map(({ subsidie }) => subsidie));
  if (unknown.length > 0) return refuse(...unknown);
  const paid = periods.flatMap(({ from, to, subsidie }): readonly Part[] => {
    const amount = subsidie.ok ? subsidie.value.exactCentsPerMonth : null;
    return amount === null || amount === '0' ? [] : [{ from, to, exactCentsPerMonth: amount }];
  });
  return accept(monthsOf(paid).map((month) => lineOf(month, paid)));
}

/** First days of the calendar months in which there is something to pay. */
function monthsOf(parts: readonly Part[]): readonly LocalDate[] {
  const months = new Set<LocalDate>();
  for (const { from, to } of parts) {
    for (let month = firstOf(from); month < to; month = addMonths(month, 1)) months.add(month);
  }
  return [...months].sort();
}

function firstOf(day: LocalDate): LocalDate {
  return localDate(`${day.slice(0, 8)}01`);
}

function lineOf(month: LocalDate, parts: readonly Part[]): Maandregel {
  const next = addMonths(month, 1);
  const label = { nl: 'dagen in de maand', en: 'days in the month' };
  const daysInMonth = given('dagen-maand', label, 'days', daysBetween(month, next));
  const counted = parts
    .filter(({ from, to }) => from < next && to > month)
    .map((part, place) => partOf(part, place, month, next, daysInMonth));
  const sum = step({
    name: 'som',
    label: { nl: 'subsidie over de maand', en: 'subsidy over the month' },
    article: 'Pwet 10d',
    how: formula(counted.map(({ amount }) => `{${amount.line.name}}`).join(' + ')),
    unit: 'cents',
    value: sumOf(counted.map(({ amount }) => amount.value)),
  });
  const paid = rounded({
    name: 'te-betalen',
    label: { nl: 'te betalen over de maand', en: 'to be paid over the month' },
    article: 'Pwet 10d',
    of: sum,
    rounding: toCents('half-up', true),
  });
  const cents = whole(paid.value);
  const partly = counted.some(({ days }) => !days.value.equals(daysInMonth.value));
  return {
    month,
    cents,
    receipt: receipt({
      instrument: 'loonkostensubsidie',
      title: { nl: 'Loonkostensubsidie over een maand', en: 'Wage-cost subsidy over a month' },
      on: month,
      inputs: [
        givenDay('month', { nl: 'maand vanaf', en: 'month from' }, month),
        daysInMonth,
        ...counted.flatMap(({ lines }) => lines),
      ],
      steps: [...counted.map(({ amount }) => amount), sum, paid],
      outcome: [given('cents', { nl: 'te betalen', en: 'to be paid' }, 'cents', cents)],
      remarks: partly ? [byDays] : [],
    }),
  };
}

const byDays = {
  nl: 'Over een deel van de maand betalen wij naar kalenderdagen. De wet zegt niet hoe; dit is onze keuze.',
  en: 'Over a part of the month, calendar days count. The law does not say how; this is our choice.',
};

function partOf(part: Part, place: number, month: LocalDate, next: LocalDate, daysInMonth: Known) {
  const at = place + 1;
  const from = later(part.from, month);
  const to = part.to < next ? part.to : next;
  const [first, end] = [dayText(from), dayText(to)];
  const period = { nl: `van ${first.nl} tot ${end.nl}`, en: `from ${first.en} until ${end.en}` };
  const perMonth = given(
    `maandbedrag-${at}`,
    { nl: `subsidie per maand, ${period.nl}`, en: `subsidy per month, ${period.en}` },
    'cents',
    exact(part.exactCentsPerMonth),
  );
  const days = given(
    `dagen-${at}`,
    { nl: `dagen, ${period.nl}`, en: `days, ${period.en}` },
    'days',
    daysBetween(from, to),
  );
  const amount = step({
    name: `deel-${at}`,
    label: { nl: `deel ${period.nl}`, en: `part ${period.en}` },
    article: 'Pwet 10d',
    how: formula(`{maandbedrag-${at}} × {dagen-${at}} / {dagen-maand}`),
    unit: 'cents',
    value: perMonth.value.mul(days.value).div(daysInMonth.value),
  });
  const lines: readonly (Line | Known)[] = [perMonth, days];
  return { lines, days, amount };
}
