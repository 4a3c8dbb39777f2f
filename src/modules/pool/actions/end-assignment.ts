import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { closePlacement, decideEnd, findPlacement, firstEnd, placementKind } from '../../placements/index.ts';
import { type Case, decideMove, type Move, saveWork } from '../../trajectories/index.ts';
import { loadPoolPerson } from '../store.ts';

type Ended = {
  /** Null when the trajectory has ended already: the work can still be closed, so that the contract can. */
  readonly person: Case | null;
  readonly to: LocalDate;
  readonly move: Move | null;
  /** The end of what goes on beside it. */
  readonly nextEnd: LocalDate | null;
};

/**
 * Ends an assignment. The contract goes on. When it was the last one, the person is between assignments in the same
 * transaction, and the circle starts its next lap (source 000:41: "zijn dienstverband behouden, ook al vallen de
 * werkzaamheden tijdelijk weg").
 */
export const endAssignment = action({
  name: 'pool/end-assignment',
  title: { nl: 'Een opdracht afsluiten', en: 'End an assignment' },
  who: ['planner', 'coach'],
  input: z.object({ placementId: field.id(), endedOn: field.date(), reason: field.text(300) }),
  load: async (db, input) => {
    const placement = await findPlacement(db, input.placementId);
    if (placement === undefined || placement.form !== 'posting') return null;
    const pool = await loadPoolPerson(db, placement.participant_id, ({ contract, assignments }) => ({
      placement: assignments > 1 ? 'posting' : null,
      contractRunning: contract,
    }));
    return { placement, ...pool };
  },
  decide: ({ placement, person, assignments }, input, { today, actor }): Result<Ended> => {
    const held = textsHeldBack({ reason: input.reason });
    if (held.length > 0) return refuse(...held);
    const end = decideEnd(
      { from: placement.from_date, form: placement.form, ended: placement.ended_reason !== null },
      input.endedOn,
      today,
    );
    if (!end.ok) return end;
    const nextEnd = firstEnd(assignments.filter((each) => each.id !== placement.id));
    if (person === null || assignments.length > 1 || person.phase !== 'in-the-pool')
      return accept({ person, to: end.value, move: null, nextEnd });
    const move = decideMove(person, {
      to: 'between-assignments',
      through: 'assignment-end',
      role: actor.role,
      on: today,
      reason: input.reason,
    });
    return move.ok ? accept({ person, to: end.value, move: move.value, nextEnd }) : move;
  },
  save: async (db, { person, to, move, nextEnd }, context, input) => {
    await closePlacement(db, input.placementId, { to, lastDay: input.endedOn, reason: input.reason });
    if (person !== null) await saveWork(db, person.id, move, context, { placementEndsOn: nextEnd });
    return { phase: move?.to ?? person?.phase ?? null, lap: move?.lap ?? person?.lap ?? null };
  },
  about: placementKind,
  object: (input) => input.placementId,
});
