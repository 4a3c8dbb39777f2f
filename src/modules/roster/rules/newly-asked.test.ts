import { describe, expect, it } from 'vitest';
import { type DayAsked, isNewlyAsked, lastPublication } from './newly-asked.ts';

const [before, published, after] = [
  '2026-11-01T09:00:00.000Z',
  '2026-11-02T09:00:00.000Z',
  '2026-11-03T09:00:00.000Z',
];

describe('what a repair fills beside what was lost', () => {
  it.each<[string, string, DayAsked | null, string | null, boolean]>([
    ['a demand that was there when the roster was published', before, null, published, false],
    ['a demand of after that', after, null, published, true],
    ['one person more on a day, told after', before, { places: 4, changedAt: after }, published, true],
    ['as many as usual again, told after', before, { places: 3, changedAt: after }, published, true],
    ['one person fewer, told after', before, { places: 2, changedAt: after }, published, false],
    ['one person more, told before', before, { places: 4, changedAt: before }, published, false],
    ['anything on a day without a roster', after, { places: 4, changedAt: after }, null, false],
  ])('%s', (_, askedAt, change, at, isNew) =>
    expect(isNewlyAsked({ places: 3, askedAt }, change, at)).toBe(isNew),
  );

  it('a day was published when the last publication with it in it was', () => {
    const weeks = [
      { from: '2026-11-02', to: '2026-11-09', at: after },
      { from: '2026-11-02', to: '2026-11-16', at: before },
    ] as const;
    expect(lastPublication(weeks, '2026-11-08')).toBe(after);
    expect(lastPublication(weeks, '2026-11-09')).toBe(before);
    expect(lastPublication(weeks, '2026-11-16')).toBeNull();
  });
});
