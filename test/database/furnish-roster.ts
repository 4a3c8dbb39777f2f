import { standardWeights } from '../../src/planner/pool/problem.ts';
import type { Owners, Rows } from './furnish.ts';

/** A published shift with its answer, and a draft of the firm with what belongs to it. */
export function rosterRowsFor(
  owners: Owners,
  { siteId, demandId, shiftId }: Record<'siteId' | 'demandId' | 'shiftId', string>,
  newId: () => string,
): Rows {
  const { partnershipId, participantId, firmId, employerId, membershipId } = owners;
  const tenant = { partnership_id: partnershipId };
  const firm = { ...tenant, firm_organisation_id: firmId };
  const person = { ...firm, participant_id: participantId };
  const at = '2026-11-01T09:00:00.000Z';
  const days = { from_date: '2026-11-02', to_date: '2026-11-30' };
  const [weightSetId, draftId] = [newId(), newId()];
  return {
    weight_set: [
      {
        ...firm,
        id: weightSetId,
        name: `Gewoon ${weightSetId}`,
        weights: JSON.stringify(standardWeights),
        made_by: membershipId,
        made_at: at,
      },
    ],
    publication: [{ ...firm, number: 1, ...days, published_by: membershipId, published_at: at }],
    roster_draft: [
      {
        ...firm,
        id: draftId,
        ...days,
        name: 'November',
        based_on: 1,
        state: 'open',
        made_by: membershipId,
        made_at: at,
      },
    ],
    draft_shift: [
      {
        ...tenant,
        draft_id: draftId,
        participant_id: participantId,
        demand_id: demandId,
        on_date: '2026-11-02',
        pinned: false,
      },
    ],
    draft_change: [
      { ...tenant, draft_id: draftId, place: 1, changes: '[]', made_by: membershipId, made_at: at },
    ],
    roster_run: [
      {
        ...firm,
        id: newId(),
        draft_id: draftId,
        seed: 1,
        seconds: 30,
        state: 'asked',
        asked_by: membershipId,
        asked_at: at,
      },
    ],
    rostered_shift: [
      {
        ...person,
        id: shiftId,
        organisation_id: employerId,
        site_id: siteId,
        demand_id: demandId,
        on_date: '2026-11-02',
        work: 'sorteren',
        from_at: '2026-11-02T06:00:00.000Z',
        to_at: '2026-11-02T14:30:00.000Z',
        work_minutes: 480,
        pinned: false,
        published_in: 1,
      },
    ],
    shift_answer: [{ ...person, rostered_shift_id: shiftId, answer: 'yes', answered_at: at }],
    calendar_feed: [
      { ...tenant, id: newId(), participant_id: participantId, secret_hash: newId(), made_at: at },
    ],
  };
}
