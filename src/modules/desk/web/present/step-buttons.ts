import type { Role } from '../../../../kernel/actor.ts';
import { type Phase, type Programme, stepsFor } from '../../../trajectories/index.ts';
import { type RunningWork, stepHref } from './journeys.ts';

export type StepButton = {
  readonly href: string;
  readonly label: string;
  /** Rounding off stands apart from going on. */
  readonly ends: boolean;
};

/**
 * The buttons of a role on the page of a person: the steps of the transition table from where the person is, each to
 * the page where it is made. Two steps made on the same page are one button.
 */
export function stepButtons(
  programme: Programme,
  phase: Phase,
  role: Role,
  participantId: string,
  running: RunningWork,
): StepButton[] {
  const buttons = stepsFor(programme, phase, role).flatMap((step) => {
    const href = stepHref(participantId, step, running);
    return href === null ? [] : [{ href, label: step.label.nl, ends: step.to === 'ended' }];
  });
  return buttons.filter((button, place) => buttons.findIndex(({ href }) => href === button.href) === place);
}
