import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { nextProcess } from '../../../../test/builders/processes.ts';
import { check } from '../../../planner/pool/check.ts';
import { smallPool } from '../../../planner/pool/small-pools.ts';
import { mendApart, planApart } from './apart.ts';
import type { Planned } from './messages.ts';

const problem = smallPool(3, { people: 6, days: 9, shifts: 24 });
const toPlan = { problem, start: problem.people.map(() => []), seed: 1, seconds: 60 };

/** Plans for a minute; what is done when the first is told. */
function planning(whenTold: () => unknown, product = new AbortController()) {
  const known: Planned[] = [];
  const told = async (soFar: Planned) => {
    known.push(soFar);
    if (known.length === 1) await whenTold();
  };
  return { known, planned: planApart(toPlan, { everyMs: 100, signal: product.signal, told }) };
}

it('a plan tells of the best so far; whoever stops it has the best of then, without a breach, and its process is gone', async () => {
  const started = nextProcess();
  const product = new AbortController();
  const { known, planned } = planning(() => product.abort(), product);
  const best = await planned;
  expect(known.length).toBeGreaterThan(0);
  expect(best?.cost).toBeLessThanOrEqual(known[0]?.cost ?? 0);
  const { violations, costs } = check(problem, best?.roster ?? []);
  expect(violations.filter(({ standing }) => !standing)).toEqual([]);
  expect(best?.cost).toBeCloseTo(costs.total, 6);
  await gone(await started);
});

it('a plan that is stopped and gives nothing any more ends with the best that was told', async () => {
  const started = nextProcess();
  const product = new AbortController();
  const stuck = async () => {
    (await started).kill('SIGSTOP');
    product.abort();
  };
  const { known, planned } = planning(stuck, product);
  expect(known).toContainEqual(await planned);
  await gone(await started);
});

it('a plan of which the process crashes fails, and takes nothing else with it', async () => {
  const started = nextProcess();
  const { planned } = planning(async () => (await started).kill('SIGTRAP'));
  await expect(planned).rejects.toThrow('the process of a calculation ended with SIGTRAP');
});

it('a plan of which the best so far cannot be kept fails, and is not taken for one that had its time', async () => {
  const started = nextProcess();
  const { planned } = planning(() => Promise.reject(new Error('the database is away')));
  await expect(planned).rejects.toThrow('the database is away');
  await gone(await started);
});

it('a calculation ends when whoever asked for it is gone', async () => {
  const started = nextProcess();
  const { planned } = planning(async () => (await started).disconnect());
  await expect(planned).rejects.toThrow('SIGKILL');
});

it.runIf(process.platform === 'linux')('a calculation is given no secret of the product', async () => {
  const started = nextProcess();
  const product = new AbortController();
  let environment = '';
  const look = async () => {
    environment = await readFile(`/proc/${(await started).pid}/environ`, 'utf8');
    product.abort();
  };
  await planning(look, product).planned;
  const names = environment.split('\0').flatMap((line) => line.split('=').slice(0, 1));
  expect(names.filter((name) => !name.startsWith('NODE_CHANNEL'))).toEqual(['MALLOC_ARENA_MAX', '']);
});

it('a plan of which the process says what cannot be understood fails, and so does one that cannot be sent', async () => {
  const started = nextProcess();
  const { planned } = planning(async () =>
    (await started).emit('message', { kind: 'planned', best: 'none' }),
  );
  await expect(planned).rejects.toThrow('best');
  await gone(await started);
  const another = nextProcess();
  const oops = { ...problem, shifts: [], people: [], ...{ oops: () => 1 } };
  const unsent = mendApart(Promise.resolve({ problem: oops, seed: 1, events: [] }));
  await expect(unsent).rejects.toThrow('could not be cloned');
  await gone(await another);
  const last = nextProcess();
  const watching = { everyMs: 100, signal: new AbortController().signal, told: async () => undefined };
  await expect(planApart({ ...toPlan, problem: oops }, watching)).rejects.toThrow('could not be cloned');
  await gone(await last);
});

it('a repair of which the process crashes fails', async () => {
  const started = nextProcess();
  const mended = mendApart(Promise.resolve({ problem, seed: 1, events: [] }));
  (await started).kill('SIGSEGV');
  await expect(mended).rejects.toThrow('SIGSEGV');
});

it('a repair of which the process crashes while the pool is read does not wait for what is read', async () => {
  const started = nextProcess();
  const mended = mendApart(new Promise(() => undefined));
  (await started).kill('SIGSEGV');
  await expect(mended).rejects.toThrow('SIGSEGV');
});

it('where there turns out to be nothing to mend, or it cannot be read, the process that was started for it ends', async () => {
  const started = nextProcess();
  expect(await mendApart(Promise.resolve(null))).toBeNull();
  await gone(await started);
  const another = nextProcess();
  await expect(mendApart(Promise.reject(new Error('the database is away')))).rejects.toThrow('away');
  await gone(await another);
});

/** Ended, or about to. */
async function gone(child: Awaited<ReturnType<typeof nextProcess>>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null)
    await new Promise((resolve) => child.once('exit', resolve));
}
