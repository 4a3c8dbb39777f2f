import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Measure } from './words.ts';

/** One thing that was counted, as far as the reader may see whom it is about. */
export type ResultLine = {
  readonly id: string;
  readonly onDate: LocalDate | null;
  readonly participantId: string | null;
  readonly givenName: string | null;
  readonly infix: string | null;
  readonly familyName: string | null;
  readonly course: string | null;
  readonly organisation: string | null;
  readonly programme: string;
};

type Asked = {
  readonly day: LocalDate;
  readonly year: number;
  readonly measure: Measure;
  /** The programme, or null for all of the partnership. */
  readonly programmeId: string | null;
};

/**
 * The list behind a number, from the same facts, in the order of their days. People of other organisations are left
 * out twice: by the function that gives the lines, and by the policies on the person.
 */
export async function resultLines(
  db: Transaction,
  { day, year, measure, programmeId }: Asked,
): Promise<ResultLine[]> {
  const { rows } = await sql<ResultLine>`
    select distinct on (l.on_date, p.search_name, o.name, l.item_id)
      l.item_id as "id", l.on_date as "onDate", p.id as "participantId", p.given_name as "givenName", p.infix,
      p.family_name as "familyName", c.name as "course", o.name as "organisation", g.key as "programme"
    from result_lines(${day}::date, ${year}, ${measure}) l
    join programme g on g.id = l.programme_id
    left join participant p on p.id = l.participant_id
    left join course c on c.id = l.course_id
    left join organisation o on o.id = l.organisation_id
    where (p.id is not null or l.organisation_id is not null)
      and (${programmeId}::uuid is null or l.programme_id = ${programmeId}::uuid)
    order by l.on_date, p.search_name, o.name, l.item_id, g.key
  `.execute(db);
  return onceEach(rows);
}

/** An employer that two programmes share is one employer. */
function onceEach(lines: readonly ResultLine[]): ResultLine[] {
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}
