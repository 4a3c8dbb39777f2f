import { share, whole } from '../../kernel/exact.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { formula, given, type Known, type Receipt, receipt, step } from '../../kernel/receipt.ts';
import { accept, type Result, refusalsIn, refuse } from '../../kernel/result.ts';
import { mostCents, toCents, wrongNumbers } from '../numbers.ts';
import { valueOn } from '../parameter.ts';
import { vakantiebijslag as minimum } from './parameters.ts';

type Wage = {
  readonly date: LocalDate;
  /** Gross, without holiday allowance. */
  readonly wageCents: number;
  /** What the collective agreement gives, where that is more than the law. */
  readonly percent?: number;
};

/** The least holiday allowance that the law knows, and a bound for what an agreement may give. */
export const vakantiebijslagBounds = { least: 8, most: 50 } as const;

/** The holiday allowance over a wage, in cents (WML art. 15 lid 1). Refuses a negative wage, and less than the law gives. */
export function vakantiebijslag(wage: Wage): Result<{ readonly cents: number; readonly receipt: Receipt }> {
  const wageLabel = { nl: 'loon', en: 'wage' };
  const percentLabel = { nl: 'vakantiebijslag volgens de cao', en: 'holiday allowance by agreement' };
  const wrong = wrongNumbers([
    { field: 'wageCents', label: wageLabel, value: wage.wageCents, least: 0, most: mostCents, cents: true },
    { field: 'percent', label: percentLabel, value: wage.percent, ...vakantiebijslagBounds, optional: true },
  ]);
  const least = valueOn(minimum, wage.date);
  if (wrong.length > 0 || !least.ok) return refuse(...wrong, ...refusalsIn(least));
  const loon = given('loon', wageLabel, 'cents', wage.wageCents);
  const agreed = wage.percent === undefined ? null : given('cao', percentLabel, 'percent', wage.percent);
  const percent: Known = agreed ?? least.value;
  const amount = step({
    name: 'bedrag',
    label: { nl: 'vakantiebijslag over dit loon', en: 'holiday allowance over this wage' },
    article: 'WML art. 15 lid 1',
    how: formula(`{${percent.line.name}} × {loon}`),
    unit: 'cents',
    value: loon.value.mul(share(percent.value)),
    rounding: toCents('half-up', true),
  });
  const cents = whole(amount.value);
  return accept({
    cents,
    receipt: receipt({
      instrument: 'minimumloon',
      title: { nl: 'Vakantiebijslag', en: 'Holiday allowance' },
      on: wage.date,
      inputs: agreed === null ? [loon] : [loon, agreed],
      parameters: [least.value],
      steps: [amount],
      outcome: [given('cents', { nl: 'vakantiebijslag', en: 'holiday allowance' }, 'cents', cents)],
      remarks: [
        {
          nl: 'Over loon boven driemaal het minimumloon is geen vakantiebijslag verplicht (art. 15 lid 2). Daar rekenen wij niet mee.',
          en: 'Over wage above three times the minimum wage no allowance is due (art. 15 lid 2). That is not reckoned with here.',
        },
      ],
    }),
  });
}
