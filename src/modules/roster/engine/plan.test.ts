import { expect, it } from 'vitest';
import { check } from '../../../planner/pool/check.ts';
import { smallPool } from '../../../planner/pool/small-pools.ts';
import { plan } from './plan.ts';

const problem = smallPool(3, { people: 6, days: 9, shifts: 24 });
const toPlan = { problem, start: problem.people.map(() => []), seed: 1, seconds: 2 };
const { signal } = new AbortController();

it('a plan tells of the best so far, and ends with a roster that breaks no rule', async () => {
  const costs: number[] = [];
  const told = async ({ cost }: { readonly cost: number }) => void costs.push(cost);
  const planned = await plan(toPlan, { everyMs: 100, signal, told });
  expect(costs.length).toBeGreaterThan(0);
  expect(costs).toEqual(costs.toSorted((a, b) => b - a));
  const { violations, costs: counted } = check(problem, planned?.roster ?? []);
  expect(violations.filter(({ standing }) => !standing)).toEqual([]);
  expect(planned?.cost).toBeCloseTo(counted.total, 6);
});

it('a plan of which the best so far cannot be kept fails, and is not taken for one that had its time', async () => {
  const told = () => Promise.reject(new Error('the database is away'));
  await expect(plan({ ...toPlan, seconds: 30 }, { everyMs: 100, signal, told })).rejects.toThrow(
    'the database is away',
  );
});
