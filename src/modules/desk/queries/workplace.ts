import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { PlacementForm } from '../../placements/index.ts';

/** Somebody who works at an organisation, as their workplace may see them: name, work and what they can do. */
export type Colleague = {
  readonly placementId: string;
  readonly participantId: string;
  readonly name: string;
  readonly form: PlacementForm;
  readonly work: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly announcedEndOn: LocalDate | null;
  /** Certificates that are valid today. */
  readonly certificates: readonly string[];
};

/** Who works at the actor's organisation now or soon, by name. */
export async function colleaguesOf(
  db: Transaction,
  actor: Actor,
  today: LocalDate,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ colleagues: readonly Colleague[]; total: number; people: number }> {
  const here = sql`w.partnership_id = ${actor.partnershipId} and w.organisation_id = ${actor.organisationId}
    and w.ended_reason is null and (w.to_date is null or w.to_date > ${today})`;
  const counted = await sql<{ total: number; people: number }>`
    select count(*)::integer as total, count(distinct w.participant_id)::integer as people
    from placement w where ${here}`.execute(db);
  const { rows } = await sql<Colleague>`
    select w.id as "placementId", w.participant_id as "participantId", w.form, w.work,
      w.from_date as "from", w.to_date as "to", w.announced_end_on as "announcedEndOn",
      concat_ws(' ', p.given_name, nullif(p.infix, ''), p.family_name) as name,
      coalesce((
        select json_agg(distinct c.name order by c.name) from course_result r
        join course c on c.partnership_id = r.partnership_id and c.id = r.course_id
        where r.partnership_id = w.partnership_id and r.participant_id = w.participant_id
          and r.result = 'passed' and (r.valid_until is null or r.valid_until > ${today})
      ), '[]'::json) as certificates
    from placement w
    join participant p on p.partnership_id = w.partnership_id and p.id = w.participant_id
    where ${here}
    order by p.search_name, w.from_date, w.id
    limit ${limit} offset ${offset}`.execute(db);
  return { colleagues: rows, ...(counted.rows[0] ?? { total: 0, people: 0 }) };
}
