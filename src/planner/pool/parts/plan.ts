import type { Highs } from 'highs';
import type { Roster } from '../problem.ts';
import type { Model } from '../search/model.ts';
import { type Answer, searchIn } from '../search/search.ts';
import { improve } from './improve.ts';

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

/** The share of the time that is searched before parts are made better. */
const searched = 0.6;

/** The best roster of one thread: a search, then parts of what it found, with what other threads gain meanwhile. */
export function planIn(highs: Highs, model: Model, asked: Planning): Answer {
  const began = asked.now();
  const { seed, now, start, stop, onBest } = asked;
  const found = searchIn(model, {
    seed,
    budget: { milliseconds: searched * asked.milliseconds, now },
    start,
    stop,
    onBest,
  });
  const milliseconds = asked.milliseconds - (now() - began);
  const better = improve(highs, model, { ...asked, start: found.roster, budget: { milliseconds, now } });
  return better.cost < found.cost ? { ...better, moves: found.moves } : found;
}
