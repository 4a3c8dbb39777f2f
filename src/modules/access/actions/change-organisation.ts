import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { refusal } from '../rules/people.ts';
import { organisationById, organisationNamed } from '../store.ts';
import { organisationKind } from '../words.ts';
import { organisationInput } from './add-organisation.ts';

/** Changes name, desk or place of an organisation. Its kind stays, because the rights of its people hang on it. */
export const changeOrganisation = action({
  name: 'access/change-organisation',
  title: { nl: 'Een organisatie wijzigen', en: 'Change an organisation' },
  who: ['administrator'],
  input: z.object({
    organisationId: field.id(),
    name: organisationInput.name,
    desk: organisationInput.desk,
    city: organisationInput.city,
  }),
  load: async (db, { organisationId, name, desk }) => {
    const organisation = await organisationById(db, organisationId);
    if (organisation === undefined) return null;
    return { organisation, existing: await organisationNamed(db, name, desk ?? null) };
  },
  decide: ({ organisation, existing }, input) =>
    existing === undefined || existing.id === organisation.id
      ? accept(input)
      : refuse(refusal('organisation-exists', { field: 'name' })),
  save: async (db, { organisationId, name, desk, city }) => {
    await db
      .updateTable('organisation')
      .set({ name, desk: desk ?? null, city: city ?? null })
      .where('id', '=', organisationId)
      .execute();
    return { id: organisationId };
  },
  about: organisationKind,
  object: ({ organisationId }) => organisationId,
});
