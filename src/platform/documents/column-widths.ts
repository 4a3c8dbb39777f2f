import type { Block } from '../../kernel/document.ts';

type Table = Extract<Block, { readonly kind: 'table' }>;

/** More characters than this wrap, also where they are numbers. */
const mostOfNumber = 24;
const mostOfText = 40;
const leastOfText = 8;

/**
 * How wide the columns of a table are: 0 is as wide as its content, for numbers; other columns share what is left by these weights,
 * so that one long text never pushes the others off the page.
 */
export function columnWidths({ head, rows, numeric = [] }: Table): readonly number[] {
  return head.map((title, column) => {
    const longest = Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map((text) => text.length));
    if (numeric.includes(column) && longest <= mostOfNumber) return 0;
    return Math.min(mostOfText, Math.max(leastOfText, longest));
  });
}
