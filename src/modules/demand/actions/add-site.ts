import { z } from 'zod';
import { accept, type Refusal, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { field } from '../../../platform/input.ts';
import { textsHeldBack } from '../../participants/index.ts';
import { isWorkplace } from '../../placements/index.ts';
import { refusal } from '../rules/refusals.ts';
import '../tables.ts';
import { siteKind } from '../words.ts';

/** What is known of a site: how somebody gets there, and how many can be guided there at once. */
export const siteFields = {
  name: field.text(80),
  street: field.text(120),
  postcode: z
    .string({ error: 'required' })
    .trim()
    .regex(/^[1-9]\d{3} ?([A-Za-z]{2})?$/, 'invalid'),
  city: field.text(80),
  meetingPoint: field.text(300),
  mentorPlaces: field.whole(0, 500),
  coachPlaces: field.whole(0, 500),
  /** Hours of a week, of all people with somebody beside them together; left out when there is no limit. */
  coachHours: field.hours(0, 5000).optional(),
};

/** What is wrong with a site besides its fields one by one. */
export function siteRefusals(site: {
  readonly meetingPoint: string;
  readonly mentorPlaces: number;
  readonly coachPlaces: number;
  readonly coachHours?: number | undefined;
}): readonly Refusal[] {
  return [
    ...textsHeldBack({ meetingPoint: site.meetingPoint }),
    ...(site.coachPlaces > site.mentorPlaces ? [refusal('too-few-mentors', { field: 'coachPlaces' })] : []),
    ...(site.coachHours !== undefined && site.coachPlaces === 0
      ? [refusal('hours-of-no-coach', { field: 'coachHours' })]
      : []),
  ];
}

/** Another open site of the same employer with this name. */
export async function siteNamed(db: Transaction, organisationId: string, name: string) {
  return db
    .selectFrom('site')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .where('closed_on', 'is', null)
    .executeTakeFirst();
}

/** Adds a place where people can work: an employer of its own, the planner for an employer. Output: its id. */
export const addSite = action({
  name: 'demand/add-site',
  title: { nl: 'Een werkplek toevoegen', en: 'Add a site' },
  who: ['employer-contact', 'planner'],
  input: z.object({ organisationId: field.id().optional(), ...siteFields }),
  load: async (db, input, { actor }) => {
    const organisationId =
      actor.role === 'employer-contact' ? actor.organisationId : (input.organisationId ?? null);
    // An employer adds sites of its own organisation, and for it there is no other.
    if (input.organisationId !== undefined && input.organisationId !== organisationId) return null;
    if (organisationId === null) return { organisationId, known: undefined };
    if (!(await isWorkplace(db, organisationId))) return null;
    return { organisationId, known: await siteNamed(db, organisationId, input.name) };
  },
  decide: ({ organisationId, known }, input) => {
    if (organisationId === null) return refuse(refusal('no-organisation', { field: 'organisationId' }));
    const wrong = [
      ...siteRefusals(input),
      ...(known === undefined ? [] : [refusal('site-exists', { field: 'name' })]),
    ];
    return wrong.length > 0 ? refuse(...wrong) : accept({ organisationId });
  },
  save: async (db, { organisationId }, { actor, newId }, site) => {
    const id = newId();
    await db
      .insertInto('site')
      .values({
        partnership_id: actor.partnershipId,
        id,
        organisation_id: organisationId,
        name: site.name,
        street: site.street,
        postcode: site.postcode.toUpperCase(),
        city: site.city,
        meeting_point: site.meetingPoint,
        mentor_places: site.mentorPlaces,
        coach_places: site.coachPlaces,
        coach_minutes: site.coachHours ?? null,
        closed_on: null,
      })
      .execute();
    return { id };
  },
  about: siteKind,
  object: (_input, output) => output?.id ?? null,
});
