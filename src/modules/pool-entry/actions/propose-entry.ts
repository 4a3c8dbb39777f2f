import { z } from 'zod';
import { accept, type Result, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { ownValuesOf } from '../../municipal-values/index.ts';
import { participantKind, textsHeldBack } from '../../participants/index.ts';
import { type Case, loadCase, openTrajectoryOf } from '../../trajectories/index.ts';
import { proposingRoles } from '../access.ts';
import { formField, termsFields, termsOf } from '../input.ts';
import { birthDateOf } from '../queries.ts';
import { type BusinessCase, businessCase } from '../rules/business-case.ts';
import { refusal } from '../rules/entry.ts';

/**
 * Proposes to take somebody into the pool (E6), with the business case by the rules of the first day and the values of the
 * municipality that put the person forward. Somebody else decides.
 */
export const proposeEntry = action({
  name: 'pool-entry/propose-entry',
  title: { nl: 'Instroom in de flexpoule voorstellen', en: 'Propose entry into the pool' },
  who: proposingRoles,
  input: z.object({ participantId: field.id(), work: field.text(120), ...termsFields }),
  load: async (db, { participantId }) => {
    const birthDate = await birthDateOf(db, participantId);
    if (birthDate === null) return null;
    const trajectoryId = await openTrajectoryOf(db, participantId);
    const person = trajectoryId === null ? null : await loadCase(db, trajectoryId);
    const own = person === null ? [] : await ownValuesOf(db, person.referringOrganisationId);
    return { birthDate, person, own };
  },
  decide: ({ birthDate, person, own }, input): Result<{ person: Case; found: BusinessCase }> => {
    const held = textsHeldBack({ work: input.work });
    if (held.length > 0) return refuse(...held);
    if (person === null) return refuse(refusal('no-trajectory'));
    const found = businessCase(termsOf(input), birthDate, own);
    return found.ok ? accept({ person, found: found.value }) : refuse(...found.refusals.map(formField));
  },
  save: async (db, { person, found }, { actor, now, newId }, { work }) => {
    const id = newId();
    await db
      .insertInto('pool_entry')
      .values({
        partnership_id: actor.partnershipId,
        id,
        participant_id: person.participantId,
        trajectory_id: person.id,
        firm_organisation_id: person.firmOrganisationId,
        work,
        business_case: JSON.stringify(found),
        proposed_by: actor.membershipId,
        proposed_by_account: actor.accountId,
        proposed_at: now,
      })
      .execute();
    return { id };
  },
  about: participantKind,
  object: ({ participantId }) => participantId,
});
