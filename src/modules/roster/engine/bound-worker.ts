import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { rosterAmong } from '../../../planner/pool/bound/among.ts';
import { type Choose, type Proof, proveBound } from '../../../planner/pool/bound/bound.ts';
import { improve } from '../../../planner/pool/parts/improve.ts';
import type { Roster } from '../../../planner/pool/problem.ts';
import { choiceOf, isAllLookedAt } from '../../../planner/pool/search/choice.ts';
import { type Model, modelOf } from '../../../planner/pool/search/model.ts';
import { type Answer, searchIn } from '../../../planner/pool/search/search.ts';
import { exchangeOver, nowAndThen } from './exchange.ts';
import { toPlanOf } from './messages.ts';
import { tidy } from './tidy.ts';

const { problem, seed, seconds } = toPlanOf(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a thread of the planner.');

// On Linux this is about this thread alone: the searches go before it where there are not more cores. Elsewhere it would be about the
// whole process.
if (process.platform === 'linux') setPriority(5);

/**
 * Of the time, at most: until where the bound is proven, a roster is made of that and that is mended; and until where, of so few people
 * that it helps, HiGHS makes one of what the proof found likely. What is left is for parts, or in a big pool for the bound.
 */
const isAll = isAllLookedAt(problem);
const shares = isAll
  ? { bound: 0.35, dive: 0.6, mend: 0.75, among: 0.85 }
  : { bound: 0.45, dive: 0.71, mend: 0.78, among: 0.78 };
const few = 150;
/** A cool search of so long mends what is good already, by person. */
const mendingMs = 15;

const began = Date.now();
const leftUntil = (share: number) => share * seconds - (Date.now() - began) / 1000;
const isTime = nowAndThen();
const { tell, onBest, others } = exchangeOver(port);
const choose: Choose = (known) =>
  choiceOf(problem, { seed, cost: known?.cost, keep: (person) => known?.likely[person] ?? [] });
const proof = proveBound(problem, {
  choose: isAll ? undefined : choose,
  seconds: leftUntil(shares.bound),
  diveSeconds: (shares.dive - shares.bound) * seconds,
  now: () => Date.now() / 1000,
  between: isAll ? undefined : tidy,
  onBound: (bound) => {
    if (isTime()) port.postMessage({ bound });
  },
});
if (proof !== null) {
  if (isAll) await withParts(proof);
  else mendAndTell(proof);
}
port.close();

type Options = { readonly model: Model; readonly start: Roster };

/** A cool search: what is good already is only mended where the law asks for it. */
function mended({ model, start }: Options): Answer {
  const milliseconds = Math.min(1000 * leftUntil(shares.mend), problem.people.length * mendingMs);
  const budget = { milliseconds: Math.max(1, milliseconds), now: () => Date.now() };
  const answer = searchIn(model, { seed, start, budget, heat: { from: 0.5, to: 0.1 } });
  tell(answer.roster, answer.cost);
  return answer;
}

async function withParts({ bound, roster, likely }: Proof): Promise<void> {
  port?.postMessage({ bound: bound(() => false) });
  const [highs, model] = [await loadHighs(), modelOf(problem)];
  const made = [
    roster,
    problem.people.length > few
      ? null
      : rosterAmong(highs, problem, likely, Math.max(1, leftUntil(shares.among))),
  ].flatMap((start) => (start === null ? [] : [mended({ model, start })]));
  const [best] = made.toSorted((a, b) => a.cost - b.cost);
  if (best === undefined) return;
  const budget = { milliseconds: 1000 * leftUntil(1), now: () => Date.now() };
  const better = improve(highs, model, { seed, start: best.roster, budget, onBest, others });
  tell(better.roster, better.cost);
}

/** In a big pool a roster goes before the bound, which asks for time there; the searches go on from what is told. */
function mendAndTell({ bound, roster, likely }: Proof): void {
  const keep = (person: number) => [...(roster?.[person] ?? []), ...(likely[person] ?? [])];
  tidy();
  if (roster !== null) mended({ model: modelOf(problem, choiceOf(problem, { seed, keep })), start: roster });
  tidy();
  const proven = bound(() => leftUntil(1) < 0);
  if (proven !== null) port?.postMessage({ bound: proven });
}
