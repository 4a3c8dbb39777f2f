import { type Kysely, sql } from 'kysely';
import { type Operation, operations, settingSql, type TableAccess } from './access.ts';

/** The role under which every action and every query runs. */
export const appRole = 'werkkring_app';

/** The role of the door: it finds sessions and memberships before it is known who is there. */
export const doorRole = 'werkkring_door';

/**
 * Puts the row-level security of all tables in place, replacing what was there. Runs after every migration,
 * so that the policies in the database are those of the code that runs on it.
 */
export async function applyPolicies<DB>(
  db: Kysely<DB>,
  access: readonly TableAccess[],
  doorTables: Readonly<Record<string, readonly Operation[]>>,
): Promise<void> {
  const statements = [
    `grant usage on schema public to ${appRole}, ${doorRole}`,
    ...(await existing(db)),
    ...access.flatMap(policiesOf),
    ...Object.entries(doorTables).flatMap(([table, may]) => [
      `grant ${may.join(', ')} on ${table} to ${doorRole}`,
      `create policy ${table}_door on ${table} to ${doorRole} using (true) with check (true)`,
    ]),
  ];
  await sql.raw(statements.join(';\n')).execute(db);
}

async function existing<DB>(db: Kysely<DB>): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely_%'
  `.execute(db);
  const policies = await sql<{ name: string; table: string }>`
    select policyname as name, tablename as table from pg_policies where schemaname = 'public'
  `.execute(db);
  return [
    ...policies.rows.map((policy) => `drop policy ${policy.name} on ${policy.table}`),
    ...tables.rows.flatMap((table) => [
      `revoke all on ${table.name} from ${appRole}, ${doorRole}`,
      `alter table ${table.name} enable row level security`,
    ]),
  ];
}

function policiesOf(access: TableAccess): string[] {
  return operations.flatMap((operation) => {
    const condition = conditionOf(access, operation);
    if (condition === null) return [];
    return [
      `grant ${operation} on ${access.table} to ${appRole}`,
      `create policy ${access.table}_${operation} on ${access.table} for ${operation} to ${appRole} ${clause(operation, condition)}`,
    ];
  });
}

function clause(operation: Operation, condition: string): string {
  if (operation === 'insert') return `with check (${condition})`;
  if (operation === 'update') return `using (${condition}) with check (${condition})`;
  return `using (${condition})`;
}

/** The condition under which an operation is allowed, or null where no role may do it. */
export function conditionOf(access: TableAccess, operation: Operation): string | null {
  // Roles with the same rows share one part: the database plans every part of a policy for every query.
  const rolesByRows = new Map<string, string[]>();
  for (const { may, roles, rows } of access.permissions) {
    if (may.includes(operation)) rolesByRows.set(rows.sql, [...(rolesByRows.get(rows.sql) ?? []), ...roles]);
  }
  if (rolesByRows.size === 0) return null;
  const parts = [...rolesByRows].map(([rowsSql, roles]) => {
    const names = roles.map((role) => `'${role}'`).join(', ');
    return `(${settingSql('role')} in (${names}) and ${rowsSql})`;
  });
  const tenant = access.table === 'partnership' ? 'id' : 'partnership_id';
  const condition = `${tenant} = ${settingSql('partnership')} and (${parts.join(' or ')})`;
  return condition.replaceAll(/\bt\./g, `${access.table}.`);
}
