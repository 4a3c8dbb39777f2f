import { z } from 'zod';
import { addDays, type LocalDate, later } from '../../../kernel/local-date.ts';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { placementRefusal } from '../../placements/index.ts';
import { type Case, decideMove, type Move, saveWork } from '../../trajectories/index.ts';
import { refusal } from '../rules/pool.ts';
import { loadPoolPerson } from '../store.ts';
import { contractKind } from '../words.ts';

type Ended = { readonly person: Case | null; readonly to: LocalDate; readonly move: Move | null };

/** Ends a contract with the social firm (E7). Assignments must have ended; who has no other job looks for work again. */
export const endContract = action({
  name: 'pool/end-contract',
  title: { nl: 'Een dienstverband beëindigen', en: 'End a contract' },
  who: ['planner', 'coach'],
  input: z.object({ contractId: field.id(), endedOn: field.date(), reason: field.text(300) }),
  load: async (db, input) => {
    const contract = await db
      .selectFrom('pool_contract')
      .selectAll()
      .where('id', '=', input.contractId)
      .forUpdate()
      .executeTakeFirst();
    if (contract === undefined) return null;
    const pool = await loadPoolPerson(db, contract.participant_id, ({ assignments }) => ({
      placement: assignments > 0 ? 'posting' : null,
      contractRunning: false,
    }));
    return { ending: contract, ...pool };
  },
  decide: ({ ending, person, assignments }, input, { today, actor }): Result<Ended> => {
    const held = textsHeldBack({ reason: input.reason });
    if (held.length > 0) return refuse(...held);
    if (ending.ended_reason !== null) return refuse(refusal('contract-ended'));
    if (input.endedOn > today) return refuse(placementRefusal('end-in-future', { field: 'endedOn' }));
    if (assignments.length > 0) return refuse(refusal('assignment-running'));
    const to = addDays(later(input.endedOn, ending.from_date), 1);
    if (person === null || !['in-the-pool', 'between-assignments'].includes(person.phase)) {
      return accept({ person, to, move: null });
    }
    const move = decideMove(person, {
      to: 'finding-work',
      through: 'contract-end',
      role: actor.role,
      on: today,
      reason: input.reason,
    });
    return move.ok ? accept({ person, to, move: move.value }) : move;
  },
  save: async (db, { person, to, move }, context, input) => {
    await db
      .updateTable('pool_contract')
      .set({ to_date: to, ended_reason: input.reason })
      .where('id', '=', input.contractId)
      .execute();
    if (person !== null) await saveWork(db, person.id, move, context, { contractEndsOn: null });
    return { phase: move?.to ?? null };
  },
  about: contractKind,
  object: (input) => input.contractId,
});
