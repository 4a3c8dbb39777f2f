import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { decideMove, loadCase, type Move, saveWork } from '../../trajectories/index.ts';
import { decideEnd, firstEnd, refusal } from '../rules/placement.ts';
import { closePlacement, findPlacement, runningPlacements } from '../store.ts';
import { placementKind } from '../words.ts';

type Ended = {
  readonly trajectoryId: string;
  readonly to: LocalDate;
  readonly move: Move | null;
  /** The end of what goes on beside it. */
  readonly nextEnd: LocalDate | null;
};

/** The phases that a placement of a form keeps somebody in; ending it there brings them to look for work again. */
const kept = {
  internship: ['internship'],
  trial: ['internship'],
  employment: ['placed', 'after-care'],
} as const;

/** Ends work outside the pool. The last day counts as worked. Looking for work begins again where the phase hung on it. */
export const endPlacement = action({
  name: 'placements/end-placement',
  title: { nl: 'Werk afsluiten', en: 'End work' },
  who: ['coach'],
  input: z.object({ placementId: field.id(), endedOn: field.date(), reason: field.text(300) }),
  load: async (db, input) => {
    const placement = await findPlacement(db, input.placementId);
    if (placement === undefined) return null;
    return {
      placement,
      person: await loadCase(db, placement.trajectory_id),
      running: await runningPlacements(db, placement.participant_id),
    };
  },
  decide: ({ placement, person, running }, input, { today, actor }): Result<Ended> => {
    const held = textsHeldBack({ reason: input.reason });
    if (held.length > 0) return refuse(...held);
    if (placement.form === 'posting') return refuse(refusal('posting-ends-in-pool'));
    const end = decideEnd(
      { from: placement.from_date, form: placement.form, ended: placement.ended_reason !== null },
      input.endedOn,
      today,
    );
    if (!end.ok) return end;
    const nextEnd = firstEnd(
      running.filter((each) => each.id !== placement.id && each.trajectory_id === placement.trajectory_id),
    );
    const ended = { trajectoryId: placement.trajectory_id, to: end.value, nextEnd };
    const phases: readonly string[] = placement.form === 'work-experience' ? [] : kept[placement.form];
    if (person === null || !phases.includes(person.phase)) {
      return accept({ ...ended, move: null });
    }
    const move = decideMove(person, {
      to: 'finding-work',
      through: 'placement-end',
      role: actor.role,
      on: today,
      reason: input.reason,
    });
    return move.ok ? accept({ ...ended, move: move.value }) : move;
  },
  save: async (db, { trajectoryId, to, move, nextEnd }, context, input) => {
    await closePlacement(db, input.placementId, { to, lastDay: input.endedOn, reason: input.reason });
    await saveWork(db, trajectoryId, move, context, { placementEndsOn: nextEnd });
    return { phase: move?.to ?? null };
  },
  about: placementKind,
  object: (input) => input.placementId,
});
