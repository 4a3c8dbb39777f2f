import { exact } from '../../../kernel/exact.ts';
import { number, type Quantity } from '../../../kernel/receipt.ts';
import type { BusinessCase } from './business-case.ts';

/** What the numbers say; people decide. */
export type Advice = 'enter' | 'enter-with-care' | 'look-further' | 'not-yet';

export type ReasonKey =
  | 'left-over'
  | 'left-over-in-setback'
  | 'room-for-idle'
  | 'room-in-rate'
  | 'subsidy-carries'
  | 'adaptations-end'
  | 'short-in-setback'
  | 'short'
  | 'short-in-windfall'
  | 'needs-rate'
  | 'no-idle-bearable'
  | 'fixed-share-ends'
  | 'subsidy-capped'
  | 'wage-above-minimum'
  | 'no-subsidy';

/** A reason by its key, with the numbers that go into its sentence (`words.ts`). */
export type Reason = { readonly key: ReasonKey; readonly values: Readonly<Record<string, Quantity>> };

export type Proposal = {
  readonly advice: Advice;
  readonly reasonsFor: readonly Reason[];
  readonly reasonsAgainst: readonly Reason[];
};

/** Below this wage value the difference is more than the 70 percent that is subsidised at most (Pwet 10d lid 4). */
const leastSubsidisedWorth = 30;

/**
 * What the business case argues for. It earns itself back even with a setback, or as expected, or only with a windfall, or not yet;
 * every reason carries its number, and what is against says what would make it possible.
 */
export function proposalOf(found: BusinessCase): Proposal {
  const { setback, expected, windfall } = found.months;
  return {
    advice: adviceOf(setback.resultCents, expected.resultCents, windfall.resultCents),
    reasonsFor: present(
      expected.resultCents >= 0 && reason('left-over', { amount: cents(expected.resultCents) }),
      setback.resultCents >= 0 && reason('left-over-in-setback', { amount: cents(setback.resultCents) }),
      ...room(found),
      expected.subsidyCents > 0 &&
        reason('subsidy-carries', { share: shareOf(expected.subsidyCents, expected.wageCostCents) }),
      expected.adaptationCents > 0 &&
        reason('adaptations-end', {
          months: number('months', found.terms.adaptationMonths),
          amount: cents(expected.adaptationCents),
        }),
    ),
    reasonsAgainst: present(...shortages(found), ...limits(found)),
  };
}

function adviceOf(setback: number, expected: number, windfall: number): Advice {
  if (setback >= 0) return 'enter';
  if (expected >= 0) return 'enter-with-care';
  return windfall >= 0 ? 'look-further' : 'not-yet';
}

function room({ months, breakEven, terms }: BusinessCase): readonly (Reason | false)[] {
  if (months.expected.resultCents < 0) return [];
  const { rateCents, idlePercent } = breakEven;
  return [
    idlePercent !== null &&
      idlePercent > terms.idle.expected &&
      reason('room-for-idle', {
        most: number('percent', exact(String(idlePercent))),
        expected: number('percent', terms.idle.expected),
      }),
    rateCents !== null &&
      rateCents < terms.rate.expected &&
      reason('room-in-rate', { least: cents(rateCents), expected: cents(terms.rate.expected) }),
  ];
}

function shortages({ months, breakEven, terms }: BusinessCase): readonly (Reason | false)[] {
  const { setback, expected, windfall } = months;
  const { rateCents, idlePercent } = breakEven;
  const short = expected.resultCents < 0;
  return [
    short && reason('short', { amount: cents(-expected.resultCents) }),
    !short && setback.resultCents < 0 && reason('short-in-setback', { amount: cents(-setback.resultCents) }),
    windfall.resultCents < 0 && reason('short-in-windfall', { amount: cents(-windfall.resultCents) }),
    short &&
      rateCents !== null &&
      reason('needs-rate', { least: cents(rateCents), expected: cents(terms.rate.expected) }),
    short && idlePercent === null && reason('no-idle-bearable', {}),
  ];
}

function limits({ terms, aboveMinimumCents }: BusinessCase): readonly (Reason | false)[] {
  const { route, loonwaardePercent = 100 } = terms;
  return [
    route === 'forfaitair' && reason('fixed-share-ends', {}),
    route === 'loonwaarde' && loonwaardePercent < leastSubsidisedWorth && reason('subsidy-capped', {}),
    route !== 'none' &&
      aboveMinimumCents > 0 &&
      reason('wage-above-minimum', { amount: cents(aboveMinimumCents) }),
    route === 'none' && reason('no-subsidy', {}),
  ];
}

function present(...reasons: readonly (Reason | false)[]): readonly Reason[] {
  return reasons.filter((each) => each !== false);
}

function reason(key: ReasonKey, values: Reason['values']): Reason {
  return { key, values };
}

function cents(amount: number): Quantity {
  return number('cents', amount);
}

/** A part in whole percents, for a sentence. */
function shareOf(part: number, of: number): Quantity {
  return number('percent', of === 0 ? 0 : Math.round((part / of) * 100));
}
