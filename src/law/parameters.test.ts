import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { municipalParameters } from './municipal.ts';
import type { Parameter } from './parameter.ts';

function isParameter(value: unknown): value is Parameter {
  return typeof value === 'object' && value !== null && 'key' in value && 'values' in value;
}

/** Every dated value of every instrument: what `parameters.ts` exports, alone or by age, household and so on. */
async function allParameters(): Promise<readonly Parameter[]> {
  const instruments = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  );
  const found = await Promise.all(
    instruments.map(async ({ name }) => {
      const files = readdirSync(`${import.meta.dirname}/${name}`);
      if (!files.includes('parameters.ts')) return [];
      const exported: unknown[] = Object.values(await import(`./${name}/parameters.ts`));
      return exported.flatMap((each) =>
        isParameter(each)
          ? [each]
          : typeof each === 'object' && each !== null
            ? Object.values(each).filter(isParameter)
            : [],
      );
    }),
  );
  return found.flat();
}

describe('the dated values of the law', async () => {
  const all = await allParameters();

  it('were found', () => expect(all.length).toBeGreaterThan(10));

  it('that a municipality may set are those that it can choose from', () => {
    const keys = (of: readonly Parameter[]) => of.map(({ key }) => key).sort();
    expect(keys(municipalParameters)).toEqual(keys(all.filter(({ municipal }) => municipal === true)));
  });

  it.each(all)('$key ($label.nl): no day between two values is left out or covered twice', ({ values }) => {
    const gaps = values.slice(1).filter(({ from }, place) => values[place]?.to !== from);
    expect(gaps).toEqual([]);
    expect(values.every(({ from, to }) => to === null || from < to)).toBe(true);
  });

  it.each(all)('$key ($label.nl): each value names its article and its source', ({ article, values }) => {
    expect(article).not.toBe('');
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter(({ source }) => source.trim() === '')).toEqual([]);
  });
});
