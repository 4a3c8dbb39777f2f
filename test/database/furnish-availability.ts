import type { Owners, Rows } from './furnish.ts';

/** When and how one person can work. */
export function availabilityRowsFor(owners: Owners, newId: () => string): Rows {
  const { partnershipId, participantId, firmId, employerId, membershipId } = owners;
  const person = {
    partnership_id: partnershipId,
    participant_id: participantId,
    firm_organisation_id: firmId,
  };
  return {
    work_pattern: [
      { ...person, id: newId(), weekday: 1, from_minute: 480, to_minute: 960, from_date: '2026-01-01' },
    ],
    absence: [
      {
        ...person,
        id: newId(),
        kind: 'sick',
        from_date: '2026-11-01',
        reported_at: '2026-11-01T06:00:00.000Z',
        reported_by: membershipId,
      },
    ],
    work_limits: [
      {
        ...person,
        guidance: 1,
        nights: false,
        longest_shift_minutes: 480,
        most_week_minutes: 1920,
        recorded_by: membershipId,
      },
    ],
    liking: [{ ...person, organisation_id: employerId, liking: 1 }],
  };
}
