import { daysBetween, type LocalDate, yearOf } from './local-date.ts';
import { calendarYear } from './period.ts';
import { formula, type Known, type StepLine, step } from './receipt.ts';

/** The hours of a month when so many are worked each week: what the calendar year holds, shared over its twelve months. */
export function averageMonth(day: LocalDate, hoursPerWeek: Known): Known<StepLine> {
  const year = yearOf(day);
  const { from, to } = calendarYear(year);
  const days = daysBetween(from, to);
  return step({
    name: 'uren-maand',
    label: { nl: 'uren in een gemiddelde maand', en: 'hours in an average month' },
    article: `kalenderjaar ${year}: ${days} dagen`,
    how: formula(`{${hoursPerWeek.line.name}} × ${days} / 7 / 12`),
    unit: 'hours',
    value: hoursPerWeek.value.mul(days).div(84),
  });
}
