import { describe, expect, it } from 'vitest';
import { mostDecided, type Parted } from './decided.ts';
import { free } from './problem.ts';

const days = { from: 0, to: 3 };
const of = (person: number, ...pieces: readonly (readonly [part: number, ...shifts: number[]])[]) => ({
  person,
  pieces: pieces.map(([part, ...shifts]) => ({ part, roster: Int16Array.from(shifts) })),
});
const held = (
  parted: readonly Parted<ReturnType<typeof of>['pieces'][number]>[],
  steps: number,
  span = days,
) => mostDecided(parted, span, { steps, noise: () => 1 });

describe('what is held next of rosters in parts', () => {
  it('is the shift that most of somebody has, of the day that is nearest to decided', () => {
    const sure = of(0, [0.9, 1, 0, free], [0.1, 0, 0, free]);
    const unsure = of(1, [0.6, free, 1, 1], [0.4, 0, 1, 1]);
    expect(held([unsure, sure], 9)).toEqual([{ person: 0, day: 0, shift: 1 }]);
    expect(held([unsure, sure], 1)).toEqual([
      { person: 0, day: 0, shift: 1 },
      { person: 1, day: 0, shift: free },
    ]);
  });

  it('is no more of one person than what leaves most of their rosters possible', () => {
    const torn = of(0, [0.4, 1, 0, 0], [0.3, 0, 1, 0], [0.3, 0, 0, 1]);
    expect(held([torn], 1)).toEqual([{ person: 0, day: 1, shift: 0 }]);
  });

  it('is nothing outside the days that count, and nothing when everybody has one roster', () => {
    expect(held([of(0, [0.5, 0, 1, 1], [0.5, 1, 1, 1])], 1, { from: 1, to: 3 })).toEqual([]);
    expect(held([of(0, [1, 0, 1, 1])], 1)).toEqual([]);
  });
});
