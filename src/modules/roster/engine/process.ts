import { mend } from './mend.ts';
import { type Planned, type Said, toCalculateOf } from './messages.ts';
import { plan } from './plan.ts';

/**
 * The process of a calculation. `apart.ts` starts it, asks once, and ends it when it has its answer; it ends by itself when whoever asked
 * is gone.
 */

const say = (said: Said): void => void process.send?.(said, () => undefined);

// Ctrl-C and a closed terminal reach the whole group of processes; the process that started this one decides when.
process.on('SIGINT', () => undefined);
process.on('SIGHUP', () => undefined);
// Threads that calculate would hold up an orderly end.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const stopped = new AbortController();
process.on('message', async (message) => {
  const asked = toCalculateOf(message);
  if (asked.kind === 'stop') return stopped.abort();
  if (asked.kind === 'mend') return say({ kind: 'mended', ways: mend(asked) });
  const told = async (best: Planned) => say({ kind: 'so-far', best });
  say({ kind: 'planned', best: await plan(asked, { everyMs: asked.everyMs, signal: stopped.signal, told }) });
});
