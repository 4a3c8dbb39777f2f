import type { Transaction } from '../../../platform/database/database.ts';
import type { JourneyVisit } from '../../../platform/web/journey.ts';
import { type NamedPerson, personNamed } from '../../participants/index.ts';
import { type Case, loadCase, type WorkFacts } from '../store.ts';

/** The person of a page and their trajectory: the open one, or else the last. */
export type Subject = { readonly person: NamedPerson; readonly trajectory: Case };

/**
 * Reads both for `/deelnemers/:id/…`; null when the visitor may not see them, and then the page is not there. `work` as in
 * `loadCase`.
 */
export async function subjectOf(
  db: Transaction,
  { params }: JourneyVisit,
  work?: WorkFacts,
): Promise<Subject | null> {
  const person = await personNamed(db, params.id ?? '');
  if (person === null) return null;
  const last = await db
    .selectFrom('trajectory')
    .select('id')
    .where('participant_id', '=', person.id)
    .orderBy('ended_on', (order) => order.desc().nullsFirst())
    .executeTakeFirst();
  const trajectory = last === undefined ? null : await loadCase(db, last.id, work);
  return trajectory === null ? null : { person, trajectory };
}
