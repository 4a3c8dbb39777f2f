import type { Highs } from 'highs';
import type { Problem } from '../problem.ts';
import { modelOf } from '../search/model.ts';
import { type Answer, searchIn } from '../search/search.ts';
import type { Planning } from '../search/some.ts';
import { improve } from './improve.ts';

/** The share of the time that is searched before parts are made better. */
const searched = 0.6;

/** The best roster of one thread: a search, then parts of what it found, with what other threads gain meanwhile. */
export function planIn(highs: Highs, problem: Problem, asked: Planning): Answer {
  const { now, milliseconds } = asked;
  const began = now();
  const model = modelOf(problem);
  const found = searchIn(model, { ...asked, budget: { milliseconds: searched * milliseconds, now } });
  const budget = { milliseconds: milliseconds - (now() - began), now };
  const better = improve(highs, model, { ...asked, start: found.roster, budget });
  return better.cost < found.cost ? { ...better, moves: found.moves } : found;
}
