import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { planIn } from '../../../planner/pool/parts/plan.ts';
import type { Roster } from '../../../planner/pool/problem.ts';
import { modelOf } from '../../../planner/pool/search/model.ts';
import { askedOf, type News, newsOf } from './messages.ts';

const { problem, start, seed, seconds } = askedOf(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a thread of the planner.');
const began = Date.now();

/** A better roster comes many times a second at first; who listens needs it now and then. */
const everyMs = 500;
let last = 0;
const tell = (news: News) => port.postMessage(news);

/** The newest of what another thread found. */
function others(): Roster | null {
  let newest: Roster | null = null;
  for (let each = next(); each !== null; each = next()) newest = each;
  return newest;
}

function next(): Roster | null {
  const message = port === null ? undefined : receiveMessageOnPort(port);
  return message === undefined ? null : newsOf(message.message).roster;
}

const [highs, model] = [await loadHighs(), modelOf(problem)];
const answer = planIn(highs, model, {
  seed,
  start,
  milliseconds: Math.max(1, seconds * 1000 - (Date.now() - began)),
  now: () => Date.now(),
  onBest: (roster, cost) => {
    if (Date.now() - last < everyMs) return;
    last = Date.now();
    tell({ roster, cost });
  },
  others,
});
tell({ roster: answer.roster, cost: answer.cost });
port.close();
