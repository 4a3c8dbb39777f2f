import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ActionContext } from '../../platform/action.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Case } from '../trajectories/index.ts';
import { firstEnd } from './rules/placement.ts';
import type { PlacementForm } from './words.ts';
import './tables.ts';

export type NewPlacement = {
  readonly organisationId: string;
  readonly form: PlacementForm;
  readonly work: string;
  readonly hoursPerWeek: number | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};

/** Writes down work of somebody at organisations. Returns the ids, in the same order. */
export async function addPlacements(
  db: Transaction,
  person: Case,
  placements: readonly NewPlacement[],
  { actor, newId }: ActionContext,
): Promise<readonly string[]> {
  const rows = placements.map((placement) => ({
    partnership_id: actor.partnershipId,
    id: newId(),
    participant_id: person.participantId,
    trajectory_id: person.id,
    organisation_id: placement.organisationId,
    firm_organisation_id: person.firmOrganisationId,
    referring_organisation_id: person.referringOrganisationId,
    form: placement.form,
    work: placement.work,
    hours_per_week: placement.hoursPerWeek,
    from_date: placement.from,
    to_date: placement.to,
    recorded_by: actor.membershipId,
  }));
  await db.insertInto('placement').values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Ends work: the first day without it, the last day that was asked for, and why. */
export async function closePlacement(
  db: Transaction,
  id: string,
  { to, lastDay, reason }: { readonly to: LocalDate; readonly lastDay: LocalDate; readonly reason: string },
): Promise<void> {
  await db
    .updateTable('placement')
    .set({
      to_date: to,
      ended_reason: reason,
      never_begun: sql<boolean>`from_date > ${lastDay}::date`,
    })
    .where('id', '=', id)
    .execute();
}

/**
 * When the first work of a trajectory ends, of all that runs side by side. Runs as the system, which sees the work at
 * every organisation.
 */
export async function firstEndOf(
  db: Transaction,
  partnershipId: string,
  trajectoryId: string,
): Promise<LocalDate | null> {
  const running = await db
    .selectFrom('placement')
    .select(['form', 'to_date', 'announced_end_on'])
    .where('partnership_id', '=', partnershipId)
    .where('trajectory_id', '=', trajectoryId)
    .where('ended_reason', 'is', null)
    .execute();
  return firstEnd(running);
}

/** The work of one person that has not ended, newest first. */
export async function runningPlacements(db: Transaction, participantId: string) {
  return db
    .selectFrom('placement')
    .selectAll()
    .where('participant_id', '=', participantId)
    .where('ended_reason', 'is', null)
    .orderBy('from_date', 'desc')
    .execute();
}

/** The assignments under a contract that have not ended, of all these people. */
export async function runningPostings(db: Transaction, participantIds: readonly string[]) {
  if (participantIds.length === 0) return [];
  return db
    .selectFrom('placement')
    .select(['participant_id', 'organisation_id', 'to_date'])
    .where('participant_id', '=', (eb) => eb.fn.any(eb.val([...participantIds])))
    .where('form', '=', 'posting')
    .where('ended_reason', 'is', null)
    .execute();
}

/** Reads work in order to change it, and holds it until the transaction ends: a second window waits and then sees the change. */
export async function findPlacement(db: Transaction, id: string) {
  return db.selectFrom('placement').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** True for an organisation of the partnership. */
export async function isWorkplace(db: Transaction, organisationId: string): Promise<boolean> {
  const found = await db
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .executeTakeFirst();
  return found !== undefined;
}
