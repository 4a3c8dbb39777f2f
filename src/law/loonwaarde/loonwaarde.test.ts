import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scenario, scenariosOf } from '../../../test/builders/scenarios.ts';
import { loonwaarde } from './loonwaarde.ts';
import { type Task, tempoOf } from './task.ts';

const date = '2026-11-23';

function tasksOf(cell: string | undefined): readonly Task[] {
  return (cell ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [share = '', tempo = '', quality = '', availability = ''] = each.split(' ');
      const [measured, norm] = tempo.split('/').map(Number);
      return {
        share: Number(share),
        tempo: tempo.includes('/') ? { measured: measured ?? 0, norm: norm ?? 0 } : Number(tempo),
        quality: Number(quality),
        availability: Number(availability),
      };
    });
}

function compute(row: Scenario) {
  const [hours, days] = (row['uren en dagen per week'] ?? '').split(' ');
  return loonwaarde({
    date,
    tasks: tasksOf(row.taken),
    ...(hours && days ? { hoursPerWeek: Number(hours), daysPerWeek: Number(days) } : {}),
  });
}

const percents = fc.integer({ min: 0, max: 200 });

/** One to five tasks that are 100 percent of the working time together, each large enough to count. */
const jobs = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), percents, percents, percents), {
      minLength: 1,
      maxLength: 4,
    }),
    percents,
    percents,
    percents,
  )
  .map(([parts, tempo, quality, availability]): readonly Task[] => {
    const first = parts.map(([weight, pace, good, net]) => ({
      share: weight * 6.25,
      tempo: pace,
      quality: good,
      availability: net,
    }));
    const rest = 100 - first.reduce((sum, { share }) => sum + share, 0);
    return rest < 6.25
      ? [{ share: 100, tempo, quality, availability }]
      : [...first, { share: rest, tempo, quality, availability }];
  });

function percentOf(tasks: readonly Task[]): number {
  const outcome = loonwaarde({ date, tasks });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value.percent;
}

describe('the wage value', () => {
  it.each(scenariosOf(import.meta.dirname, 'Loonwaarde'))('of $taken is $procent ($bron)', (row) =>
    expect(compute(row)).toMatchObject({ ok: true, value: { percent: Number(row.procent) } }),
  );

  it.each(scenariosOf(import.meta.dirname, 'Geweigerd'))('of $taken is refused: $regels', (row) => {
    const refused = compute(row);
    const refusals = refused.ok ? [] : refused.refusals;
    expect(refusals.map(({ rule }) => rule).join(' ')).toBe(row.regels);
    expect(refusals.map(({ field }) => field).join(' ')).toBe(row.velden);
  });

  it('is between 0 and 100, whatever is observed', () =>
    fc.assert(
      fc.property(jobs, (tasks) => {
        const percent = percentOf(tasks);
        expect(Number.isInteger(percent) && percent >= 0 && percent <= 100).toBe(true);
      }),
    ));

  it('does not depend on the order of the tasks', () =>
    fc.assert(
      fc.property(jobs, fc.nat(), (tasks, seed) => {
        const turned = [...tasks.slice(seed % tasks.length), ...tasks.slice(0, seed % tasks.length)];
        expect(percentOf(turned.reverse())).toBe(percentOf(tasks));
      }),
    ));

  it('never falls when somebody works faster', () =>
    fc.assert(
      fc.property(jobs, fc.integer({ min: 0, max: 50 }), (tasks, more) => {
        const faster = tasks.map((task) => ({
          ...task,
          tempo: Math.min(200, (typeof task.tempo === 'number' ? task.tempo : 0) + more),
        }));
        expect(percentOf(faster)).toBeGreaterThanOrEqual(percentOf(tasks));
      }),
    ));

  it('of 70 where the norm is 80 has a tempo of 87,5 percent', () =>
    expect(tempoOf({ measured: 70, norm: 80 }).toString()).toBe('87.5'));

  it('shows on its receipt what was capped, what did not count, and that the municipality decides', () => {
    const tasks = [
      { name: 'inpakken', share: 95, tempo: 110, quality: 100, availability: 100 },
      { share: 5, tempo: 50, quality: 100, availability: 100 },
    ];
    const outcome = loonwaarde({ date, tasks });
    const lines = outcome.ok ? outcome.value.receipt : null;
    expect(lines?.steps.map(({ name }) => name)).toEqual([
      'tempo-1-telt',
      'waarde-1',
      'som',
      'tijd-hoofdtaken',
      'som-op-100',
      'loonwaarde',
    ]);
    expect(lines?.inputs.map(({ name }) => name)).toContain('aandeel-2-telt');
    expect(lines?.remarks.map(({ nl }) => nl).join(' ')).toContain('De gemeente stelt de loonwaarde vast.');
  });

  it('is not known for a day before the rules of 2021', () =>
    expect(loonwaarde({ date: '2021-06-30', tasks: tasksOf('100 50 100 100') })).toMatchObject({
      ok: false,
      refusals: expect.arrayContaining([expect.objectContaining({ field: 'date' })]),
    }));
});
