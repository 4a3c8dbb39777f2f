import { z } from 'zod';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { unlessHeldBack } from '../../participants/index.ts';
import { decideMove, endReasons } from '../rules/move.ts';
import { phases } from '../rules/phases.ts';
import { loadCase, saveMove } from '../store.ts';
import { trajectoryKind } from '../words.ts';

/** Makes a step of the circle that somebody chooses; the transition table of the programme judges it. */
export const makeStep = action({
  name: 'trajectories/make-step',
  title: { nl: 'Een stap zetten', en: 'Make a step' },
  who: ['coach', 'referrer', 'planner'],
  input: z.object({
    trajectoryId: field.id(),
    to: field.choice(phases),
    reason: field.text(500).optional(),
    endReason: field.choice(endReasons).optional(),
  }),
  load: async (db, input) => loadCase(db, input.trajectoryId),
  decide: (facts, input, { today, actor }) =>
    unlessHeldBack(
      decideMove(facts, {
        to: input.to,
        through: 'choice',
        role: actor.role,
        on: today,
        endReason: input.endReason ?? null,
        reason: input.reason ?? null,
      }),
      { reason: input.reason },
    ),
  save: async (db, move, context, input) => {
    await saveMove(db, input.trajectoryId, move, context);
    return { phase: move.to, lap: move.lap };
  },
  about: trajectoryKind,
  object: (input) => input.trajectoryId,
});
