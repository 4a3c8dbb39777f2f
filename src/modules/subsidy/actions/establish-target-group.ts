import { z } from 'zod';
import { accept } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { participantKind } from '../../participants/index.ts';
import { refreshDues } from '../due.ts';
import { subsidiesOf } from '../store.ts';
import { targetGroupGrounds } from '../words.ts';

/**
 * Establishes whether somebody belongs to the target group for wage-cost subsidy, from a day on (Pwet 6 lid 1 onder e, 10c). Who no
 * longer does gets no subsidy from that day (10d lid 8). On what it rests is one of a few grounds, never a diagnosis.
 */
export const establishTargetGroup = action({
  name: 'subsidy/establish-target-group',
  title: { nl: 'De doelgroep loonkostensubsidie vaststellen', en: 'Establish the target group' },
  who: ['income-adviser'],
  input: z.object({
    participantId: field.id(),
    member: field.choice(['yes', 'no']),
    ground: field.choice(targetGroupGrounds),
    fromDate: field.date(),
  }),
  load: async (db, { participantId }) => {
    const person = await db
      .selectFrom('participant')
      .select('firm_organisation_id as firmId')
      .where('id', '=', participantId)
      .executeTakeFirst();
    return person === undefined ? null : { ...person, subsidies: await subsidiesOf(db, { participantId }) };
  },
  decide: (facts) => accept(facts),
  save: async (db, { firmId, subsidies }, { actor, now, today, newId, derive }, input) => {
    await db
      .insertInto('target_group')
      .values({
        partnership_id: actor.partnershipId,
        id: newId(),
        participant_id: input.participantId,
        firm_organisation_id: firmId,
        municipality_organisation_id: actor.organisationId,
        member: input.member === 'yes',
        ground: input.ground,
        from_date: input.fromDate,
        at: now,
        by_membership_id: actor.membershipId,
      })
      .execute();
    derive(async (system) => {
      for (const { id } of subsidies)
        await refreshDues(system, actor.partnershipId, { kind: 'subsidy', id }, today);
    });
    return { id: input.participantId };
  },
  about: participantKind,
  object: ({ participantId }) => participantId,
});
