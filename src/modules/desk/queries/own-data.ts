import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/database.ts';
import type { Keys } from '../../../platform/platform.ts';
import { bsnOf } from '../../participants/index.ts';

/** Every table that holds something of a person, by the column that says whose it is. */
const tablesByPerson = {
  participant: 'id',
  participant_contact: 'participant_id',
  participant_benefit: 'participant_id',
  possibility: 'participant_id',
  distance: 'participant_id',
  course_result: 'participant_id',
  course_seat: 'participant_id',
  trajectory: 'participant_id',
  placement: 'participant_id',
  pool_entry_decision: 'participant_id',
  pool_contract: 'participant_id',
  work_pattern: 'participant_id',
  absence: 'participant_id',
  work_limits: 'participant_id',
  liking: 'participant_id',
  rostered_shift: 'participant_id',
  worked_shift: 'participant_id',
  worked_shift_before: 'participant_id',
  training_hours: 'participant_id',
  missed_shift: 'participant_id',
  idle_ground: 'participant_id',
  shift_answer: 'participant_id',
  calendar_feed: 'participant_id',
  wage_value: 'participant_id',
  wage_value_moment: 'participant_id',
  wage_value_view: 'participant_id',
  wage_value_result: 'participant_id',
  target_group: 'participant_id',
  subsidy: 'participant_id',
  subsidy_proposal: 'participant_id',
  subsidy_decision: 'participant_id',
  subsidy_claim_line: 'participant_id',
  person_look: 'participant_id',
} as const;

/** And by the trajectory it belongs to. */
const tablesByTrajectory = [
  'trajectory_step',
  'introduction',
  'introduction_answer',
  'review',
  'clock_extension',
  'goal',
  'goal_action',
] as const;

type Row = Readonly<Record<string, unknown>>;

/**
 * All rows about a participant, table by table, as they are kept (GDPR articles 15 and 20). Read as the participant,
 * so that the database decides that they are their own. The citizen service number is made readable for its owner.
 */
export async function ownData(
  db: Transaction,
  keys: Keys,
  participantId: string,
): Promise<Readonly<Record<string, readonly Row[]>>> {
  const bsn = await bsnOf(db, keys, participantId);
  const found: Record<string, readonly Row[]> = { participant_identity: bsn === null ? [] : [{ bsn }] };
  for (const [table, column] of Object.entries(tablesByPerson)) {
    found[table] = await rowsOf(
      db,
      sql`select to_jsonb(t) - 'partnership_id' as row from ${sql.table(table)} t
      where t.${sql.ref(column)} = ${participantId}`,
    );
  }
  for (const table of tablesByTrajectory) {
    found[table] = await rowsOf(
      db,
      sql`select to_jsonb(t) - 'partnership_id' as row from ${sql.table(table)} t
      where t.trajectory_id in (select id from trajectory where participant_id = ${participantId})`,
    );
  }
  return found;
}

async function rowsOf(db: Transaction, query: ReturnType<typeof sql>): Promise<readonly Row[]> {
  const { rows } = await query.$castTo<{ row: Row }>().execute(db);
  return rows.map(({ row }) => row);
}
