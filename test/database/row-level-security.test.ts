import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, type Role, roles } from '../../src/kernel/actor.ts';
import { addDays, dayOf } from '../../src/kernel/local-date.ts';
import { modules } from '../../src/modules.ts';
import { type Operation, operations } from '../../src/platform/database/access.ts';
import type { Transaction } from '../../src/platform/database/database.ts';
import { actAs, asActor } from '../../src/platform/session.ts';
import { buildHouse, type House } from '../builders/house.ts';
import { testPlatform } from '../builders/platform.ts';
import { cellOf } from '../repository/security-matrix.ts';
import { freshDatabase } from './fixture.ts';
import { furnish, type Owners, rowsFor } from './furnish.ts';

const platform = testPlatform(await freshDatabase());
const today = () => dayOf(platform.clock.now());
const tables = modules.flatMap((module) => module.access);

/** Rows as JSON, per table: of one person, of another in the same partnership, and of another partnership. */
type Copies = Map<string, Record<string, unknown>[]>;
const near: Copies = new Map();
const far: Copies = new Map();
const foreign: Copies = new Map();
const actors = new Map<Role, Actor>();

async function ownersIn(house: House): Promise<Owners & { actors: Map<Role, Actor> }> {
  const municipalityId = await house.organisation('municipality');
  const firmId = await house.organisation('social-firm');
  const employerId = await house.organisation('employer');
  const participantId = platform.newId();
  const at: Partial<Record<Role, string>> = {
    referrer: municipalityId,
    'income-adviser': municipalityId,
    'employer-contact': employerId,
    'floor-supervisor': employerId,
  };
  const people = new Map<Role, Actor>();
  for (const role of roles) {
    const more = role === 'participant' ? { participantId } : {};
    people.set(role, await house.person(role, at[role] ?? firmId, more));
  }
  return {
    partnershipId: house.partnershipId,
    municipalityId,
    firmId,
    employerId,
    participantId,
    trajectoryId: platform.newId(),
    membershipId: people.get('coach')?.membershipId ?? '',
    membershipIds: [...people.values()].map((actor) => actor.membershipId),
    accountOf: (role) => people.get(role)?.accountId ?? '',
    actors: people,
  };
}

