import type { Owners, Rows } from './furnish.ts';

/** A site of the employer with a pattern and a day that is otherwise. */
export function demandRowsFor(
  owners: Owners,
  { siteId, demandId }: { readonly siteId: string; readonly demandId: string },
): Rows {
  const { partnershipId, employerId, membershipId } = owners;
  const tenant = { partnership_id: partnershipId };
  const at = '2026-11-01T09:00:00.000Z';
  return {
    site: [
      {
        ...tenant,
        id: siteId,
        organisation_id: employerId,
        // By the id in it, whose row it is can be told.
        name: `Loods ${membershipId}`,
        street: 'Kopraweg 1',
        postcode: '1047 BP',
        city: 'Amsterdam',
        meeting_point: 'Bij de receptie',
        mentor_places: 2,
        coach_places: 1,
        coach_minutes: 1440,
      },
    ],
    shift_demand: [
      {
        ...tenant,
        id: demandId,
        organisation_id: employerId,
        site_id: siteId,
        work: 'sorteren',
        weekdays: [1, 2],
        from_date: '2026-11-02',
        from_minute: 420,
        to_minute: 930,
        breaks: '[]',
        places: 2,
        importance: 2,
        certificates: [],
        notice_days: 4,
        guided: true,
        asked_at: at,
        asked_by: membershipId,
      },
    ],
    shift_day: [
      {
        ...tenant,
        demand_id: demandId,
        on_date: '2026-11-09',
        places: 0,
        reason: 'r',
        changed_by: membershipId,
        changed_at: at,
      },
    ],
  };
}
