import type { Actor } from '../../src/kernel/actor.ts';
import { addDays, type LocalDate, momentOf } from '../../src/kernel/local-date.ts';
import { signContract, startAssignment } from '../../src/modules/pool/index.ts';
import type { WithdrawnCause } from '../../src/modules/roster/words.ts';
import type { TestPlatform } from './platform.ts';
import { buildWestpoort, done, lookingForWork, setDay, type Westpoort } from './walk.ts';

export type HoursHouse = Westpoort & {
  readonly supervisor: Actor;
  readonly finance: Actor;
  readonly siteId: string;
  /** Every weekday 7:00–15:30 with half an hour off, two places. */
  readonly demandId: string;
};

/** Westpoort with a supervisor, somebody who pays, and an employer who asks for work every weekday. */
export async function buildHoursHouse(platform: TestPlatform): Promise<HoursHouse> {
  const westpoort = await buildWestpoort(platform);
  const { house, employerId, firmId, employer } = westpoort;
  const [siteId, demandId] = [platform.newId(), platform.newId()];
  const tenant = { partnership_id: house.partnershipId, organisation_id: employerId };
  await platform.db
    .insertInto('site')
    .values({
      ...tenant,
      id: siteId,
      name: 'Loods',
      street: 'Kopraweg 1',
      postcode: '1047 BP',
      city: 'Amsterdam',
      meeting_point: 'Bij de receptie',
      mentor_places: 5,
      coach_places: 5,
      coach_minutes: null,
      closed_on: null,
    })
    .execute();
  await platform.db
    .insertInto('shift_demand')
    .values({
      ...tenant,
      id: demandId,
      site_id: siteId,
      work: 'sorteren',
      weekdays: [1, 2, 3, 4, 5],
      on_date: null,
      from_date: '2026-10-26',
      to_date: null,
      from_minute: 420,
      to_minute: 930,
      breaks: JSON.stringify([{ from: 720, to: 750 }]),
      places: 2,
      importance: 2,
      certificates: [],
      notice_days: 4,
      guided: true,
      external_id: null,
      cancelled_at: null,
      cancelled_by: null,
      cancelled_reason: null,
      asked_at: platform.clock.now(),
      asked_by: employer.membershipId,
    })
    .execute();
  return {
    ...westpoort,
    supervisor: await house.person('floor-supervisor', employerId),
    finance: await house.person('finance', firmId),
    siteId,
    demandId,
  };
}

/** Somebody in the pool since a day, 32 hours a week, posted at the employer. */
export async function inPool(platform: TestPlatform, house: HoursHouse, since: LocalDate, more: object = {}) {
  setDay(platform, since);
  const { participantId } = await lookingForWork(platform, house);
  await done(platform, house.coach, signContract, {
    participantId,
    fromDate: since,
    hoursPerWeek: 32,
    withoutDecision: 'Begonnen voordat het besluit er was.',
    ...more,
  });
  await done(platform, house.planner, startAssignment, {
    participantId,
    organisationId: house.employerId,
    work: 'sorteren',
    fromDate: since,
  });
  const actor = await house.house.person('participant', house.firmId, { participantId });
  return { participantId, actor };
}

/** A shift of the published roster on a day, taken back again where there is a cause; gives its id. */
export async function rostered(
  platform: TestPlatform,
  house: HoursHouse,
  participantId: string,
  onDate: LocalDate,
  cause: WithdrawnCause | null = null,
): Promise<string> {
  const tenant = { partnership_id: house.house.partnershipId, firm_organisation_id: house.firmId };
  for (const number of [1, 2])
    await platform.db
      .insertInto('publication')
      .values({
        ...tenant,
        number,
        draft_id: null,
        from_date: '2026-11-01',
        to_date: '2027-01-01',
        reason: null,
        published_by: house.planner.membershipId,
        published_at: momentOf(addDays(onDate, -1), '10:00'),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const id = platform.newId();
  await platform.db
    .insertInto('rostered_shift')
    .values({
      ...tenant,
      id,
      participant_id: participantId,
      organisation_id: house.employerId,
      site_id: house.siteId,
      demand_id: house.demandId,
      on_date: onDate,
      work: 'sorteren',
      from_at: momentOf(onDate, '07:00'),
      to_at: momentOf(onDate, '15:30'),
      work_minutes: 480,
      pinned: false,
      published_in: 1,
      withdrawn_in: cause === null ? null : 2,
      withdrawn_cause: cause,
    })
    .execute();
  return id;
}
