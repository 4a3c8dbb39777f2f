import type { Owners, Rows } from './furnish.ts';

/** What came of the published shift, with what stood there before, and what else the ledger reads. */
export function hoursRowsFor(
  owners: Owners,
  { demandId, shiftId }: Record<'demandId' | 'shiftId', string>,
  newId: () => string,
): Rows {
  const { partnershipId, participantId, firmId, employerId, membershipId } = owners;
  const at = '2026-11-02T15:00:00.000Z';
  const person = {
    partnership_id: partnershipId,
    participant_id: participantId,
    firm_organisation_id: firmId,
  };
  const worked = {
    ...person,
    rostered_shift_id: shiftId,
    organisation_id: employerId,
    outcome: 'worked',
    from_minute: 420,
    to_minute: 930,
    break_minutes: 30,
    work_minutes: 480,
    recorded_by: membershipId,
    recorded_at: at,
  };
  return {
    worked_shift: [{ ...worked, on_date: '2026-11-02', version: 2 }],
    worked_shift_before: [{ ...worked, version: 1, replaced_at: at }],
    training_hours: [
      {
        ...person,
        id: newId(),
        on_date: '2026-11-03',
        minutes: 240,
        recorded_by: membershipId,
        recorded_at: at,
      },
    ],
    missed_shift: [
      {
        ...person,
        rostered_shift_id: shiftId,
        carried_by: 'firm',
        reason: 'r',
        judged_by: membershipId,
        judged_at: at,
      },
    ],
    idle_ground: [{ ...person, on_date: '2026-11-04', demand_id: demandId, ground: 'open', minutes: 480 }],
  };
}
