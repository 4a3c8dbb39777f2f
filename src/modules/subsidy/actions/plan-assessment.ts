import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { refreshDues } from '../due.ts';
import { decidingDesk, refusal } from '../rules/requesting.ts';
import { desksOn, expertsOf } from '../store.ts';
import { wageValueKind } from '../words.ts';

/**
 * Asks an expert of the municipality to measure the wage value on the real workplace (Besluit LKS Participatiewet 2021 art. 3). From
 * then on employer and participant can give their view.
 */
export const planAssessment = action({
  name: 'subsidy/plan-assessment',
  title: { nl: 'Een loonwaardemeting plannen', en: 'Plan an assessment of the wage value' },
  who: ['coach', 'income-adviser'],
  input: z.object({
    placementId: field.id(),
    expertMembershipId: field.id(),
    normJob: field.text(120),
    hoursPerWeek: field.whole(1, 60),
    daysPerWeek: field.whole(1, 7),
    plannedOn: field.date(),
  }),
  load: async (db, { placementId, expertMembershipId }, { today }) => {
    const placement = await db
      .selectFrom('placement')
      .selectAll()
      .where('id', '=', placementId)
      .executeTakeFirst();
    if (placement === undefined) return null;
    const desks = await desksOn(db, today);
    const experts = await expertsOf(
      db,
      desks.map(({ id }) => id),
      today,
    );
    const earlier = await db
      .selectFrom('wage_value as w')
      .leftJoin('wage_value_result as r', (join) =>
        join.onRef('r.partnership_id', '=', 'w.partnership_id').onRef('r.wage_value_id', '=', 'w.id'),
      )
      .select(['w.id', 'r.id as resultId'])
      .where('w.placement_id', '=', placementId)
      .execute();
    return { placement, expert: experts.find(({ id }) => id === expertMembershipId), desks, earlier };
  },
  decide: ({ placement, expert, desks, earlier }, input, { today, actor }) => {
    const held = textsHeldBack({ normJob: input.normJob });
    if (held.length > 0) return refuse(...held);
    if (placement.ended_reason !== null) return refuse(refusal('job-over'));
    if (desks.length === 0) return refuse(refusal('no-municipality'));
    const own = actor.role === 'income-adviser' ? actor.organisationId : undefined;
    const desk = decidingDesk(desks, placement.referring_organisation_id, own);
    // Where more than one municipality could decide, the expert that was chosen says which.
    if (expert === undefined || (desk !== null && expert.municipalityId !== desk.id))
      return refuse(refusal('expert-unknown', { field: 'expertMembershipId' }));
    if (earlier.some(({ resultId }) => resultId === null)) return refuse(refusal('assessment-open'));
    if (input.plannedOn < today) return refuse(refusal('planned-in-past', { field: 'plannedOn' }));
    return accept({ placement, municipalityId: expert.municipalityId, seq: earlier.length });
  },
  save: async (db, { placement, municipalityId, seq }, { actor, today, newId, derive }, input) => {
    const id = newId();
    const posted = placement.form === 'posting';
    await db
      .insertInto('wage_value')
      .values({
        partnership_id: actor.partnershipId,
        id,
        participant_id: placement.participant_id,
        placement_id: placement.id,
        seq,
        workplace_organisation_id: placement.organisation_id,
        employer_organisation_id: posted ? placement.firm_organisation_id : placement.organisation_id,
        firm_organisation_id: placement.firm_organisation_id,
        municipality_organisation_id: municipalityId,
        expert_membership_id: input.expertMembershipId,
        norm_job: input.normJob,
        hours_per_week: input.hoursPerWeek,
        days_per_week: input.daysPerWeek,
        planned_on: input.plannedOn,
        asked_on: today,
        asked_by: actor.membershipId,
      })
      .execute();
    derive((system) => refreshDues(system, actor.partnershipId, { kind: 'wage-value', id }, today));
    return { id };
  },
  about: wageValueKind,
  object: (_input, output) => output?.id ?? null,
});
