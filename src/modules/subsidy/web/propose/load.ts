import type { Transaction } from '../../../../platform/database/database.ts';
import type { JourneyVisit } from '../../../../platform/web/journey.ts';
import { noteLook } from '../../../access/index.ts';
import { type ProposingFacts, proposingFacts } from '../../proposing.ts';
import { subsidyLook } from '../../words.ts';
import { organisationName, type Somebody, somebody } from '../subject.ts';

export type ProposeFacts = {
  readonly facts: ProposingFacts;
  readonly who: Somebody;
  readonly employer: string;
};

/** What a proposal is judged on, with the names for its page. */
export async function loadProposing(db: Transaction, { params }: JourneyVisit): Promise<ProposeFacts | null> {
  const facts = await proposingFacts(db, params.subsidyId ?? '');
  if (facts === null) return null;
  const { participantId, employerId } = facts.subsidy;
  return { facts, who: await somebody(db, participantId), employer: await organisationName(db, employerId) };
}

export async function lookAtSubsidy(
  db: Transaction,
  { facts }: ProposeFacts,
  { platform, actor }: JourneyVisit,
): Promise<void> {
  await noteLook(db, platform, actor, facts.subsidy.participantId, subsidyLook);
}

/** The pages above a proposal for this request. */
export function trailTo(subsidyId: string, name: string) {
  return [
    { href: '/subsidie', label: 'Loonkostensubsidie' },
    { href: `/subsidie/${subsidyId}`, label: name },
  ] as const;
}
