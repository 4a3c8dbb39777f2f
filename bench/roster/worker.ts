import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Roster } from '../../src/planner/pool/problem.ts';
import { modelOf } from '../../src/planner/pool/search/model.ts';
import { type Answer, searchIn } from '../../src/planner/pool/search/search.ts';
import { flexPool } from './generator.ts';
import { askedSchema, type News, newsSchema } from './messages.ts';

const asked = askedSchema.parse(workerData);
const port = parentPort;
if (port === null) throw new Error('This is a worker of npm run bench:roster.');
const model = modelOf(flexPool(asked, asked.problem));
const began = performance.now();

function anneal(share: number, seed: number, start?: Roster): Answer {
  const left = asked.seconds * 1000 - (performance.now() - began);
  const milliseconds = Math.max(1, start === undefined ? asked.seconds * 1000 * share : left);
  const heat = start === undefined ? undefined : { from: 4, to: 0.5 };
  return searchIn(model, { seed, budget: { milliseconds, now: () => performance.now() }, start, heat });
}

const news = ({ cost, moves, roster }: Answer): News => ({
  cost,
  moves,
  roster: roster.map((each) => [...each]),
});

// Most of the time alone; then both go on, warm, from the better of the two.
const first = anneal(0.7, asked.seed);
port.postMessage(news(first));
const [message] = await once(port, 'message');
const better = newsSchema.parse(message);
const second = anneal(1, asked.seed + 1000, better.roster);
port.postMessage(news({ ...second, moves: first.moves + second.moves }));
port.close();
