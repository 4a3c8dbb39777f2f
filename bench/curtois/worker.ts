import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { coverTeam, type News } from '../../src/planner/team/cover.ts';
import type { Roster } from '../../src/planner/team/problem.ts';
import { readInstance } from './instance.ts';
import { askedSchema, newsSchema, told } from './messages.ts';

const asked = askedSchema.parse(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a worker of npm run bench:curtois.');

/** The newest of what another worker found. */
function others(): readonly Roster[] | null {
  let newest: readonly Roster[] | null = null;
  for (let each = next(); each !== null; each = next()) newest = each;
  return newest;
}

function next(): readonly Roster[] | null {
  const message = port === null ? undefined : receiveMessageOnPort(port);
  return message === undefined ? null : newsSchema.parse(message.message).rosters;
}

/** News goes out once in so many milliseconds: whole rosters of a year are large, and the other has to join them with its own. */
const pause = 500;
let lastTold = 0;
let waiting: News | null = null;

/** Also called when nothing is new, so that what waits does not wait for the next news. */
function tell(): void {
  if (waiting === null || Date.now() < lastTold + pause) return;
  lastTold = Date.now();
  port?.postMessage(told(waiting));
  waiting = null;
}

const last = coverTeam(await loadHighs(), readInstance(asked.text), {
  seed: asked.seed,
  whole: asked.whole,
  ...(asked.rosters === null ? {} : { begin: asked.rosters }),
  stop: () => {
    tell();
    return Date.now() > asked.until;
  },
  clock: { now: () => Date.now(), until: asked.until },
  told: (news) => {
    waiting = news;
    tell();
  },
  others,
});
port.postMessage(told(last));
port.close();
