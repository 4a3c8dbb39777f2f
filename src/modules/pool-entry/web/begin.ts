import { exact } from '../../../kernel/exact.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { minimumloon } from '../../../law/minimumloon/minimumloon.ts';
import type { BusinessCase } from '../rules/business-case.ts';
import type { Range, Terms } from '../rules/terms.ts';

type Held = Readonly<Record<string, string | undefined>>;

/**
 * What the questions begin with: what was reckoned with before for this person; else the minimum wage, and what the firm last
 * reckoned with for its charges, absence and guidance, which differ little from one person to the next.
 */
export function begun(
  today: LocalDate,
  birthDate: LocalDate,
  before: Pick<BusinessCase, 'terms'> | null,
  ofFirm: Pick<BusinessCase, 'terms'> | null,
): Held {
  if (before !== null) return { ...heldOf(before.terms), date: today };
  const wage = minimumloon({ date: today, birthDate });
  return {
    date: today,
    route: 'loonwaarde',
    ...(wage.ok ? { wage: euros(wage.value.centsPerHour) } : {}),
    ...(ofFirm === null
      ? {}
      : {
          chargesPercent: number(ofFirm.terms.chargesPercent),
          awayPercent: number(ofFirm.terms.awayPercent),
          guidancePrice: euros(ofFirm.terms.guidanceCents),
        }),
  };
}

function heldOf(terms: Terms): Held {
  return {
    hoursPerWeek: number(terms.hoursPerWeek),
    wage: euros(terms.wageCents),
    route: terms.route,
    loonwaardePercent: number(terms.loonwaardePercent),
    fullTimeHoursPerWeek: number(terms.fullTimeHoursPerWeek),
    vakantiebijslagPercent: number(terms.vakantiebijslagPercent),
    chargesPercent: number(terms.chargesPercent),
    awayPercent: number(terms.awayPercent),
    ...rangeHeld('rate', terms.rate, euros),
    ...rangeHeld('idle', terms.idle, number),
    ...rangeHeld('guidance', terms.guidance, number),
    guidancePrice: euros(terms.guidanceCents),
    adaptation: terms.adaptationCents === 0 ? undefined : euros(terms.adaptationCents),
    adaptationMonths: number(terms.adaptationMonths),
    contribution: terms.contributionCents === 0 ? undefined : euros(terms.contributionCents),
  };
}

function rangeHeld(name: string, range: Range, write: (value: number) => string | undefined): Held {
  const differs = (value: number) => (value === range.expected ? undefined : write(value));
  return {
    [`${name}Expected`]: write(range.expected),
    [`${name}Setback`]: differs(range.setback),
    [`${name}Windfall`]: differs(range.windfall),
  };
}

function number(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value).replace('.', ',');
}

/** 14,71: as people type it. */
function euros(cents: number): string {
  return exact(cents).div(100).valueOf().toFixed(2).replace('.', ',');
}
