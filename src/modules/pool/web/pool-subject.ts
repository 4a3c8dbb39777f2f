import type { Transaction } from '../../../platform/database/database.ts';
import type { JourneyVisit } from '../../../platform/web/journey.ts';
import { subjectOf, type WorkFacts } from '../../trajectories/index.ts';
import { runningContract } from '../store.ts';

/** The person of a page with the contract that runs, judged as if `after` were so. */
export async function poolSubject(db: Transaction, at: JourneyVisit, after: WorkFacts) {
  const subject = await subjectOf(db, at, after);
  if (subject === null) return null;
  return { ...subject, contract: (await runningContract(db, subject.person.id)) ?? null };
}
