import type { Role } from '../../../../kernel/actor.ts';
import { recordCourseResult } from '../../../learning/index.ts';
import { noteDistance, notePossibility } from '../../../participants/index.ts';
import { startPlacement } from '../../../placements/index.ts';
import { startAssignment } from '../../../pool/index.ts';
import {
  agreeGoal,
  answerAfterIntroduction,
  handOver,
  holdReview,
  inviteToIntroduction,
  type Phase,
  requestExtension,
  startedPhases,
} from '../../../trajectories/index.ts';
import type { Trajectory } from '../../queries/person.ts';
import type { Contract, Work } from '../../queries/person-facts.ts';
import { personHref } from './journeys.ts';
import { type StepButton, stepButtons } from './step-buttons.ts';

const learning: readonly Phase[] = ['getting-used-to-work', 'training', 'finding-work'];

type Running = { readonly work: readonly Work[]; readonly contracts: readonly Contract[] };

type Way = { readonly href: string; readonly label: string };

/** What a role can do on the page of a person: the steps of the circle, and what can be written down meanwhile. */
export type ThingsToDo = { readonly steps: readonly StepButton[]; readonly ways: readonly Way[] };

/** Steps come from the transition table, the other ways from who may perform the action behind them. */
export function thingsToDo(
  role: Role,
  trajectory: Trajectory,
  participantId: string,
  { work, contracts }: Running,
): ThingsToDo {
  const { programme, phase, unclaimed, endedOn } = trajectory;
  const open = work.filter(({ endedReason }) => endedReason === null);
  const steps = stepButtons(programme, phase, role, participantId, {
    placementId: open.find(({ form }) => form !== 'posting' && form !== 'work-experience')?.id ?? null,
    assignmentId: open.find(({ form }) => form === 'posting')?.id ?? null,
    contractId: contracts.find(({ endedReason }) => endedReason === null)?.id ?? null,
  });
  if (endedOn !== null) return { steps, ways: [] };
  const person = personHref(participantId);
  const started = startedPhases.includes(phase);
  const extendable = programme.clocks.some((clock) => clock.extendable && clock.phases.includes(phase));
  const ways = [
    {
      action: answerAfterIntroduction,
      when: phase === 'introduction',
      part: 'antwoord',
      label: role === 'coach' ? 'Zeg ja of nee voor de sociale firma' : 'Geef door: ja of nee',
    },
    {
      action: inviteToIntroduction,
      when: phase === 'introduction',
      part: 'kennismaking',
      label: 'Kies een ander moment voor de kennismaking',
    },
    { action: holdReview, when: started, part: 'gesprek', label: 'Leg een voortgangsgesprek vast' },
    { action: agreeGoal, when: started, part: 'doel', label: 'Spreek een doel af' },
    {
      action: recordCourseResult,
      when: started,
      part: 'cursus',
      label: 'Leg de uitslag van een cursus vast',
    },
    {
      action: startPlacement,
      when: learning.includes(phase),
      part: 'plaatsing/nieuw?vorm=work-experience',
      label: 'Leg een werkervaringsplek vast',
    },
    {
      action: startAssignment,
      when: phase === 'in-the-pool',
      part: 'opdracht/nieuw',
      label: 'Leg een opdracht vast',
    },
    { action: notePossibility, when: true, part: 'mogelijkheden', label: 'Schrijf op wat iemand kan' },
    { action: noteDistance, when: true, part: 'afstand', label: 'Schrijf op wat er te winnen is' },
    { action: requestExtension, when: extendable, part: 'verlengen', label: 'Vraag meer tijd' },
    {
      action: handOver,
      when: true,
      part: 'overdragen',
      label: unclaimed ? 'Kies wie begeleidt' : 'Draag over aan een collega',
    },
  ];
  return {
    steps,
    ways: ways
      .filter(({ action, when }) => when && action.who.includes(role))
      .map(({ part, label }) => ({ href: `${person}/${part}`, label })),
  };
}