async function copy(owners: Owners, into: Copies): Promise<void> {
  const rows = rowsFor(owners, platform.newId);
  await furnish(platform.db, rows);
  for (const { table } of tables) {
    const found = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(t) as row from ${sql.table(table)} t where ${mine(table, owners)}`.execute(platform.db);
    into.set(
      table,
      found.rows.map(({ row }) => row),
    );
  }
}

/** Which rows of a table were made for these owners. */
function mine(table: string, owners: Owners) {
  const text = (id: string) => sql`to_jsonb(t)::text like ${`%${id}%`}`;
  const tenant = table === 'partnership' ? sql`t.id = ${owners.partnershipId}` : text(owners.partnershipId);
  const anyMember = sql.join(
    owners.membershipIds.map((member) => sql` or ${text(member)}`),
    sql``,
  );
  const ofPerson = sql`(${text(owners.trajectoryId)} or ${text(owners.participantId)} or ${text(owners.firmId)}${anyMember})`;
  const whole = [
    'partnership',
    'programme',
    'programme_version',
    'course',
    'audit_entry',
    'audit_head',
    'api_token',
  ];
  return whole.includes(table) ? tenant : sql`${tenant} and ${ofPerson}`;
}

beforeAll(async () => {
  const house = await buildHouse(platform, 'Westpoort');
  const own = await ownersIn(house);
  const others = await ownersIn(house);
  const elsewhere = await ownersIn(await buildHouse(platform, 'West-Brabant'));
  for (const [role, actor] of own.actors) actors.set(role, actor);
  await copy(own, near);
  await copy(others, far);
  await copy(elsewhere, foreign);
});

const keys: Readonly<Record<string, readonly string[]>> = {
  partnership: ['id'],
  participant_contact: ['participant_id'],
  participant_identity: ['participant_id'],
  participant_benefit: ['participant_id'],
  programme_version: ['programme_id', 'version'],
  trajectory_step: ['trajectory_id', 'seq'],
  deadline: ['trajectory_id', 'clock'],
  subsidy_due: ['subject_id', 'rule'],
  audit_entry: ['seq'],
  referral_row: ['list_id', 'line'],
  pool_entry_decision: ['entry_id'],
  shift_day: ['demand_id'],
  draft_shift: ['draft_id', 'demand_id'],
  draft_change: ['draft_id', 'place'],
  publication: ['firm_organisation_id', 'number'],
  shift_answer: ['rostered_shift_id'],
  work_limits: ['participant_id'],
  liking: ['participant_id'],
  worked_shift: ['rostered_shift_id'],
  worked_shift_before: ['rostered_shift_id', 'version'],
  missed_shift: ['rostered_shift_id'],
  idle_ground: ['participant_id', 'on_date', 'demand_id'],
};

/** Whether the database lets the operation through for this row; refused by policy or by grant is no. */
async function allowed(
  db: Transaction,
  operation: Operation,
  table: string,
  row: Record<string, unknown>,
): Promise<boolean> {
  const key = keys[table] ?? ['id'];
  const where = sql.join(
    key.map((name) => sql`to_jsonb(t) ->> ${name} = ${String(row[name])}`),
    sql` and `,
  );
  const name = sql.table(table);
  const column = sql.ref(table === 'partnership' ? 'id' : 'partnership_id');
  const statement = {
    select: sql`select 1 from ${name} t where ${where}`,
    insert: sql`insert into ${name} select * from jsonb_populate_record(null::${name}, ${JSON.stringify(row)}::jsonb)`,
    update: sql`update ${name} t set ${column} = ${column} where ${where}`,
    delete: sql`delete from ${name} t where ${where}`,
  }[operation];
  await sql`savepoint attempt`.execute(db);
  try {
    const result = await statement.execute(db);
    return operation === 'select' ? result.rows.length > 0 : Number(result.numAffectedRows ?? 0) > 0;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    // A broken key or reference comes after the policy has let the row through.
    if (code === '23505' || code === '23503' || code === '23P01') return true;
    if (code === '42501') return false;
    throw error;
  } finally {
    await sql`rollback to savepoint attempt`.execute(db);
  }
}

async function anyAllowed(
  db: Transaction,
  operation: Operation,
  table: string,
  copies: Copies,
): Promise<boolean> {
  for (const row of copies.get(table) ?? []) if (await allowed(db, operation, table, row)) return true;
  return false;
}

const reaches = [
  ['own', near],
  ['all', far],
  ['OTHER PARTNERSHIP', foreign],
] as const;

/** Everything a role can do, found by trying: `table operation reach`. */
async function tried(role: Role): Promise<string[]> {
  const attempts = tables.flatMap(({ table }) =>
    operations.flatMap((operation) =>
      reaches.map(([reach, copies]) => ({ table, operation, reach, copies })),
    ),
  );
  return platform.db.transaction().execute(async (db) => {
    await actAs(db, actorOf(role), today());
    const found: string[] = [];
    for (const { table, operation, reach, copies } of attempts) {
      if (await anyAllowed(db, operation, table, copies)) found.push(`${table} ${operation} ${reach}`);
    }
    return found.sort();
  });
}

function agreed(role: Role): string[] {
  return tables
    .flatMap(({ table }) => {
      const { may, all } = cellOf(tables, table, role);
      return [
        ...may.map((operation) => `${table} ${operation} own`),
        ...all.map((operation) => `${table} ${operation} all`),
      ];
    })
    .sort();
}

describe('the database lets each role do what docs/security.md says, and nothing else', () => {
  it('has a row to try on every table that any role may reach', () => {
    const untried = tables.filter(
      (access) => access.permissions.length > 0 && (near.get(access.table) ?? []).length === 0,
    );
    expect(untried.map((access) => access.table)).toEqual([]);
  });

  it('knows an agreement for every table there is', async () => {
    const found = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely_%'
    `.execute(platform.db);
    expect(found.rows.map(({ name }) => name).sort()).toEqual(tables.map(({ table }) => table).sort());
  });

  it.each(roles)('%s', async (role) => expect(await tried(role)).toEqual(agreed(role)));
});

