import { z } from 'zod';
import { dayOf, type Instant, momentOf } from '../../../kernel/local-date.ts';
import { accept, refusalsOf, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { refreshDeadlines } from '../due.ts';
import { decideMove, type Move } from '../rules/move.ts';
import { loadCase, saveMove } from '../store.ts';
import { trajectoryKind } from '../words.ts';

const refusal = refusalsOf('trajectories', {
  'introduction-in-past': {
    nl: 'Kies een dag die nog komt, of vandaag.',
    en: 'Choose today or a day to come.',
  },
});

type Plan = {
  readonly trajectoryId: string;
  readonly plannedAt: Instant;
  readonly place: string;
  /** Null when the person is in that phase already and only gets another date. */
  readonly move: Move | null;
};

/** Plans an introduction meeting and invites (A2, A6). The first invitation brings the person into that phase. */
export const inviteToIntroduction = action({
  name: 'trajectories/invite-to-introduction',
  title: { nl: 'Een kennismaking plannen', en: 'Plan an introduction meeting' },
  who: ['referrer', 'coach'],
  input: z.object({
    trajectoryId: field.id(),
    date: field.date(),
    time: field.time(),
    place: field.text(160),
  }),
  load: async (db, input) => loadCase(db, input.trajectoryId),
  decide: (facts, input, { today, actor }) => {
    if (input.date < today) return refuse(refusal('introduction-in-past', { field: 'date' }));
    const plan = { trajectoryId: facts.id, plannedAt: momentOf(input.date, input.time), place: input.place };
    if (facts.phase === 'introduction') return accept<Plan>({ ...plan, move: null });
    const walker = { ...facts, footing: { ...facts.footing, introductionPlanned: true } };
    const move = decideMove(walker, {
      to: 'introduction',
      through: 'invitation',
      role: actor.role,
      on: today,
    });
    return move.ok ? accept<Plan>({ ...plan, move: move.value }) : move;
  },
  save: async (db, { trajectoryId, plannedAt, place, move }, context) => {
    const id = context.newId();
    await db
      .insertInto('introduction')
      .values({
        partnership_id: context.actor.partnershipId,
        id,
        trajectory_id: trajectoryId,
        planned_at: plannedAt,
        place,
        invited_on: dayOf(context.now),
        invited_by: context.actor.membershipId,
      })
      .execute();
    if (move !== null) await saveMove(db, trajectoryId, move, context);
    else context.derive((system) => refreshDeadlines(system, context.actor.partnershipId, trajectoryId));
    return { id };
  },
  about: trajectoryKind,
  object: (input) => input.trajectoryId,
});
