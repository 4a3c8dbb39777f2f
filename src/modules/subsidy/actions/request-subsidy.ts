import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { refreshDues } from '../due.ts';
import { jobAt } from '../job.ts';
import { decidingDesk, refusal } from '../rules/requesting.ts';
import { standingOn } from '../rules/standing.ts';
import { desksOn, proposalsOf, subsidiesOf } from '../store.ts';
import { subsidyKind } from '../words.ts';

/**
 * Asks for wage-cost subsidy for a job: the employer, the person, the social firm for its own contracts, or the municipality of its
 * own accord (Pwet 10d lid 1). Whether there is a right is judged with the first proposal.
 */
export const requestSubsidy = action({
  name: 'subsidy/request-subsidy',
  title: { nl: 'Loonkostensubsidie aanvragen', en: 'Request wage-cost subsidy' },
  who: ['employer-contact', 'participant', 'coach', 'income-adviser'],
  input: z.object({
    placementId: field.id().optional(),
    contractId: field.id().optional(),
    municipalityId: field.id().optional(),
  }),
  load: async (db, { placementId, contractId }, { today }) => {
    const job = await jobAt(db, { placementId, contractId });
    if (job === null) return null;
    const all = await subsidiesOf(db, { participantId: job.participantId });
    const earlier = all.filter(
      (each) => each.placementId === job.placementId && each.contractId === job.contractId,
    );
    const proposals = await proposalsOf(
      db,
      earlier.map(({ id }) => id),
    );
    return { job, earlier, proposals, desks: await desksOn(db, today) };
  },
  decide: ({ job, earlier, proposals, desks }, { municipalityId }, { today, actor }) => {
    if (!job.paid) return refuse(refusal('no-wages'));
    if (job.ended) return refuse(refusal('job-over'));
    const open = earlier.some(({ id }) => {
      const standing = standingOn(today, proposals.get(id) ?? [], job.to);
      return standing !== 'rejected' && standing !== 'ended';
    });
    if (open) return refuse(refusal('already-requested'));
    if (desks.length === 0) return refuse(refusal('no-municipality'));
    // The municipality can begin of its own accord, and then it decides itself.
    const chosen = actor.role === 'income-adviser' ? actor.organisationId : municipalityId;
    const desk = decidingDesk(desks, job.referringId, chosen);
    if (desk === null) return refuse(refusal('which-municipality', { field: 'municipalityId' }));
    return accept({ job, deskId: desk.id, attempt: earlier.length });
  },
  save: async (db, { job, deskId, attempt }, { actor, today, newId, derive }) => {
    const id = newId();
    await db
      .insertInto('subsidy')
      .values({
        partnership_id: actor.partnershipId,
        id,
        participant_id: job.participantId,
        placement_id: job.placementId,
        contract_id: job.contractId,
        attempt,
        employer_organisation_id: job.employerId,
        firm_organisation_id: job.firmId,
        municipality_organisation_id: deskId,
        requested_on: today,
        requested_by: actor.membershipId,
        requested_role: actor.role,
      })
      .execute();
    derive((system) => refreshDues(system, actor.partnershipId, { kind: 'subsidy', id }, today));
    return { id };
  },
  about: subsidyKind,
  object: (_input, output) => output?.id ?? null,
});
