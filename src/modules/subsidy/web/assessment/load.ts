import type { Transaction } from '../../../../platform/database/database.ts';
import type { JourneyVisit } from '../../../../platform/web/journey.ts';
import { noteLook } from '../../../access/index.ts';
import { type AssessmentFacts, assessmentAt } from '../../assessment.ts';
import { wageValueLook } from '../../words.ts';
import { organisationName, type Somebody, somebody } from '../subject.ts';

export type Assessment = AssessmentFacts & { readonly who: Somebody; readonly workplace: string };

export async function loadAssessment(db: Transaction, id: string): Promise<Assessment | null> {
  const facts = await assessmentAt(db, id);
  if (facts === null) return null;
  const { participant_id: participantId, workplace_organisation_id: workplaceId } = facts.assessment;
  return {
    ...facts,
    who: await somebody(db, participantId),
    workplace: await organisationName(db, workplaceId),
  };
}

export function assessmentOf(db: Transaction, { params }: JourneyVisit): Promise<Assessment | null> {
  return loadAssessment(db, params.wageValueId ?? '');
}

export async function lookAtAssessment(
  db: Transaction,
  { assessment }: Assessment,
  { platform, actor }: JourneyVisit,
): Promise<void> {
  await noteLook(db, platform, actor, assessment.participant_id, wageValueLook);
}

/** The pages above a page about an assessment. */
export function assessmentTrail({ assessment, who }: Assessment) {
  return [
    { href: '/subsidie', label: 'Loonkostensubsidie' },
    { href: `/loonwaarde/${assessment.id}`, label: who.name },
  ] as const;
}
