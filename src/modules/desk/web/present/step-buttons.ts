import type { Role } from '../../../../kernel/actor.ts';
import {
  type Known,
  type Phase,
  type Programme,
  stepsFor,
  type TransitionAct,
  waitsFor,
} from '../../../trajectories/index.ts';
import { type RunningWork, stepHref } from './journeys.ts';

export type StepButton = {
  readonly href: string;
  readonly label: string;
  /** Rounding off stands apart from going on. */
  readonly ends: boolean;
  /** It closes work or a contract: there when needed, but not what one is invited to do. */
  readonly closes: boolean;
  /** What has to happen first, in a sentence; null when the step can be made. */
  readonly waits: string | null;
};

const closing: readonly TransitionAct[] = ['assignment-end', 'placement-end', 'contract-end'];

/**
 * The buttons of a role on the page of a person: the steps of the transition table from where the person is, each to
 * the page where it is made. Two steps made on the same page are one button. What leads on comes before what closes.
 */
export function stepButtons(
  programme: Programme,
  phase: Phase,
  role: Role,
  participantId: string,
  running: RunningWork,
  known: Known,
): StepButton[] {
  const buttons = stepsFor(programme, phase, role).flatMap((step) => {
    const href = stepHref(participantId, step, running);
    if (href === null) return [];
    const [first] = waitsFor(step, known);
    const button: StepButton = {
      href,
      label: step.label.nl,
      ends: step.to === 'ended',
      closes: closing.includes(step.through),
      waits: first?.message.nl ?? null,
    };
    return [button];
  });
  const once = buttons.filter(
    (button, place) => buttons.findIndex(({ href }) => href === button.href) === place,
  );
  return [...once.filter(({ closes }) => !closes), ...once.filter(({ closes }) => closes)];
}
