import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  type Mended,
  type Planned,
  type Said,
  saidOf,
  type ToCalculate,
  type ToMend,
  type ToPlan,
} from './messages.ts';
import type { Watching } from './plan.ts';

/** Whoever is asked to stop gives the best it has; after this long we go on with what it told before. */
const stopWithinMs = 2000;

/**
 * Plans in a process of its own: one that runs out of memory, or crashes, takes no page with it. Ends when the seconds are over or the
 * signal says so, and gives the best of then; null when nothing was found yet. It fails when the process ends before its time or nobody
 * hears: who asked goes on from the best that was told.
 */
export async function planApart(
  toPlan: ToPlan,
  { everyMs, signal, told }: Watching,
): Promise<Planned | null> {
  if (toPlan.seconds <= 0 || signal.aborted) return null;
  const untold = Promise.withResolvers<never>();
  let best: Planned | null = null;
  let hearing = false;
  const { child, answer, send } = begin((soFar) => {
    best = soFar;
    if (hearing) return;
    hearing = true;
    told(soFar)
      .catch(untold.reject)
      .finally(() => {
        hearing = false;
      });
  });
  const stopped = Promise.withResolvers<void>();
  const stop = () => {
    send({ kind: 'stop' });
    stopped.resolve();
  };
  signal.addEventListener('abort', stop);
  try {
    send({ kind: 'plan', ...toPlan, everyMs });
    return await Promise.race([
      answer.then((said) => (said.kind === 'planned' ? said.best : null)),
      untold.promise,
      stopped.promise.then(() => pause(stopWithinMs)).then(() => best),
    ]);
  } catch (error) {
    if (signal.aborted) return best;
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    child.kill('SIGKILL');
  }
}

/**
 * Ways to mend a published roster, found in a process of its own within a second or so. It starts while `toMend` is still read; null when
 * there turns out to be nothing to mend.
 */
export async function mendApart(toMend: Promise<ToMend | null>): Promise<readonly Mended[] | null> {
  const { child, answer, send } = begin();
  try {
    const asked = await Promise.race([toMend, answer.then(() => null)]);
    if (asked === null) return null;
    send({ kind: 'mend', ...asked });
    const said = await answer;
    return said.kind === 'mended' ? said.ways : [];
  } finally {
    child.kill('SIGKILL');
  }
}

type Calculation = {
  readonly child: ChildProcess;
  /** Fails when the process ends without one. */
  readonly answer: Promise<Said>;
  readonly send: (asked: ToCalculate) => void;
};

/** It is sent what it calculates and nothing else: no address of the database, no secret. Its threads share two heaps of the C library. */
function begin(heard: (soFar: Planned) => void = () => undefined): Calculation {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('./process.ts', import.meta.url))],
    {
      env: { MALLOC_ARENA_MAX: '2' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    },
  );
  // What cannot be sent any more is to a process that has ended, and that is heard below.
  const send = (message: ToCalculate) => void child.send(message, () => undefined);
  const answer = new Promise<Said>((resolve, reject) => {
    child.on('message', (message) => {
      try {
        const said = saidOf(message);
        if (said.kind === 'so-far') heard(said.best);
        else resolve(said);
      } catch (error) {
        reject(error);
      }
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`the process of a calculation ended with ${signal ?? code}`)),
    );
  });
  // Whoever does not wait for the answer any more has ended the process: that is no failure of the product.
  answer.catch(() => undefined);
  return { child, answer, send };
}
