import type { Transition } from '../../../trajectories/index.ts';

/** What the addresses of journeys need to know of the work that runs. */
export type RunningWork = {
  readonly placementId: string | null;
  readonly assignmentId: string | null;
  readonly contractId: string | null;
};

/** The page of a person; no name in it. */
export function personHref(participantId: string): string {
  return `/deelnemers/${participantId}`;
}

/**
 * Where a step of the circle is made: a choice on its own page, a fact where the fact is recorded. Null when the fact
 * has nothing to end, no contract to begin under, or a contract already, and then there is no button.
 */
export function stepHref(participantId: string, step: Transition, running: RunningWork): string | null {
  const person = personHref(participantId);
  const ending = (part: string, id: string | null) => (id === null ? null : `${person}/${part}/${id}/einde`);
  switch (step.through) {
    case 'choice':
      return `${person}/stap/${step.to}`;
    case 'invitation':
      return `${person}/kennismaking`;
    case 'placement-start':
      return `${person}/plaatsing/nieuw?vorm=${step.to === 'internship' ? 'internship' : 'employment'}`;
    case 'contract-start':
      return running.contractId === null ? `${person}/contract/nieuw` : null;
    case 'assignment-start':
      return running.contractId === null ? null : `${person}/opdracht/nieuw`;
    case 'assignment-end':
      return ending('opdracht', running.assignmentId);
    case 'placement-end':
      return ending('plaatsing', running.placementId);
    case 'contract-end':
      return ending('contract', running.contractId);
  }
}
