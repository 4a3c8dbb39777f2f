import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeOf, sources } from './sources.ts';

const all = sources('src', 'demo', 'test', 'bench');

/** Lines of code that match, as `file: line`. */
function lines(pattern: RegExp, of: (text: string) => string = codeOf): string[] {
  return all.flatMap(({ path, text }) =>
    of(text)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
}

describe('the habits of CONTRIBUTING.md', () => {
  it('no check is switched off', () =>
    expect(
      lines(/biome-ignore|@ts-ignore|@ts-expect-error|@ts-nocheck|eslint-disable/, (text) => text).filter(
        (line) => !line.startsWith('test/repository/habits.test.ts'),
      ),
    ).toEqual([]));

  it('no rule of the database asks its own clock: days come from the clock of the product', () =>
    expect(
      lines(/\bcurrent_date\b|\bcurrent_timestamp\b/i).filter((line) => !line.startsWith('test/repository/')),
    ).toEqual([]));

  it('a CSV leaves through one door, where no cell becomes a formula', () => {
    const sent = all.filter(({ text }) => /content-type'?: *'text\/csv/i.test(text));
    expect(sent.filter(({ text }) => !text.includes("/platform/csv-export.ts'"))).toEqual([]);
    expect(sent.length).toBeGreaterThan(0);
  });

  it('no file is longer than 350 lines', () => {
    const long = all.filter(({ text }) => text.split('\n').length > 351);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('every test can run: none is skipped or singled out', () =>
    expect(
      lines(/\b(it|describe|test)\.(only|skip|todo)\b/).filter((line) => !line.includes('skipIf')),
    ).toEqual([]));

  it('every dependency is pinned to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d/.test(String(version)),
    );
    expect(loose).toEqual([]);
  });
});
