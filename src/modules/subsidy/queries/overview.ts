import { sql } from 'kysely';
import type { Role } from '../../../kernel/actor.ts';
import { addMonths, type LocalDate } from '../../../kernel/local-date.ts';
import { aanvraagMaanden } from '../../../law/loonkostensubsidie/parameters.ts';
import { valueOn } from '../../../law/parameter.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { agreedPeriods, standingOn } from '../rules/standing.ts';
import { proposalsOf, subsidiesOf } from '../store.ts';
import '../tables.ts';
import type { Standing } from '../words.ts';

/** A request in a list: for whom, with whom, where it stands, and what is paid a month today. */
export type SubsidyLine = {
  readonly id: string;
  /** Null when the actor may not see the person any more. */
  readonly name: string | null;
  readonly employer: string;
  readonly requestedOn: LocalDate;
  readonly standing: Standing;
  readonly centsPerMonth: number | null;
};

export type Page = { readonly limit: number; readonly offset: number };

/** Requests that the actor may see, newest first, of one person or of all. */
export async function subsidyLines(
  db: Transaction,
  today: LocalDate,
  page: Page,
  participantId?: string,
): Promise<{ readonly lines: readonly SubsidyLine[]; readonly total: number }> {
  const all = await subsidiesOf(db, participantId === undefined ? {} : { participantId });
  const shown = all.slice(page.offset, page.offset + page.limit);
  const ids = shown.map(({ id }) => id);
  const proposals = await proposalsOf(db, ids);
  const words = await wordsOf(db, ids);
  return {
    total: all.length,
    lines: shown.map(({ id, requestedOn, jobEnds }) => {
      const own = proposals.get(id) ?? [];
      const now = agreedPeriods(own, jobEnds).find(
        ({ from, to }) => from <= today && (to === null || today < to),
      );
      return {
        id,
        name: words.get(id)?.name ?? null,
        employer: words.get(id)?.employer ?? '',
        requestedOn,
        standing: standingOn(today, own, jobEnds),
        centsPerMonth: now?.centsPerMonth ?? null,
      };
    }),
  };
}

async function wordsOf(db: Transaction, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; name: string | null; employer: string }>`
    select s.id, o.name as employer, ${personName} as name
    from subsidy s
    join organisation o on o.partnership_id = s.partnership_id and o.id = s.employer_organisation_id
    left join participant p on p.partnership_id = s.partnership_id and p.id = s.participant_id
    where s.id = any(${ids})`.execute(db);
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}

const personName = sql`case when p.id is null then null
  else concat_ws(' ', p.given_name, nullif(p.infix, ''), p.family_name) end`;

/** An assessment in a list. */
export type AssessmentLine = {
  readonly id: string;
  readonly participantId: string;
  readonly name: string | null;
  readonly work: string;
  readonly organisation: string;
  readonly plannedOn: LocalDate;
  readonly percent: number | null;
  readonly measuredOn: LocalDate | null;
  /** Recorded, also where the actor may not read the outcome: the place where somebody is posted is not the employer. */
  readonly settledOn: LocalDate | null;
  /** Whether the side of the actor gave its view. */
  readonly viewed: boolean;
};

/** Assessments that the actor may see, those still open first. */
export async function assessmentLines(
  db: Transaction,
  role: Role,
  page: Page,
  participantId?: string,
): Promise<{ readonly lines: readonly AssessmentLine[]; readonly total: number }> {
  const side = role === 'participant' ? 'participant' : 'employer';
  const wanted = sql`(${participantId ?? null}::uuid is null or w.participant_id = ${participantId ?? null})`;
  const counted = await sql<{ total: number }>`
    select count(*)::integer as total from wage_value w where ${wanted}`.execute(db);
  const { rows } = await sql<AssessmentLine>`
    select w.id, w.participant_id as "participantId", ${personName} as name, coalesce(l.work, w.norm_job) as work,
      o.name as organisation, w.planned_on as "plannedOn", r.percent, r.measured_on as "measuredOn", w.settled_on as "settledOn",
      exists (select 1 from wage_value_view v where v.partnership_id = w.partnership_id
        and v.wage_value_id = w.id and v.side = ${side}) as viewed
    from wage_value w
    join organisation o on o.partnership_id = w.partnership_id and o.id = w.workplace_organisation_id
    left join placement l on l.partnership_id = w.partnership_id and l.id = w.placement_id
    left join participant p on p.partnership_id = w.partnership_id and p.id = w.participant_id
    left join wage_value_result r on r.partnership_id = w.partnership_id and r.wage_value_id = w.id
    where ${wanted}
    order by (w.settled_on is not null), w.planned_on desc, w.id
    limit ${page.limit} offset ${page.offset}`.execute(db);
  return { lines: rows, total: counted.rows[0]?.total ?? 0 };
}

/** Jobs that subsidy can be asked for: with wages, not over, and nothing asked that still stands. */
export type OpenJob = {
  readonly placementId: string;
  readonly participantId: string;
  readonly name: string | null;
  readonly work: string;
  readonly from: LocalDate;
};

/** How long after the start of a job it can still be asked (Pwet 10d lid 2); nothing where the law does not know it. */
function askedSince(today: LocalDate): LocalDate {
  const months = valueOn(aanvraagMaanden, today);
  return months.ok ? addMonths(today, -months.value.value.valueOf()) : today;
}

/** The jobs at the actor's organisation, or of the actor, for which it can still be asked and nobody has yet. */
export async function jobsWithoutSubsidy(
  db: Transaction,
  today: LocalDate,
  limit: number,
): Promise<readonly OpenJob[]> {
  const { rows } = await sql<OpenJob>`
    select w.id as "placementId", w.participant_id as "participantId", ${personName} as name, w.work,
      w.from_date as "from"
    from placement w
    left join participant p on p.partnership_id = w.partnership_id and p.id = w.participant_id
    where w.form = 'employment' and w.ended_reason is null and w.from_date >= ${askedSince(today)}
      and not exists (select 1 from subsidy s where s.partnership_id = w.partnership_id and s.placement_id = w.id)
    order by w.from_date desc, w.id
    limit ${limit}`.execute(db);
  return rows;
}
