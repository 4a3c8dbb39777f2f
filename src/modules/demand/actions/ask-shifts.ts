import { z } from 'zod';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { addDemand, demandFields, judgeAsking, loadAsking } from '../asking.ts';
import { lawWarnings } from '../rules/law-warnings.ts';
import { demandKind } from '../words.ts';

/**
 * Asks for people at a site, every week on some days or on one day: the employer, or the planner for an employer. Output: its id, and
 * what the working-time law warns of.
 */
export const askShifts = action({
  name: 'demand/ask-shifts',
  title: { nl: 'Werk aanbieden', en: 'Ask for people' },
  who: ['employer-contact', 'planner'],
  input: z.object({ siteId: field.id(), ...demandFields }),
  load: async (db, { siteId }) => loadAsking(db, siteId),
  decide: (facts, input, context) => judgeAsking(facts, input, { context, earliest: context.today }),
  save: async (db, asked, context, { siteId }) => {
    const { organisation_id } = await db
      .selectFrom('site')
      .select('organisation_id')
      .where('id', '=', siteId)
      .executeTakeFirstOrThrow();
    const id = await addDemand(db, { id: siteId, organisation_id }, asked, context);
    return { id, warnings: lawWarnings(asked) };
  },
  about: demandKind,
  object: (_input, output) => output?.id ?? null,
});
