import { type ShiftWhy, whyTheseShifts } from '../../../../planner/pool/explain.ts';
import type { DraftView } from '../../queries/draft.ts';
import { pointsOf, wishUnits } from './words.ts';

/** What speaks for a shift of somebody and what against it, in words with their points; `worth` is what the roster loses without it. */
export type Reasons = {
  readonly worth: number;
  readonly pro: readonly string[];
  readonly con: readonly string[];
};

/** Why somebody in a draft has each of their shifts, by the number of the shift. */
export function reasonsIn({ built, roster }: DraftView, person: number): (shift: number) => Reasons {
  const why = new Map(
    whyTheseShifts(built.problem, roster, person).map((each) => [each.shift, reasonsOf(each)]),
  );
  return (shift) => why.get(shift) ?? { worth: 0, pro: [], con: [] };
}

function reasonsOf({ worth, because }: ShiftWhy): Reasons {
  const said = because.flatMap(({ weight, cost, amount }) => {
    const { good, bad } = wishUnits[weight];
    const words = cost < 0 ? good : bad;
    return cost === 0 || words === null ? [] : [{ cost, text: `${words(amount)} (${pointsOf(cost)})` }];
  });
  said.sort((a, b) => Math.abs(b.cost) - Math.abs(a.cost));
  const texts = (test: (cost: number) => boolean) =>
    said.filter(({ cost }) => test(cost)).map(({ text }) => text);
  return { worth, pro: texts((cost) => cost < 0), con: texts((cost) => cost > 0) };
}
