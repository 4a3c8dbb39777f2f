import { readFileSync } from 'node:fs';

/** Cells of a row by the heading of their column. */
export type Scenario = Readonly<Record<string, string>>;

const kinds = ['officieel', 'gepubliceerd', 'afgeleid'];

/**
 * The rows of the table under a heading of a `scenarios.md`: cases that a lawyer reads and a test runs. A row without its kind
 * and source, or a heading without rows, is a mistake in the file.
 */
export function scenariosOf(folder: string, heading: string): readonly Scenario[] {
  const text = readFileSync(`${folder}/scenarios.md`, 'utf8');
  const part = text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  const [head = '', , ...rows] = part.split('\n').filter((line) => line.startsWith('|'));
  const names = cellsOf(head);
  const found = rows.map((row) => {
    const cells = cellsOf(row);
    return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
  });
  if (found.length === 0) throw new RangeError(`no scenarios under "${heading}" in ${folder}`);
  for (const row of found) {
    if (!kinds.includes(row.soort ?? '') || (row.bron ?? '') === '')
      throw new RangeError(`a scenario under "${heading}" lacks its soort or bron: ${JSON.stringify(row)}`);
  }
  return found;
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** 1.224,11 as cents. */
export function cents(amount: string | undefined): number {
  return Math.round(decimal(amount) * 100);
}

/** 23,5 as a number. */
export function decimal(text: string | undefined): number {
  const read = Number((text ?? '').replaceAll('.', '').replace(',', '.'));
  if (text === undefined || text === '' || Number.isNaN(read)) throw new RangeError(`not a number: ${text}`);
  return read;
}
