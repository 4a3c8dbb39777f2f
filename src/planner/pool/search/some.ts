import { costsOf } from '../check.ts';
import type { Problem, Roster } from '../problem.ts';
import { choiceOf } from './choice.ts';
import { modelOf } from './model.ts';
import { type Answer, searchIn } from './search.ts';

export type Planning = {
  readonly seed: number;
  readonly milliseconds: number;
  readonly now: () => number;
  readonly start?: Roster | undefined;
  readonly stop?: (() => boolean) | undefined;
  readonly onBest?: ((roster: Roster, cost: number) => void) | undefined;
  /** A roster that another thread found since this was asked; null when there is none. */
  readonly others?: (() => Roster | null) | undefined;
};

type Some = {
  readonly perDay?: number | undefined;
  /** Told when what a part of the work needed is needed no more. */
  readonly between?: (() => void) | undefined;
};

/** How much worse a change may be at first and at last, in points; and in a roster that is good already. */
const heat = { from: 25, to: 2.5 };
const cool = { from: 0.5, to: 0.1 };
/** Where each search among others ends, of the time: the last is for what another thread made of its proof, which comes late. */
const ends = [0.2, 0.4, 0.6, 0.79, 1];

/**
 * A search for a pool that is too big to look at all pairs: among some of everybody, then among others, ever cooler, each time from the best
 * that is known, also to other threads. What those found is only made better.
 */
export function searchAmongSome(problem: Problem, asked: Planning & Some): Answer {
  const { seed, now, stop, perDay } = asked;
  const began = now();
  let best = startOf(problem, asked);
  let isGood = false;
  let from = 0;
  for (const end of ends) {
    if (stop?.() === true) break;
    const heard = asked.others?.() ?? null;
    const cost = heard === null ? best.cost : costsOf(problem, heard).total;
    if (heard !== null && cost < best.cost) {
      best = { ...best, roster: heard, cost };
      isGood = true;
    }
    const start = best.roster;
    const keep = (person: number) => start[person] ?? [];
    const choose = choiceOf(problem, { seed: seed + ends.indexOf(end) + 1, keep, perDay });
    const found = searchIn(modelOf(problem, choose), {
      ...asked,
      start,
      budget: { milliseconds: Math.max(1, asked.milliseconds * end - (now() - began)), now },
      heat: isGood ? cool : cooling(from, end),
    });
    best = { ...(found.cost <= best.cost ? found : best), moves: best.moves + found.moves };
    from = end;
    asked.between?.();
  }
  return best;
}

function startOf(problem: Problem, { start }: Planning): Answer {
  const roster = start ?? problem.people.map(({ published }) => published);
  return { roster, cost: Number.POSITIVE_INFINITY, moves: 0 };
}

/** From how much to how much in a part of the whole search. */
function cooling(from: number, to: number): { readonly from: number; readonly to: number } {
  const at = (share: number) => heat.from * (heat.to / heat.from) ** share;
  return { from: at(from), to: at(to) };
}
