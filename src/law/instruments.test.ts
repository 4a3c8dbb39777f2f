import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const instruments = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);

describe.each(instruments)('the instrument %s', (name) => {
  const folder = `${import.meta.dirname}/${name}`;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name: file }) => `${parentPath}/${file}`.slice(folder.length + 1));

  it('has its dated values, its cases for a lawyer, and half a page that says what it decides', () =>
    expect(files).toEqual(expect.arrayContaining(['parameters.ts', 'scenarios.md', 'README.md'])));

  it('tries every kind of receipt that it gives: kept, read back, computed anew', () => {
    const given = files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .filter((file) => readFileSync(`${folder}/${file}`, 'utf8').includes('receipt: receipt('));
    expect(files.includes('receipt.test.ts')).toBe(given.length > 0);
  });
});
