import { parentPort, workerData } from 'node:worker_threads';
import { search } from '../../../planner/pool/search/search.ts';
import { askedOf, type News } from './messages.ts';

const { problem, start, seed, seconds } = askedOf(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a thread of the planner.');

/** A better roster comes many times a second at first; who listens needs it now and then. */
const everyMs = 500;
let last = 0;
const tell = (news: News) => port.postMessage(news);
const answer = search(problem, {
  seed,
  start,
  budget: { milliseconds: seconds * 1000, now: () => Date.now() },
  onBest: (roster, cost) => {
    if (Date.now() - last < everyMs) return;
    last = Date.now();
    tell({ roster, cost });
  },
});
tell({ roster: answer.roster, cost: answer.cost });
port.close();
