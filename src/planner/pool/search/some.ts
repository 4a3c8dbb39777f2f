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
  /** What it begins with is good already. */
  readonly isGood?: boolean | undefined;
  readonly perDay?: number | undefined;
};

/** How much worse a change may be at first and at last, in points; and in a roster that is good already. */
const heat = { from: 25, to: 2.5 };
const cool = { from: 0.5, to: 0.1 };
const often = { anew: 4, good: 1 };

/**
 * A search for a pool that is too big to look at all pairs: among some of everybody, then among others, ever cooler, each time from the best
 * that is known, also to other threads. What those found, or what is called good, is only made better.
 */
export function searchAmongSome(problem: Problem, asked: Planning & Some): Answer {
  const { seed, now, stop, perDay } = asked;
  const began = now();
  let best = startOf(problem, asked);
  let isGood = asked.isGood === true;
  const rounds = isGood ? often.good : often.anew;
  for (let round = 1; round <= rounds && stop?.() !== true; round += 1) {
    const heard = asked.others?.() ?? null;
    const cost = heard === null ? best.cost : costsOf(problem, heard).total;
    if (heard !== null && cost < best.cost) {
      best = { ...best, roster: heard, cost };
      isGood = true;
    }
    const start = best.roster;
    const keep = (person: number) => start[person] ?? [];
    const found = searchIn(modelOf(problem, choiceOf(problem, { seed: seed + round, keep, perDay })), {
      ...asked,
      start,
      budget: { milliseconds: Math.max(1, (asked.milliseconds * round) / rounds - (now() - began)), now },
      heat: isGood ? cool : cooling(round / rounds, 1 / rounds),
    });
    best = { ...(found.cost <= best.cost ? found : best), moves: best.moves + found.moves };
  }
  return best;
}

function startOf(problem: Problem, { start }: Planning): Answer {
  const roster = start ?? problem.people.map(({ published }) => published);
  return { roster, cost: Number.POSITIVE_INFINITY, moves: 0 };
}

/** From how much to how much in a part of the whole search that ends at `done`. */
function cooling(done: number, part: number): { readonly from: number; readonly to: number } {
  const at = (share: number) => heat.from * (heat.to / heat.from) ** share;
  return { from: at(done - part), to: at(done) };
}
