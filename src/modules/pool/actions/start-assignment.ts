import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { participantKind } from '../../participants/index.ts';
import { addPlacement, checkDates, firstEnd, isWorkplace, placementRefusal } from '../../placements/index.ts';
import { type Case, decideMove, type Move, saveWork } from '../../trajectories/index.ts';
import { refusal } from '../rules/pool.ts';
import { loadPoolPerson } from '../store.ts';

type Started = {
  readonly person: Case;
  readonly move: Move | null;
  /** The first end of all assignments that run side by side. */
  readonly endsOn: LocalDate | null;
};

/**
 * Posts somebody from the pool to an employer (E1). Several assignments can run side by side. Who was between
 * assignments, or used that time to learn, is back in the pool at once.
 */
export const startAssignment = action({
  name: 'pool/start-assignment',
  title: { nl: 'Een opdracht vastleggen', en: 'Record an assignment' },
  who: ['planner', 'coach'],
  input: z.object({
    participantId: field.id(),
    organisationId: field.id(),
    work: field.text(120),
    hoursPerWeek: field.whole(1, 60).optional(),
    fromDate: field.date(),
    toDate: field.date().optional(),
  }),
  load: async (db, input) => ({
    ...(await loadPoolPerson(db, input.participantId, ({ contract }) => ({
      placement: 'posting',
      contractRunning: contract,
    }))),
    workplace: await isWorkplace(db, input.organisationId),
  }),
  decide: ({ person, contract, assignments, workplace }, input, { today, actor }): Result<Started> => {
    if (person === null) return refuse(placementRefusal('no-trajectory'));
    if (contract === undefined) return refuse(refusal('no-contract'));
    if (!workplace) return refuse(placementRefusal('no-such-workplace', { field: 'organisationId' }));
    const dates = checkDates(input.fromDate, input.toDate ?? null, today);
    if (dates.length > 0) return refuse(...dates);
    const added = { form: 'posting', to_date: input.toDate ?? null, announced_end_on: null } as const;
    const endsOn = firstEnd([...assignments, added]);
    if (person.phase === 'in-the-pool') return accept({ person, move: null, endsOn });
    const move = decideMove(person, {
      to: 'in-the-pool',
      through: 'assignment-start',
      role: actor.role,
      on: today,
    });
    return move.ok ? accept({ person, move: move.value, endsOn }) : move;
  },
  save: async (db, { person, move, endsOn }, context, input) => {
    const id = await addPlacement(
      db,
      person,
      {
        organisationId: input.organisationId,
        form: 'posting',
        work: input.work,
        hoursPerWeek: input.hoursPerWeek ?? null,
        from: input.fromDate,
        to: input.toDate ?? null,
      },
      context,
    );
    await saveWork(db, person.id, move, context, { placementEndsOn: endsOn });
    return { id };
  },
  about: participantKind,
  object: (input) => input.participantId,
});
