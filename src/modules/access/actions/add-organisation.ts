import { z } from 'zod';
import { organisationKinds } from '../../../kernel/actor.ts';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { refusal } from '../rules/people.ts';
import { organisationNamed } from '../store.ts';
import { organisationKind } from '../words.ts';

/** What is asked of an organisation; a desk is a part of it with work of its own, such as WSP. */
export const organisationInput = {
  name: field.text(120),
  kind: field.choice(organisationKinds),
  desk: field.text(80).optional(),
  city: field.text(80).optional(),
} as const;

/** Adds an organisation to the partnership (A1). Refuses one that is there under the same name and desk. */
export const addOrganisation = action({
  name: 'access/add-organisation',
  title: { nl: 'Een organisatie toevoegen', en: 'Add an organisation' },
  who: ['administrator'],
  input: z.object(organisationInput),
  load: async (db, { name, desk }) => ({ existing: await organisationNamed(db, name, desk ?? null) }),
  decide: ({ existing }, input) =>
    existing === undefined ? accept(input) : refuse(refusal('organisation-exists', { field: 'name' })),
  save: async (db, { name, kind, desk, city }, { actor, newId }) => {
    const id = newId();
    await db
      .insertInto('organisation')
      .values({
        partnership_id: actor.partnershipId,
        id,
        name,
        kind,
        desk: desk ?? null,
        city: city ?? null,
      })
      .execute();
    return { id };
  },
  about: organisationKind,
  object: (_input, output) => output?.id ?? null,
});
