import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { givenRoles, refusal, rolesOfKind } from '../rules/people.ts';
import { organisationById, rolesExpectedBy } from '../store.ts';
import { membershipKind } from '../words.ts';

const [firstRole = 'administrator', ...otherRoles] = givenRoles;

/**
 * Gives somebody a role in an organisation, by the e-mail address they will sign in with. They need no account yet: the
 * first time that address, verified by the identity provider, comes in, it is linked.
 */
export const addMembership = action({
  name: 'access/add-membership',
  title: { nl: 'Een rol geven', en: 'Give a role' },
  who: ['administrator'],
  input: z.object({
    organisationId: field.id(),
    name: field.text(120),
    email: field.email(),
    role: field.choice([firstRole, ...otherRoles]),
    fromDate: field.date().optional(),
  }),
  load: async (db, { organisationId, email }) => {
    const organisation = await organisationById(db, organisationId);
    return organisation === undefined ? null : { organisation, held: await rolesExpectedBy(db, email) };
  },
  decide: ({ organisation, held }, input, { today }) => {
    if (!rolesOfKind(organisation.kind).includes(input.role)) {
      return refuse(refusal('role-does-not-fit', { field: 'role' }));
    }
    const same = held.some(
      ({ role, organisation_id, to_date }) =>
        role === input.role && organisation_id === organisation.id && (to_date === null || to_date > today),
    );
    return same ? refuse(refusal('role-held-already', { field: 'role' })) : accept(input);
  },
  save: async (db, { organisationId, name, email, role, fromDate }, { actor, newId, today }) => {
    const id = newId();
    await db
      .insertInto('membership')
      .values({
        partnership_id: actor.partnershipId,
        id,
        account_id: null,
        email: email.toLowerCase(),
        organisation_id: organisationId,
        role,
        participant_id: null,
        name,
        from_date: fromDate ?? today,
        to_date: null,
      })
      .execute();
    return { id };
  },
  about: membershipKind,
  object: (_input, output) => output?.id ?? null,
});
