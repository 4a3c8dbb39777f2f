import { describe, expect, it } from 'vitest';
import { lawParameters } from '../../test/builders/parameters.ts';
import { contains, overlaps } from '../kernel/period.ts';
import { municipalParameters } from './municipal.ts';

describe('the dated values of the law', async () => {
  const byInstrument = await lawParameters();
  const all = byInstrument.flatMap(({ parameters }) => parameters);

  it('were found', () => expect(all.length).toBeGreaterThan(60));

  it('are of every instrument, each named after its own', () =>
    expect(
      byInstrument.filter(
        ({ instrument, parameters }) =>
          parameters.length === 0 || parameters.some(({ key }) => !key.startsWith(`${instrument}/`)),
      ),
    ).toEqual([]));

  it('that a municipality may set are those that it can choose from', () => {
    const keys = all.filter(({ municipal }) => municipal === true).map(({ key }) => key);
    expect(municipalParameters.map(({ key }) => key).sort()).toEqual(keys.sort());
    expect(new Set(keys).size, 'a key that a municipality sets is of one value').toBe(keys.length);
  });

  it.each(all)('$key ($label.nl): no day between two values is left out or covered twice', ({ values }) => {
    expect(values.every(({ from, to }) => to === null || from < to)).toBe(true);
    const days = values.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
    const [first, last] = [values[0]?.from, values.at(-1)?.to ?? null];
    const inside = days.filter((day) => day !== last && first !== undefined && first <= day);
    expect(inside.filter((day) => values.filter((each) => contains(each, day)).length !== 1)).toEqual([]);
    const pairs = values.flatMap((one, place) =>
      values.slice(place + 1).map((other) => [one, other] as const),
    );
    expect(pairs.filter(([one, other]) => overlaps(one, other))).toEqual([]);
  });

  it.each(all)(
    '$key ($label.nl): each value names its article and its source',
    ({ article, values, municipal }) => {
      expect(article).not.toBe('');
      expect(values.length > 0 || municipal === true, 'only what a municipality sets may be unknown').toBe(
        true,
      );
      expect(values.filter(({ source }) => source.trim() === '')).toEqual([]);
    },
  );
});
