import { roles } from '../../src/kernel/actor.ts';
import { roleNames } from '../../src/kernel/words.ts';
import {
  type Operation,
  operations,
  type Permission,
  type Rows,
  rows,
  type TableAccess,
} from '../../src/platform/database/access.ts';
import { table } from './markdown.ts';

/** What a role may do with a table: the operations, and whether they reach beyond the own rows. */
export type Cell = { readonly may: readonly Operation[]; readonly all: readonly Operation[] };

const letters: Readonly<Record<Operation, string>> = { select: 'S', insert: 'I', update: 'U', delete: 'D' };

/** What a role may do with a table, by the sentences of all modules. */
export function cellOf(tables: readonly TableAccess[], table: string, role: string): Cell {
  const permissions =
    tables
      .find((access) => access.table === table)
      ?.permissions.filter((each) => each.roles.includes(role)) ?? [];
  const wide = ({ words, parent }: Rows): boolean =>
    words === rows.all.words ||
    words.startsWith('colleagues') ||
    (parent !== undefined && cellOf(tables, parent, role).all.includes('select'));
  const by = (chosen: readonly Permission[]) =>
    operations.filter((operation) => chosen.some((each) => each.may.includes(operation)));
  return { may: by(permissions), all: by(permissions.filter((each) => wide(each.rows))) };
}

function words({ may, all }: Cell): string {
  return (
    may.map((operation) => `${letters[operation]}${all.includes(operation) ? '*' : ''}`).join(' ') || '·'
  );
}

/** The agreed matrix role × table × operation, as it stands in docs/security.md. */
export function matrixPage(tables: readonly TableAccess[]): string {
  const head = ['table', ...roles.map((role) => roleNames[role].en)];
  const lines = tables.map((access) => [
    `\`${access.table}\``,
    ...roles.map((role) => words(cellOf(tables, access.table, role))),
  ]);
  return `${table(head, lines)}\n\n${tables.map(sentences).join('\n')}\n`;
}

function sentences(access: TableAccess): string {
  const lines = access.permissions.map(
    (permission) =>
      `  - ${permission.roles.join(', ')}: ${permission.may.join(', ')} ${permission.rows.words}`,
  );
  return [
    `- \`${access.table}\` (${access.holds})`,
    ...(lines.length === 0 ? ['  - the system only'] : lines),
  ].join('\n');
}

export const matrixStart = '<!-- matrix: made by `npm run docs` -->';
export const matrixEnd = '<!-- end of matrix -->';
