import { type Effect, sumOf } from '../../../../planner/pool/what-if.ts';
import { betterBy } from '../text.ts';
import { wishWords } from '../wishes.ts';

/** How many wishes are named beside the sum. */
const namedWishes = 2;

/** What a change does, in words: "32 punten beter (lege plekken 40 beter, reistijd 8 minder goed)". */
export function effectWords(effect: Effect): string {
  const parts = wishWords
    .map(({ weight, title }) => ({ title, points: Math.round(effect[weight]) }))
    .filter(({ points }) => points !== 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, namedWishes)
    .map(
      ({ title, points }) =>
        `${title.toLowerCase()} ${Math.abs(points)} ${points < 0 ? 'beter' : 'minder goed'}`,
    );
  const all = betterBy(sumOf(effect));
  return parts.length === 0 ? all : `${all} (${parts.join(', ')})`;
}
