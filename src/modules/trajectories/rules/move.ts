import type { Role } from '../../../kernel/actor.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { roleNames } from '../../../kernel/words.ts';
import { type Condition, type Footing, refusal, unmet } from './conditions.ts';
import { type Phase, startedPhases } from './phases.ts';
import type { Programme, Transition, TransitionAct } from './programme.ts';

/** Why a trajectory ended. `completed` and `own-work` count as completed in the results. */
export const endReasons = [
  'completed',
  'own-work',
  'participant-stopped',
  'firm-stopped',
  'moved-away',
  'not-now',
] as const;
export type EndReason = (typeof endReasons)[number];

/** Where a trajectory stands: what is needed to judge a step. */
export type Standing = {
  readonly phase: Phase;
  readonly lap: number;
  readonly startedOn: LocalDate | null;
  readonly completedOn: LocalDate | null;
};

export type MoveCommand = {
  readonly to: Phase;
  readonly through: TransitionAct;
  readonly role: Role;
  readonly on: LocalDate;
  readonly reason?: string | null;
  readonly endReason?: EndReason | null;
};

/** Who makes the step: where they stand, what is known about them, and the programme they are in. */
export type Walker = Standing & {
  readonly programme: Programme;
  readonly footing: Omit<Footing, 'reason'>;
};

/** A step that may be made, and what the trajectory is after it. */
export type Move = {
  readonly from: Phase;
  readonly to: Phase;
  readonly on: LocalDate;
  readonly lap: number;
  readonly reason: string | null;
  readonly startedOn: LocalDate | null;
  readonly completedOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
  readonly endReason: EndReason | null;
};

/**
 * Judges one step round the circle by the transition table of the programme: does the step exist, is it this role's,
 * does it come about in this way, and is everything there that the partners agreed on? A trajectory never ends without
 * saying how: the results count on it.
 */
export function decideMove(walker: Walker, command: MoveCommand): Result<Move> {
  const { programme, phase } = walker;
  const steps = programme.transitions.filter((each) => each.from === phase && each.to === command.to);
  const step = steps.find((each) => each.through === command.through) ?? steps[0];
  if (step === undefined)
    return refuse(refusal('no-such-step', { values: names(programme, phase, command.to) }));
  if (step.through !== command.through) return refuse(refusal('step-follows-fact'));
  if (!step.by.includes(command.role)) {
    return refuse(
      refusal('step-not-yours', { values: { roles: step.by.map((role) => roleNames[role].nl).join(', ') } }),
    );
  }
  const endReason = step.to === 'ended' ? (command.endReason ?? null) : null;
  const refusals = [
    ...(step.to === 'ended' && endReason === null
      ? [refusal('end-reason-given', { field: 'endReason' })]
      : []),
    ...unmet(step.provided, { ...walker.footing, reason: command.reason ?? null }),
  ];
  if (refusals.length > 0) return refuse(...refusals);
  return accept(moved(step, walker, { ...command, endReason }));
}

function moved(
  step: Transition,
  standing: Standing,
  command: MoveCommand & { readonly endReason: EndReason | null },
): Move {
  const { endReason } = command;
  return {
    from: step.from,
    to: step.to,
    on: command.on,
    lap: standing.lap + (step.nextLap ? 1 : 0),
    reason: command.reason ?? null,
    startedOn: standing.startedOn ?? (startedPhases.includes(step.to) ? command.on : null),
    completedOn: standing.completedOn ?? (completes(step.to, endReason) ? command.on : null),
    endedOn: step.to === 'ended' ? command.on : null,
    endReason,
  };
}

/**
 * A trajectory is completed when it reaches paid work (at an employer or in the pool), or ends because its aim is
 * reached. Source 000:22: "na een jaar 28 succesvol afgesloten", of whom 16 found a job.
 */
export function completes(to: Phase, endReason: EndReason | null): boolean {
  return to === 'placed' || to === 'in-the-pool' || endReason === 'completed' || endReason === 'own-work';
}

/** Nothing is recorded any more on a trajectory that has ended. */
export function endedRefusals({ phase }: Pick<Standing, 'phase'>): Refusal[] {
  return phase === 'ended' ? [refusal('trajectory-ended')] : [];
}

/** The steps that this role can make from here, in the order of the programme: the buttons on the person page. */
export function stepsFor(programme: Programme, phase: Phase, role: Role): Transition[] {
  return programme.transitions.filter((step) => step.from === phase && step.by.includes(role));
}

/** What a page knows of somebody without holding the trajectory. */
export type Known = Pick<Footing, 'participantAnswer' | 'firmAnswer' | 'coursesPassed' | 'placement'>;

const beforeHand: readonly Condition[] = ['both-said-yes', 'course-passed'];

/**
 * What has to happen before a step, as far as a page can know it: the yes of both sides, a passed course, and the end of
 * work before the contract under it ends. The other conditions come true on the page of the step itself.
 */
export function waitsFor(step: Pick<Transition, 'provided' | 'through'>, known: Known): Refusal[] {
  const asked = step.through === 'contract-end' ? [...beforeHand, 'no-assignment-running'] : beforeHand;
  return unmet(
    step.provided.filter((each) => asked.includes(each)),
    {
      ...known,
      introductionPlanned: true,
      contractRunning: false,
      reason: null,
    },
  );
}

/** The name of a phase as this programme calls it. */
export function phaseName(programme: Programme, phase: Phase): { nl: string; en: string } {
  return programme.phases.find((each) => each.key === phase)?.name ?? { nl: phase, en: phase };
}

function names(programme: Programme, from: Phase, to: Phase) {
  return { from: phaseName(programme, from).nl, to: phaseName(programme, to).nl };
}
