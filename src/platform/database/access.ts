/**
 * Who may do what with the rows of a table, as sentences. From these come the policies in the database
 * (`policies.ts`) and the matrix in docs/security.md; there is no second list.
 */
export const operations = ['select', 'insert', 'update', 'delete'] as const;
export type Operation = (typeof operations)[number];

/** Which rows: `words` for the reader of the matrix, `sql` for the database (`t` is the row). */
export type Rows = {
  readonly words: string;
  readonly sql: string;
  /** The table whose own policy decides, where rows follow another row. */
  readonly parent?: string;
};

export type Permission = {
  readonly roles: readonly string[];
  readonly may: readonly Operation[];
  readonly rows: Rows;
};

export type TableAccess = {
  readonly table: string;
  readonly holds: string;
  readonly permissions: readonly Permission[];
};

/** The permissions of a table; reads as "coach, planner may select, insert the rows of the own social firm". */
export function tableAccess(
  table: string,
  holds: string,
  ...permissions: readonly Permission[]
): TableAccess {
  return { table, holds, permissions };
}

export function permit(roles: readonly string[], may: readonly Operation[], rows: Rows): Permission {
  return { roles, may, rows };
}

const settingTypes = {
  partnership: 'uuid',
  organisation: 'uuid',
  membership: 'uuid',
  account: 'uuid',
  participant: 'uuid',
  role: 'text',
  today: 'date',
} as const;
export type Setting = keyof typeof settingTypes;

/**
 * A setting of the running transaction as SQL. In a scalar subquery, because PostgreSQL then reads it once a
 * statement and not once a row.
 */
export function settingSql(name: Setting): string {
  return `(select nullif(current_setting('werkkring.${name}', true), '')::${settingTypes[name]})`;
}

/** Ways to say which rows are meant; the tenant is always added by the policy itself. */
export const rows = {
  all: { words: 'all of the partnership', sql: 'true' },
  where: (words: string, sql: string): Rows => ({ words, sql }),
  own: (
    column: string,
    setting: Exclude<Setting, 'role' | 'partnership' | 'today'>,
    words: string,
  ): Rows => ({
    words,
    sql: `t.${column} = ${settingSql(setting)}`,
  }),
  /** The rows whose parent row the same person may see: the policy of the parent decides. */
  of: (parent: string, column: string, words: string): Rows => ({
    words,
    parent,
    sql: `exists (select 1 from ${parent} p where p.partnership_id = t.partnership_id and p.id = t.${column})`,
  }),
  both: (a: Rows, b: Rows): Rows => ({
    ...a,
    words: `${a.words}, ${b.words}`,
    sql: `(${a.sql}) and (${b.sql})`,
  }),
} as const;
