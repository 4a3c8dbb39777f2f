import { addDays, type LocalDate } from '../../src/kernel/local-date.ts';
import { addSite, askedBetween, askShifts } from '../../src/modules/demand/index.ts';
import { asActor } from '../../src/platform/session.ts';
import type { TestPlatform } from './platform.ts';
import { done, type Westpoort } from './walk.ts';

let sites = 0;

/** A site with a mentor for two, of whom one can have somebody beside them. */
export const hall = {
  street: 'Australiëhavenweg 21',
  postcode: '1045 BA',
  city: 'Amsterdam',
  meetingPoint: 'Meld u bij de receptie.',
  mentorPlaces: 2,
  coachPlaces: 1,
};

/** Work that the employer of Westpoort asks for, at a site of its own. */
export async function askedWork(platform: TestPlatform, { employer }: Westpoort, more: object = {}) {
  sites += 1;
  const { id: siteId } = await done(platform, employer, addSite, { ...hall, name: `Hal ${sites}` });
  const { id: demandId } = await done(platform, employer, askShifts, {
    siteId,
    work: 'sorteren',
    weekdays: [1, 2, 3, 4, 5],
    fromDate: '2026-11-30',
    startTime: '07:00',
    endTime: '15:30',
    places: 2,
    ...more,
  });
  return { siteId, demandId };
}

/** What a planner published: these people in the shift of a day. Written by the owner of the database; gives the ids of the shifts. */
export async function published(
  platform: TestPlatform,
  { firmId, planner }: Westpoort,
  demandId: string,
  onDate: LocalDate,
  ...participantIds: readonly string[]
): Promise<string[]> {
  const days = { from: onDate, to: addDays(onDate, 1) };
  const shift = (await asActor(platform, planner, (db) => askedBetween(db, days))).find(
    ({ demand }) => demand.id === demandId,
  );
  if (shift === undefined) throw new Error(`nothing is asked on ${onDate}`);
  const { partnershipId } = planner;
  const last = await platform.db
    .selectFrom('publication')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('firm_organisation_id', '=', firmId)
    .executeTakeFirst();
  const publication = Number(last?.last ?? 0) + 1;
  await platform.db
    .insertInto('publication')
    .values({
      partnership_id: partnershipId,
      firm_organisation_id: firmId,
      number: publication,
      draft_id: null,
      from_date: days.from,
      to_date: days.to,
      reason: null,
      published_by: planner.membershipId,
      published_at: platform.clock.now(),
    })
    .execute();
  const ids = participantIds.map(() => platform.newId());
  await platform.db
    .insertInto('rostered_shift')
    .values(
      participantIds.map((participant_id, place) => ({
        partnership_id: partnershipId,
        id: ids[place] ?? '',
        participant_id,
        firm_organisation_id: firmId,
        organisation_id: shift.demand.organisationId,
        site_id: shift.demand.siteId,
        demand_id: demandId,
        on_date: onDate,
        work: shift.demand.work,
        from_at: shift.fromAt,
        to_at: shift.toAt,
        work_minutes: shift.workMinutes,
        pinned: false,
        published_in: publication,
        withdrawn_in: null,
        withdrawn_cause: null,
      })),
    )
    .execute();
  return ids;
}
