import type { SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { OrganisationKind, Role } from '../../kernel/actor.ts';
import type { Instant, LocalDate } from '../../kernel/local-date.ts';
import type { Transaction } from '../../platform/database/database.ts';
import './tables.ts';

/** A part of a list, and how many there are in all. */
export type Listed<Row> = { readonly rows: readonly Row[]; readonly total: number };

export type OrganisationRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly desk: string | null;
  readonly city: string | null;
  /** How many hold a role there today, participants not counted. */
  readonly people: number;
};

type Span = { readonly limit: number; readonly offset: number };

/** A text in a list, so that `%` and `_` mean themselves. */
function containing(column: string, text: string) {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`lower(${sql.ref(column)}) like lower(${pattern})`;
}

const counted = sql<number>`count(*) over ()`.as('total');

export async function listOrganisations(
  db: Transaction,
  filters: { readonly search: string | null; readonly kind: OrganisationKind | null },
  today: LocalDate,
  { limit, offset }: Span,
): Promise<Listed<OrganisationRow>> {
  let query = db
    .selectFrom('organisation')
    .select(['id', 'name', 'kind', 'desk', 'city', counted])
    .select((eb) =>
      eb
        .selectFrom('membership')
        .select(sql<number>`count(distinct lower(coalesce(email, account_id::text)))`.as('people'))
        .whereRef('membership.organisation_id', '=', 'organisation.id')
        .where('membership.role', '<>', 'participant')
        .where('membership.from_date', '<=', today)
        .where((or) => or.or([or('to_date', 'is', null), or('to_date', '>', today)]))
        .as('people'),
    );
  if (filters.search !== null) query = query.where(containing('organisation.name', filters.search));
  if (filters.kind !== null) query = query.where('kind', '=', filters.kind);
  const rows = await query
    .orderBy('name')
    .orderBy('desk')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return {
    rows: rows.map(({ total: _, people, ...row }) => ({ ...row, people: people ?? 0 })),
    total: rows[0]?.total ?? 0,
  };
}

export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly organisationId: string;
  readonly organisation: string;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate | null;
  /** Whether the account is linked, so that somebody has signed in. */
  readonly signedIn: boolean;
};

type PersonFilters = {
  readonly search: string | null;
  readonly role: Role | null;
  readonly organisationId: string | null;
  /** Those whose role has ended too. */
  readonly ended: boolean;
};

function peopleQuery(db: Transaction) {
  return db
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .where('membership.role', '<>', 'participant')
    .select([
      'membership.id',
      'membership.name',
      'membership.email',
      'membership.role',
      'membership.organisation_id as organisationId',
      'organisation.name as organisation',
      'membership.from_date as fromDate',
      'membership.to_date as toDate',
      sql<boolean>`membership.account_id is not null`.as('signedIn'),
    ]);
}

/** People who work here with their roles; participants are not among them. */
export async function listPeople(
  db: Transaction,
  filters: PersonFilters,
  today: LocalDate,
  { limit, offset }: Span,
): Promise<Listed<PersonRow>> {
  const { search, role, organisationId } = filters;
  let query = peopleQuery(db).select(counted);
  if (search !== null) {
    query = query.where((eb) =>
      eb.or([containing('membership.name', search), containing('membership.email', search)]),
    );
  }
  if (role !== null) query = query.where('membership.role', '=', role);
  if (organisationId !== null) query = query.where('membership.organisation_id', '=', organisationId);
  if (!filters.ended) {
    query = query.where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', today)]));
  }
  const rows = await query
    .orderBy('membership.name')
    .orderBy('membership.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export async function personById(db: Transaction, id: string): Promise<PersonRow | undefined> {
  return peopleQuery(db).where('membership.id', '=', id).executeTakeFirst();
}

/** All organisations, to choose from. */
export async function organisationChoices(db: Transaction) {
  return db
    .selectFrom('organisation')
    .select(['id', 'name', 'kind', 'desk'])
    .orderBy('name')
    .orderBy('desk')
    .orderBy('id')
    .execute();
}

export type LogRow = {
  readonly seq: number;
  readonly at: Instant;
  readonly name: string | null;
  readonly role: string;
  readonly organisation: string | null;
  readonly origin: string;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly result: string;
};

type LogFilters = {
  /** Its name, as `module/verb-phrase`. */
  readonly action: string | null;
  readonly role: Role | null;
  readonly refusedOnly: boolean;
  /** One thing or person, by its id. */
  readonly object: string | null;
  /** From this moment, and before that one. */
  readonly from: Instant | null;
  readonly until: Instant | null;
};

/** The audit trail, newest first. */
export async function listLog(
  db: Transaction,
  filters: LogFilters,
  { limit, offset }: Span,
): Promise<Listed<LogRow>> {
  const { total } = await logQuery(db, filters)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await logQuery(db, filters)
    .leftJoin('membership', 'membership.id', 'audit_entry.actor_membership_id')
    .leftJoin('organisation', 'organisation.id', 'audit_entry.actor_organisation_id')
    .select([
      'audit_entry.seq',
      'audit_entry.at',
      'membership.name',
      'audit_entry.actor_role as role',
      'organisation.name as organisation',
      'audit_entry.origin',
      'audit_entry.action',
      'audit_entry.object_kind as objectKind',
      'audit_entry.object_id as objectId',
      'audit_entry.result',
    ])
    .orderBy('audit_entry.seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows, total };
}

function logQuery(db: Transaction, filters: LogFilters) {
  let query = db.selectFrom('audit_entry');
  if (filters.action !== null) query = query.where('audit_entry.action', '=', filters.action);
  if (filters.role !== null) query = query.where('audit_entry.actor_role', '=', filters.role);
  if (filters.refusedOnly) query = query.where('audit_entry.result', '<>', 'done');
  if (filters.object !== null) query = query.where('audit_entry.object_id', '=', filters.object);
  if (filters.from !== null) query = query.where('audit_entry.at', '>=', filters.from);
  if (filters.until !== null) query = query.where('audit_entry.at', '<', filters.until);
  return query;
}
