import type { Refusal } from '../../../../kernel/result.ts';
import { decideMove, type MoveCommand } from '../../rules/move.ts';
import type { Case } from '../../store.ts';

/** Why a step cannot be made now, whatever one would fill in; empty when the form has use. */
export function blockedStep(
  trajectory: Case,
  command: Omit<MoveCommand, 'reason' | 'endReason'>,
): readonly Refusal[] {
  const footing = { ...trajectory.footing, introductionPlanned: true };
  const walker = command.through === 'invitation' ? { ...trajectory, footing } : trajectory;
  const move = decideMove(walker, { ...command, reason: 'nog in te vullen', endReason: 'not-now' });
  return move.ok ? [] : move.refusals;
}
