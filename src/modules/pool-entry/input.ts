import { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import { field } from '../../platform/input.ts';
import { subsidyRoutes, type Terms } from './rules/terms.ts';

/** The rules say between what a number makes sense; here it only has to be one. */
const number = () => field.decimal(0, 999_999_999).transform(Number);
const euros = () => field.euros(9_999_999);

/** The terms as they are asked: amounts in euros, and of a range only what is expected. */
export const termsFields = {
  date: field.date(),
  hoursPerWeek: number(),
  wage: euros(),
  route: field.choice(subsidyRoutes),
  loonwaardePercent: number().optional(),
  fullTimeHoursPerWeek: number().optional(),
  vakantiebijslagPercent: number().optional(),
  chargesPercent: number(),
  awayPercent: number(),
  rateExpected: euros(),
  rateSetback: euros().optional(),
  rateWindfall: euros().optional(),
  idleExpected: number(),
  idleSetback: number().optional(),
  idleWindfall: number().optional(),
  guidanceExpected: number(),
  guidanceSetback: number().optional(),
  guidanceWindfall: number().optional(),
  guidancePrice: euros(),
  adaptation: euros().optional(),
  adaptationMonths: number().optional(),
  contribution: euros().optional(),
} as const;

const termsInput = z.object(termsFields);
export type TermsInput = z.infer<typeof termsInput>;

/** A year: the contract of the pilot lasts as long (003:3). */
const usualMonths = 12;

/** What was asked, as terms: a setback or a windfall that was left open is as expected. */
export function termsOf(input: TermsInput): Terms {
  return {
    date: input.date satisfies LocalDate,
    hoursPerWeek: input.hoursPerWeek,
    wageCents: input.wage,
    route: input.route,
    ...(input.route !== 'loonwaarde' || input.loonwaardePercent === undefined
      ? {}
      : { loonwaardePercent: input.loonwaardePercent }),
    ...(input.fullTimeHoursPerWeek === undefined ? {} : { fullTimeHoursPerWeek: input.fullTimeHoursPerWeek }),
    ...(input.vakantiebijslagPercent === undefined
      ? {}
      : { vakantiebijslagPercent: input.vakantiebijslagPercent }),
    chargesPercent: input.chargesPercent,
    awayPercent: input.awayPercent,
    rate: range(input.rateExpected, input.rateSetback, input.rateWindfall),
    idle: range(input.idleExpected, input.idleSetback, input.idleWindfall),
    guidance: range(input.guidanceExpected, input.guidanceSetback, input.guidanceWindfall),
    guidanceCents: input.guidancePrice,
    adaptationCents: input.adaptation ?? 0,
    adaptationMonths: input.adaptationMonths ?? usualMonths,
    contributionCents: input.contribution ?? 0,
  };
}

function range(expected: number, setback = expected, windfall = expected) {
  return { setback, expected, windfall };
}

/** The rules speak of cents, the form of euros: a refusal belongs beside the question that can mend it. */
const askedAs: Readonly<Record<string, string>> = {
  wageCents: 'wage',
  guidanceCents: 'guidancePrice',
  adaptationCents: 'adaptation',
  contributionCents: 'contribution',
};

export function formField(refusal: Refusal): Refusal {
  const asked = refusal.field === undefined ? undefined : askedAs[refusal.field];
  return asked === undefined ? refusal : { ...refusal, field: asked };
}
