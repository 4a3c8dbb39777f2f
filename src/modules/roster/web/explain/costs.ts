import { type CostRow, costRows } from '../../../../planner/pool/explain.ts';
import type { Weights } from '../../../../planner/pool/problem.ts';
import type { DraftView } from '../../queries/draft.ts';
import { openHref, wishesHref } from '../paths.ts';
import { type WishWords, wishWords } from '../wishes.ts';
import { wishUnits } from './words.ts';

/** What a wish costs in a draft: in points, in its own unit, and the page with the rows behind it. */
export type WishCosts = WishWords & {
  readonly cost: number;
  readonly amount: number;
  /** "12,5 uur reizen, heen en terug" */
  readonly told: string;
  readonly href: string;
};

type Judged = Pick<DraftView, 'draft' | 'built' | 'roster' | 'costs'>;

/** Guaranteed minutes without work in a draft: what the wish about them counts, month by month, so that its list adds up to it. */
export function idleIn(wishes: readonly WishCosts[]): number {
  return Math.round((wishes.find(({ weight }) => weight === 'idleHour')?.amount ?? 0) * 60);
}

/** Every wish with what it costs. */
export function wishCostsOf(view: Judged): readonly WishCosts[] {
  const rows = costRows(view.built.problem, view.roster);
  return wishWords.map((wish) => withCosts(view, wish, rows[wish.weight]));
}

function withCosts({ draft, costs }: Judged, wish: WishWords, rows: readonly CostRow[]): WishCosts {
  const { slug, told } = wishUnits[wish.weight];
  const amount = rows.reduce((sum, row) => sum + row.amount, 0);
  return {
    ...wish,
    cost: Math.round(costs.by[wish.weight]),
    amount,
    told: told(amount),
    href: wish.weight === 'unfilledHour' ? openHref(draft.id) : wishesHref(draft.id, slug),
  };
}

/** The wish that an address names, with who it costs something for; null when there is no such wish. */
export function wishAt(
  view: Judged,
  slug: string,
): (WishCosts & { readonly rows: readonly CostRow[] }) | null {
  const wish = wishWords.find(({ weight }) => isPersonal(weight) && wishUnits[weight].slug === slug);
  if (wish === undefined) return null;
  const rows = costRows(view.built.problem, view.roster)[wish.weight];
  return { ...withCosts(view, wish, rows), rows };
}

/** Open places have a page of their own. */
function isPersonal(weight: keyof Weights): boolean {
  return weight !== 'unfilledHour';
}
