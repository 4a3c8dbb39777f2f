import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { refusal } from '../rules/refusals.ts';
import { lockSite } from '../store.ts';
import { siteKind } from '../words.ts';
import { siteFields, siteNamed, siteRefusals } from './add-site.ts';

/** Changes what is known of a site: from now on, also for shifts that were asked already. */
export const changeSite = action({
  name: 'demand/change-site',
  title: { nl: 'Een werkplek veranderen', en: 'Change a site' },
  who: ['employer-contact', 'planner'],
  input: z.object({ siteId: field.id(), ...siteFields }),
  load: async (db, input) => {
    const site = await lockSite(db, input.siteId);
    if (site === undefined) return null;
    return { site, namesake: await siteNamed(db, site.organisation_id, input.name) };
  },
  decide: ({ site, namesake }, input) => {
    if (site.closed_on !== null) return refuse(refusal('site-closed-already'));
    const wrong = [
      ...siteRefusals(input),
      ...(namesake === undefined || namesake.id === site.id
        ? []
        : [refusal('site-exists', { field: 'name' })]),
    ];
    return wrong.length > 0 ? refuse(...wrong) : accept(null);
  },
  save: async (db, _decision, _context, site) => {
    await db
      .updateTable('site')
      .set({
        name: site.name,
        street: site.street,
        postcode: site.postcode.toUpperCase(),
        city: site.city,
        meeting_point: site.meetingPoint,
        mentor_places: site.mentorPlaces,
        coach_places: site.coachPlaces,
        coach_minutes: site.coachHours ?? null,
      })
      .where('id', '=', site.siteId)
      .execute();
    return { id: site.siteId };
  },
  about: siteKind,
  object: (input) => input.siteId,
});
