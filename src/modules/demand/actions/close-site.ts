import { z } from 'zod';
import { accept, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { refusal } from '../rules/refusals.ts';
import { demandsIn, lockSite } from '../store.ts';
import { siteKind } from '../words.ts';

/** Closes a site from a day on: nothing can be asked there from that day. What is still asked must be cancelled first. */
export const closeSite = action({
  name: 'demand/close-site',
  title: { nl: 'Een werkplek sluiten', en: 'Close a site' },
  who: ['employer-contact', 'planner'],
  input: z.object({ siteId: field.id(), closedOn: field.date() }),
  load: async (db, { siteId, closedOn }) => {
    const site = await lockSite(db, siteId);
    if (site === undefined) return null;
    return { site, asked: await demandsIn(db, { from: closedOn, to: '9999-12-31' }, { siteId }) };
  },
  decide: ({ site, asked }, { closedOn }, { today }) => {
    if (site.closed_on !== null) return refuse(refusal('site-closed-already'));
    if (closedOn < today) return refuse(refusal('in-past', { field: 'closedOn' }));
    const [first] = asked;
    if (first !== undefined)
      return refuse(refusal('site-in-use', { field: 'closedOn', values: { work: first.work } }));
    return accept(closedOn);
  },
  save: async (db, closedOn, _context, { siteId }) => {
    await db.updateTable('site').set({ closed_on: closedOn }).where('id', '=', siteId).execute();
    return { id: siteId };
  },
  about: siteKind,
  object: (input) => input.siteId,
});
