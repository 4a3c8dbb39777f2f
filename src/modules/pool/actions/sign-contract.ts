import { z } from 'zod';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { participantKind } from '../../participants/index.ts';
import { checkDates, placementRefusal } from '../../placements/index.ts';
import { type Case, decideMove, type Move, saveMove } from '../../trajectories/index.ts';
import { refusal } from '../rules/pool.ts';
import { loadPoolPerson } from '../store.ts';

/** Hires somebody into the pool (E1): a contract with the social firm, apart from any assignment. */
export const signContract = action({
  name: 'pool/sign-contract',
  title: { nl: 'Een dienstverband vastleggen', en: 'Record a contract' },
  who: ['planner', 'coach'],
  input: z.object({
    participantId: field.id(),
    fromDate: field.date(),
    toDate: field.date().optional(),
    hoursPerWeek: field.whole(1, 60),
  }),
  load: async (db, input) => ({
    ...(await loadPoolPerson(db, input.participantId, () => ({ placement: null, contractRunning: true }))),
    earlier: await db
      .selectFrom('pool_contract')
      .select('id')
      .where('participant_id', '=', input.participantId)
      .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', input.fromDate)]))
      .where('from_date', '<', input.toDate ?? '9999-12-31')
      .executeTakeFirst(),
  }),
  decide: ({ person, earlier }, input, { today, actor }): Result<{ person: Case; move: Move }> => {
    if (person === null) return refuse(placementRefusal('no-trajectory'));
    const dates = checkDates(input.fromDate, input.toDate ?? null, today);
    if (dates.length > 0) return refuse(...dates);
    if (earlier !== undefined) return refuse(refusal('contract-overlaps', { field: 'fromDate' }));
    const move = decideMove(person, {
      to: 'in-the-pool',
      through: 'contract-start',
      role: actor.role,
      on: today,
    });
    return move.ok ? accept({ person, move: move.value }) : move;
  },
  save: async (db, { person, move }, context, input) => {
    const id = context.newId();
    await db
      .insertInto('pool_contract')
      .values({
        partnership_id: context.actor.partnershipId,
        id,
        participant_id: person.participantId,
        trajectory_id: person.id,
        firm_organisation_id: person.firmOrganisationId,
        referring_organisation_id: person.referringOrganisationId,
        from_date: input.fromDate,
        to_date: input.toDate ?? null,
        hours_per_week: input.hoursPerWeek,
        recorded_by: context.actor.membershipId,
      })
      .execute();
    await saveMove(db, person.id, move, context, {
      contractEndsOn: input.toDate ?? null,
      placementEndsOn: null,
    });
    return { id };
  },
  about: participantKind,
  object: (input) => input.participantId,
});