/** What a role reads of a table, as JSON. */
async function reads(role: Role, table: string): Promise<Record<string, unknown>[]> {
  return asActor(platform, actorOf(role), async (db) => {
    const found = await sql<{
      row: Record<string, unknown>;
    }>`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(db);
    return found.rows.map(({ row }) => row);
  });
}

describe('getting round it', () => {
  it('an employer reads passed courses and never what was not passed yet', async () => {
    const results = await reads('employer-contact', 'course_result');
    expect(results.map((row) => row.result)).toEqual(['passed']);
  });

  it.each([
    'participant_benefit',
    'distance',
    'possibility',
    'participant_contact',
    'trajectory',
    'pool_contract',
  ])('an employer reads no row of %s', async (table) =>
    expect(await reads('employer-contact', table)).toEqual([]),
  );

  it('a planner reads distance without the social domain', async () =>
    expect((await reads('planner', 'distance')).map((row) => row.cause)).toEqual(['trade-knowledge']));

  it('a participant reads one person: themselves', async () => {
    const self = actors.get('participant')?.participantId;
    for (const [table, key] of [
      ['participant', 'id'],
      ['participant_benefit', 'participant_id'],
      ['trajectory', 'participant_id'],
      ['person_look', 'participant_id'],
    ] as const) {
      const seen = await reads('participant', table);
      expect(new Set(seen.map((row) => row[key]))).toEqual(new Set([self]));
    }
  });

  it('a coach cannot say yes for the participant, nor a referrer for the social firm', async () => {
    for (const [role, side] of [
      ['coach', 'participant'],
      ['referrer', 'firm'],
      ['participant', 'firm'],
    ] as const) {
      const answer = near.get('introduction_answer')?.find((row) => row.side === side) ?? {};
      const may = await platform.db.transaction().execute(async (db) => {
        await actAs(db, actorOf(role), today());
        return allowed(db, 'insert', 'introduction_answer', { ...answer, id: platform.newId() });
      });
      expect([role, side, may]).toEqual([role, side, false]);
    }
  });

  it('a coach cannot move a row to another partnership or another firm', async () => {
    const [own = {}] = near.get('trajectory') ?? [];
    const [other = {}] = far.get('trajectory') ?? [];
    for (const column of ['partnership_id', 'firm_organisation_id']) {
      const attempt = platform.db.transaction().execute(async (db) => {
        await actAs(db, actorOf('coach'), today());
        const target = column === 'partnership_id' ? platform.newId() : String(other.firm_organisation_id);
        await sql`update trajectory set ${sql.ref(column)} = ${target} where id = ${String(own.id)}`.execute(
          db,
        );
      });
      await expect(attempt).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('when the work ends, by the clock of the product, the employer no longer sees the person', async () => {
    await platform.db
      .updateTable('placement')
      .set({ to_date: addDays(today(), 1) })
      .execute();
    expect(await reads('employer-contact', 'participant')).toHaveLength(1);
    await platform.db.updateTable('placement').set({ to_date: today() }).execute();
    expect(await reads('employer-contact', 'participant')).toEqual([]);
    await sql`update placement set to_date = null`.execute(platform.db);
  });

  it('without anybody set, the role of the application sees nothing at all', async () => {
    const seen = await platform.db.transaction().execute(async (db) => {
      await sql`select set_config('role', 'werkkring_app', true)`.execute(db);
      const found: string[] = [];
      for (const { table } of tables.filter((access) => access.permissions.length > 0)) {
        const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
        if (rows.length > 0) found.push(table);
      }
      return found;
    });
    expect(seen).toEqual([]);
  });

  it('what an actor was ends with the transaction, also on one shared session', async () => {
    await reads('coach', 'participant');
    const after = await sql<{ role: string; partnership: string }>`
      select current_user as role, coalesce(current_setting('werkkring.partnership', true), '') as partnership
    `.execute(platform.db);
    expect(after.rows[0]?.partnership).toBe('');
    expect(after.rows[0]?.role).not.toBe('werkkring_app');
  });
});

function actorOf(role: Role): Actor {
  const actor = actors.get(role);
  if (actor === undefined) throw new Error(`nobody is ${role}`);
  return actor;
}
