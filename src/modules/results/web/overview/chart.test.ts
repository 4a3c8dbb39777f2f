import { describe, expect, it } from 'vitest';
import { chartOf } from './chart.ts';

const years = [
  { year: 2014, started: 58, completed: 41, hired: 31 },
  { year: 2013, started: 41, completed: 28, hired: 16 },
];

describe('the picture of the years', () => {
  it('has a bar for every number, oldest year left', () => {
    const { bars } = chartOf(years);
    expect(bars.map((bar) => bar.key)).toEqual([
      '2013 started',
      '2013 completed',
      '2013 hired',
      '2014 started',
      '2014 completed',
      '2014 hired',
    ]);
    expect(bars.map((bar) => bar.x)).toEqual(bars.map((bar) => bar.x).toSorted((a, b) => a - b));
  });

  it('draws twice the number twice as long', () => {
    const { bars } = chartOf([{ year: 2013, started: 40, completed: 20, hired: 0 }]);
    const [started, completed, hired] = bars.map((bar) => bar.height);
    expect(started).toBeCloseTo(2 * (completed ?? 0));
    expect(hired).toBe(0);
  });

  it('keeps every bar and year within the drawing, also for many years', () => {
    const many = Array.from({ length: 30 }, (_, place) => ({
      year: 2012 + place,
      started: place * 37,
      completed: place,
      hired: 0,
    }));
    const chart = chartOf(many);
    expect(chart.bars.every(({ x, y, width }) => x + width <= chart.width && y >= 0)).toBe(true);
    expect(chart.years.at(-1)?.shown).toBe(true);
  });
});
