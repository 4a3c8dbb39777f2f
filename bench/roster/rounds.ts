import { addLawRows } from '../../src/planner/pool/bound/law-rows.ts';
import { linearModelOf, type Making } from '../../src/planner/pool/bound/model.ts';
import { check } from '../../src/planner/pool/check.ts';
import { eachPair } from '../../src/planner/pool/pairs.ts';
import type { Problem, Roster } from '../../src/planner/pool/problem.ts';
import { modelOf } from '../../src/planner/pool/search/model.ts';
import { State } from '../../src/planner/pool/search/state.ts';
import type { BoundNews } from './messages.ts';

/** What a peer says of a linear model: whether a pair is in its roster (null when it found none), what that costs, and what it proved. */
export type Answer = {
  readonly isIn: ((pair: number) => boolean) | null;
  readonly cost: number | null;
  readonly bound: number | null;
};
/** A peer on a model for so many seconds, beginning with a roster when there is one. */
export type Peer = (model: Making, seconds: number, start: Roster | null) => Answer;

/** The whole model as it is, all of the time at once: its roster may break the working-time law, which the model has no rows of yet. */
export function once(problem: Problem, seconds: number, peer: Peer): BoundNews {
  const model = linearModelOf(problem);
  const { isIn, cost, bound } = peer(model, seconds, null);
  const breaches = isIn === null ? null : check(problem, rosterOf(model, isIn)).violations.length;
  return { cost: isIn === null ? null : cost, breaches, bound, seconds };
}

/** Shares of the time that is left: the first round has to find a good roster, the others to mend it. */
const shares = [0.4, 0.4, 0.55, 1] as const;

/**
 * The same time in rounds: after each the model gets the rows of the law that its roster broke, and begins again from what the law leaves of
 * it. The best roster of those is one that may be worked; each better one is told at once.
 */
export function lawfully(
  problem: Problem,
  seconds: number,
  peer: Peer,
  told: (news: BoundNews) => void = () => undefined,
): BoundNews {
  const model = linearModelOf(problem);
  const began = performance.now();
  let news: BoundNews = { cost: null, breaches: null, bound: null, seconds };
  let start: Roster | null = null;
  for (const share of shares) {
    const left = seconds - (performance.now() - began) / 1000;
    if (left < 1) break;
    const answer = peer(model, share * left, start);
    news = { ...news, bound: higher(news.bound, answer.bound) };
    if (answer.isIn !== null) {
      const roster = rosterOf(model, answer.isIn);
      const lawful = addLawRows(model, roster) === 0 ? roster : lawfulPart(problem, roster);
      const { violations, costs } = check(problem, lawful);
      if (news.cost === null || costs.total < news.cost) {
        news = { ...news, cost: costs.total, breaches: violations.length };
        start = lawful;
      }
    }
    told(news);
  }
  return news;
}

function higher(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}

/** What the law leaves of a roster, shift after shift. */
function lawfulPart(problem: Problem, roster: Roster): Roster {
  const state = new State(modelOf(problem));
  state.load(roster);
  return state.roster;
}

function rosterOf({ problem, pairs }: Making, isIn: (pair: number) => boolean): Roster {
  const roster: number[][] = problem.people.map(() => []);
  eachPair(pairs, (person, shift, pair) => {
    if (isIn(pair)) roster[person]?.push(shift);
  });
  return roster;
}
