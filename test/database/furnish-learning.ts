import type { Owners, Rows } from './furnish.ts';

/** A course, what came of it for the person, and a session of it in which they have a seat. */
export function learningRowsFor(owners: Owners, newId: () => string): Rows {
  const { partnershipId, participantId, firmId, membershipId } = owners;
  const tenant = { partnership_id: partnershipId };
  const person = { ...tenant, participant_id: participantId };
  const course = { ...tenant, id: newId(), name: `VCA ${newId()}`, valid_months: 12 };
  const sessionId = newId();
  return {
    course: [course],
    course_result: ['passed', 'not-yet'].map((result, index) => ({
      ...person,
      id: newId(),
      course_id: course.id,
      result,
      on_date: `2026-10-0${index + 1}`,
      recorded_by: membershipId,
    })),
    course_session: [
      {
        ...tenant,
        id: sessionId,
        course_id: course.id,
        on_date: '2026-11-04',
        from_minute: 540,
        to_minute: 750,
        break_minutes: 30,
        place: 'EcoCollege',
        seats: 4,
        planned_by: membershipId,
      },
    ],
    course_seat: [
      {
        ...person,
        id: newId(),
        session_id: sessionId,
        firm_organisation_id: firmId,
        given_at: '2026-11-01T09:00:00.000Z',
        given_by: membershipId,
      },
    ],
  };
}
