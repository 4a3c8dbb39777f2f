import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Desk } from './rules/requesting.ts';
import { earliest, type Proposal } from './rules/standing.ts';
import './tables.ts';

/** A request with the job it is for, as facts. */
export type Subsidy = {
  readonly id: string;
  readonly participantId: string;
  readonly placementId: string | null;
  readonly contractId: string | null;
  readonly employerId: string;
  readonly firmId: string;
  readonly municipalityId: string;
  readonly requestedOn: LocalDate;
  readonly requestedRole: string;
  /** Null where the reader may not see the job. */
  readonly startDate: LocalDate | null;
  readonly hoursPerWeek: number | null;
  /** The first day without the job, as agreed or as it was; null when no end is known. */
  readonly jobEnds: LocalDate | null;
};

/** Requests that the actor may see, all or some of them, newest first. */
export async function subsidiesOf(
  db: Transaction,
  only: { readonly id?: string; readonly participantId?: string; readonly employerId?: string } = {},
): Promise<readonly Subsidy[]> {
  const { rows } = await sql<Subsidy>`
    select s.id, s.participant_id as "participantId", s.placement_id as "placementId",
      s.contract_id as "contractId", s.employer_organisation_id as "employerId", s.firm_organisation_id as "firmId",
      s.municipality_organisation_id as "municipalityId", s.requested_on as "requestedOn",
      s.requested_role as "requestedRole", coalesce(w.from_date, c.from_date) as "startDate",
      coalesce(w.hours_per_week, c.hours_per_week) as "hoursPerWeek", coalesce(w.to_date, c.to_date) as "jobEnds"
    from subsidy s
    left join placement w on w.partnership_id = s.partnership_id and w.id = s.placement_id
    left join pool_contract c on c.partnership_id = s.partnership_id and c.id = s.contract_id
    where (${only.id ?? null}::uuid is null or s.id = ${only.id ?? null})
      and (${only.participantId ?? null}::uuid is null or s.participant_id = ${only.participantId ?? null})
      and (${only.employerId ?? null}::uuid is null or s.employer_organisation_id = ${only.employerId ?? null})
    order by s.requested_on desc, s.id desc`.execute(db);
  return rows;
}

export async function subsidyAt(db: Transaction, id: string): Promise<Subsidy | null> {
  return (await subsidiesOf(db, { id }))[0] ?? null;
}

/** The proposals of these requests that the actor may see, each with what became of it, by request, in their order. */
export async function proposalsOf(
  db: Transaction,
  subsidyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Proposal[]>> {
  const rows = await db
    .selectFrom('subsidy_proposal as p')
    .leftJoin('subsidy_decision as d', (join) =>
      join.onRef('d.partnership_id', '=', 'p.partnership_id').onRef('d.proposal_id', '=', 'p.id'),
    )
    .select([
      'p.subsidy_id as subsidyId',
      'p.id',
      'p.kind',
      'p.from_date as from',
      'p.to_date as to',
      'p.route',
      'p.percent',
      'p.hours_per_week as hoursPerWeek',
      'p.full_time_hours as fullTimeHours',
      'p.holiday_percent as holidayPercent',
      'p.cents_per_month as centsPerMonth',
      'p.exact_cents_per_month as exactCentsPerMonth',
      'p.receipt',
      'p.proposed_account as proposedAccount',
      'd.outcome',
    ])
    .where('p.subsidy_id', '=', (eb) => eb.fn.any(eb.val(subsidyIds)))
    .orderBy('p.seq')
    .execute();
  const found = new Map<string, Proposal[]>();
  for (const { subsidyId, ...proposal } of rows) {
    found.set(subsidyId, [...(found.get(subsidyId) ?? []), proposal]);
  }
  return found;
}

/** The desks of municipalities at which an income adviser works on a day. */
export async function desksOn(db: Transaction, today: LocalDate): Promise<readonly Desk[]> {
  return db
    .selectFrom('organisation as o')
    .select(['o.id', 'o.name'])
    .where('o.kind', '=', 'municipality')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('membership as m')
          .select('m.id')
          .whereRef('m.partnership_id', '=', 'o.partnership_id')
          .whereRef('m.organisation_id', '=', 'o.id')
          .where('m.role', '=', 'income-adviser')
          .where('m.from_date', '<=', today)
          .where((or) => or.or([or('m.to_date', 'is', null), or('m.to_date', '>', today)])),
      ),
    )
    .orderBy('o.name')
    .execute();
}

/** Who can measure for a municipality on a day: its income advisers. */
export async function expertsOf(db: Transaction, municipalityIds: readonly string[], today: LocalDate) {
  return db
    .selectFrom('membership')
    .select(['id', 'name', 'organisation_id as municipalityId'])
    .where('organisation_id', '=', (eb) => eb.fn.any(eb.val(municipalityIds)))
    .where('role', '=', 'income-adviser')
    .where('from_date', '<=', today)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', today)]))
    .orderBy('name')
    .execute();
}

/** The birth date of somebody, or null where the actor may not read it. */
export async function birthDateOf(db: Transaction, participantId: string): Promise<LocalDate | null> {
  const row = await db
    .selectFrom('participant_contact')
    .select('birth_date')
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  return row?.birth_date ?? null;
}

/** The newest wage value of a person at an employer, or null. */
export async function newestWageValue(db: Transaction, participantId: string, employerId: string) {
  const row = await db
    .selectFrom('wage_value_result as r')
    .innerJoin('wage_value as w', (join) =>
      join.onRef('w.partnership_id', '=', 'r.partnership_id').onRef('w.id', '=', 'r.wage_value_id'),
    )
    .select(['r.id', 'r.percent', 'r.measured_on as measuredOn', 'w.id as wageValueId'])
    .where('w.participant_id', '=', participantId)
    .where('w.employer_organisation_id', '=', employerId)
    .orderBy('r.measured_on', 'desc')
    .orderBy('r.at', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** The assessment of a person at an employer that is not settled yet, or null. */
export async function openAssessment(db: Transaction, participantId: string, employerId: string) {
  const row = await db
    .selectFrom('wage_value')
    .select(['id', 'planned_on as plannedOn'])
    .where('participant_id', '=', participantId)
    .where('employer_organisation_id', '=', employerId)
    .where('settled_on', 'is', null)
    .orderBy('planned_on')
    .executeTakeFirst();
  return row ?? null;
}

/** The newest line on the target group of somebody, or null where nothing was established. */
export async function targetGroupOf(db: Transaction, participantId: string) {
  const row = await db
    .selectFrom('target_group')
    .select(['member', 'ground', 'from_date as from'])
    .where('participant_id', '=', participantId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** The first day on which nothing is paid any more: the job is over, or the person is not in the target group (Pwet 10d lid 8). */
export function paidUntil(
  { jobEnds }: Pick<Subsidy, 'jobEnds'>,
  target: { readonly member: boolean; readonly from: LocalDate } | null,
): LocalDate | null {
  return earliest([jobEnds, target !== null && !target.member ? target.from : null]);
}
