import { demoRoles, ensureDemo } from './demo.ts';
import { systemClock } from './kernel/clock.ts';
import { uuidAt } from './kernel/ids.ts';
import { modules } from './modules.ts';
import { type Config, readConfig } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { migrate } from './platform/database/migrate.ts';
import { openConfigured } from './platform/database/open.ts';
import { startJobs } from './platform/jobs/jobs.ts';
import { loadKeys } from './platform/keys.ts';
import { complain, lineOf, say } from './platform/log.ts';
import type { Platform } from './platform/platform.ts';
import { type Stopping, stopping } from './platform/stopping.ts';
import { type Front, listen } from './platform/web/listen.ts';
import { builtPages, developedPages } from './platform/web/pages.ts';
import { createApp, createStartingApp } from './server.ts';

const parts = ['web', 'worker'] as const;
type Part = (typeof parts)[number];

const stopWithinMs = 5000;

/** Which part of the product this process is: `web`, `worker`, or both when nothing is asked for. */
function partsAsked(asked: readonly string[]): readonly Part[] {
  const chosen = parts.filter((part) => asked.includes(part));
  return chosen.length > 0 ? chosen : parts;
}

/** Opens everything in the order in which it builds on each other; whatever is open when it goes wrong is closed again. */
async function start(config: Config, asked: readonly Part[], opened: Stopping): Promise<void> {
  let progress = '';
  const web = asked.includes('web')
    ? await listen(
        config,
        createStartingApp(config, () => progress),
      )
    : null;
  if (web !== null) await opened.onStop('the port', () => web.stop(2000));

  const keys = await loadKeys(config);
  const database = await openConfigured(config);
  await opened.onStop('the database', database.stop);
  void database.lost.then(() => fail(new Error('The database stopped by itself: start again.'), opened));
  await migrate(database.pool, modules);

  const toDo = modules.flatMap((module) => module.jobs ?? []);
  const worker = asked.includes('worker');
  const jobs = await startJobs(database.pool, toDo, { embedded: config.databaseUrl === null, worker });
  await opened.onStop('the queue', () => jobs.stop(2000));

  const platform: Platform = {
    db: openDatabase(database.pool),
    clock: systemClock,
    newId: () => uuidAt(Date.now()),
    keys,
    enqueue: jobs.enqueue,
  };
  // One process fills; a worker apart would begin anew what the other is doing.
  if (config.demo && web !== null) {
    await ensureDemo(platform, (words) => {
      progress = words;
      say(words);
    });
  }
  if (worker) await jobs.work(platform);
  if (web !== null) await openPages(config, platform, web, opened);
  await announce(config, platform, web !== null);
}

async function openPages(config: Config, platform: Platform, web: Front, opened: Stopping): Promise<void> {
  const pages = config.dev ? await developedPages() : await builtPages();
  await opened.onStop('the pages', pages.stop);
  web.answerWith(createApp(config, { platform, pages }), pages.development);
  // Closed first of all: who is being answered still needs the pages and the database.
  await opened.onStop('the visits', () => web.stop(2000));
}

async function announce(config: Config, platform: Platform, web: boolean): Promise<void> {
  if (!web) return say('Werkkring works on what is in the queue.');
  say(`Werkkring is open: ${config.publicUrl.href}`);
  if (!config.demo) return;
  say('This is a demonstration, reachable from this computer only. Choose who you are:');
  say(`  ${(await demoRoles(platform)).join(', ')}`);
  say('Stop with Ctrl-C.');
}

async function fail(error: unknown, opened: Stopping): Promise<void> {
  if (opened.begun) return;
  // The line is for the operator; what is behind it only when asked for.
  process.stderr.write(`${lineOf(error)}\n`);
  if (process.env.WERKKRING_DEBUG !== undefined) complain('start', error);
  await opened.stop();
  process.exit(1);
}

/** Ends at once: the channel to the process that started this one would keep it alive with nothing to do. */
function refuse(lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}

const read = readConfig(process.env);
const asked = partsAsked(process.argv.slice(2));
const opened = stopping(stopWithinMs);

const stop = async (): Promise<void> => {
  await opened.stop();
  process.exit(0);
};
// Again and again, because an impatient Ctrl-C must not break off the closing.
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
if (process.send !== undefined) process.once('disconnect', () => void stop());

if (!read.ok) refuse(read.lines);
else if (asked.length < parts.length && read.config.databaseUrl === null) {
  refuse(['web and worker apart need a database server: set DATABASE_URL, or start without an argument.']);
} else {
  await start(read.config, asked, opened).catch((error: unknown) => fail(error, opened));
}
