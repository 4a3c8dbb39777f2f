import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { coverTeam } from '../../src/planner/team/cover.ts';
import type { Roster } from '../../src/planner/team/problem.ts';
import { readInstance } from './instance.ts';
import { askedSchema, newsSchema, rostersOf, told } from './messages.ts';

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
  return message === undefined ? null : rostersOf(newsSchema.parse(message.message));
}

const last = coverTeam(await loadHighs(), readInstance(asked.text), {
  seed: asked.seed,
  whole: asked.whole,
  stop: () => Date.now() > asked.until,
  told: (news) => port.postMessage(told(news)),
  others,
});
port.postMessage(told(last));
port.close();
