import { sql } from 'kysely';
import type { Role } from '../../src/kernel/actor.ts';
import { westpoortWerkt2 } from '../../src/modules/trajectories/index.ts';
import { goalRoles } from '../../src/modules/trajectories/words.ts';
import type { Database, Db } from '../../src/platform/database/database.ts';
import '../../src/modules.ts';
import { availabilityRowsFor } from './furnish-availability.ts';
import { demandRowsFor } from './furnish-demand.ts';
import { hoursRowsFor } from './furnish-hours.ts';
import { learningRowsFor } from './furnish-learning.ts';
import { rosterRowsFor } from './furnish-roster.ts';
import { subsidyRowsFor } from './furnish-subsidy.ts';

/** Who a set of rows belongs to: one person with all organisations around them. */
export type Owners = {
  readonly partnershipId: string;
  readonly municipalityId: string;
  readonly firmId: string;
  readonly employerId: string;
  readonly participantId: string;
  readonly trajectoryId: string;
  readonly membershipId: string;
  /** All who work there and the participant: each has taken a look once. */
  readonly membershipIds: readonly string[];
  readonly accountOf: (role: Role) => string;
};

export type Rows = { readonly [Table in keyof Database]?: readonly object[] };

/** At least one row for every table that is bound to a person or a partnership, written by the owner of the database. */
export function rowsFor(owners: Owners, newId: () => string): Rows {
  const { partnershipId, municipalityId, firmId, employerId, participantId, trajectoryId, membershipId } =
    owners;
  const at = '2026-11-01T09:00:00.000Z';
  const on = '2026-11-01';
  const tenant = { partnership_id: partnershipId };
  const person = { ...tenant, participant_id: participantId };
  const walk = { ...tenant, trajectory_id: trajectoryId };
  const shared = { referring_organisation_id: municipalityId, firm_organisation_id: firmId };
  const programme = { ...tenant, id: newId() };
  const entry = { ...person, id: newId(), firm_organisation_id: firmId, proposed_by_account: newId() };
  const goal = { ...walk, id: newId(), title: 'Heftruck', agreed_on: on };
  const lists = [municipalityId, firmId].map((organisation_id) => ({
    ...tenant,
    id: newId(),
    organisation_id,
  }));
  const [placementId, contractId] = [newId(), newId()];
  const asked = { siteId: newId(), demandId: newId(), shiftId: newId() };
  return {
    participant: [
      {
        ...tenant,
        id: participantId,
        given_name: 'A',
        family_name: 'B',
        search_name: 'b a',
        ...shared,
        created_at: at,
      },
    ],
    participant_contact: [{ ...person, birth_date: '1990-01-01' }],
    participant_identity: [{ ...person, bsn_encrypted: Buffer.from('x'), bsn_lookup: newId() }],
    participant_benefit: [{ ...person, kind: 'ww' }],
    possibility: [
      { ...person, id: newId(), kind: 'possibility', words: 'w', noted_at: at, noted_by: membershipId },
    ],
    distance: ['social-domain', 'trade-knowledge'].map((cause) => ({
      ...person,
      id: newId(),
      cause,
      possibility: 'p',
      bridge: 'b',
      noted_at: at,
      noted_by: membershipId,
    })),
    person_look: owners.membershipIds.map((membership_id) => ({
      ...person,
      id: newId(),
      at,
      membership_id,
      organisation_id: firmId,
      role: 'coach',
      what: 'person',
    })),
    submission: owners.membershipIds.map((membership_id) => ({
      ...tenant,
      membership_id,
      id: newId(),
      at,
      told: '{}',
    })),
    ...learningRowsFor(owners, newId),
    programme: [{ ...programme, key: newId() }],
    programme_version: [
      {
        ...tenant,
        programme_id: programme.id,
        version: 1,
        name: 'n',
        content: JSON.stringify(westpoortWerkt2),
        published_at: at,
        published_by: membershipId,
      },
    ],
    trajectory: [
      {
        ...person,
        id: trajectoryId,
        programme_id: programme.id,
        programme_version: 1,
        ...shared,
        source: 'municipality',
        phase: 'introduction',
        phase_since: on,
        lap: 1,
        referred_on: on,
      },
    ],
    trajectory_step: [
      {
        ...walk,
        seq: 1,
        to_phase: 'preselection',
        lap: 1,
        on_date: on,
        at,
        by_membership_id: membershipId,
        by_role: 'coach',
      },
    ],
    introduction: [
      { ...walk, id: newId(), planned_at: at, place: 'p', invited_on: on, invited_by: membershipId },
    ],
    introduction_answer: ['participant', 'firm'].map((side) => ({
      ...walk,
      id: newId(),
      side,
      answer: 'yes',
      at,
      by_membership_id: membershipId,
      by_role: 'coach',
    })),
    review: [
      { ...walk, id: newId(), held_on: on, went_well: 'w', next: 'n', by_membership_id: membershipId },
    ],
    clock_extension: [
      {
        ...walk,
        id: newId(),
        clock: 'review',
        until: on,
        reason: 'r',
        requested_by: membershipId,
        requested_at: at,
      },
    ],
    goal: [goal],
    goal_action: goalRoles.map((by_role) => ({
      ...walk,
      ...{ id: newId(), goal_id: goal.id, words: 'w', by_role, due_on: on },
    })),
    deadline: ['coach', 'planner', 'referrer'].map((role) => ({
      ...walk,
      clock: `${role}-clock`,
      participant_id: participantId,
      due_on: on,
      show_from: on,
      role,
      organisation_id: role === 'referrer' ? municipalityId : firmId,
      task: JSON.stringify({ nl: 't', en: 't' }),
    })),
    referral_list: lists.map((list) => ({
      ...list,
      uploaded_by: membershipId,
      uploaded_at: at,
      content_key: 'k',
      programme_id: programme.id,
      firm_organisation_id: firmId,
      status: 'judged',
      rows_total: 1,
      keep_until: at,
    })),
    referral_row: lists.map(({ id, ...list }) => ({
      ...list,
      list_id: id,
      line: 2,
      verdict: 'good',
      participant_id: participantId,
      sealed: Buffer.from('x'),
    })),
    placement: [
      {
        ...person,
        id: placementId,
        trajectory_id: trajectoryId,
        organisation_id: employerId,
        ...shared,
        form: 'posting',
        work: 'w',
        from_date: '2026-01-01',
        recorded_by: membershipId,
      },
    ],
    pool_entry: [
      {
        ...entry,
        trajectory_id: trajectoryId,
        work: 'w',
        business_case: '{}',
        proposed_by: membershipId,
        proposed_at: at,
      },
    ],
    pool_entry_decision: [
      {
        ...person,
        entry_id: entry.id,
        firm_organisation_id: firmId,
        decision: 'enter',
        reason: 'r',
        proposed_by_account: entry.proposed_by_account,
        decided_by: membershipId,
        decided_by_account: newId(),
        decided_at: at,
      },
    ],
    pool_contract: [
      {
        ...person,
        id: contractId,
        trajectory_id: trajectoryId,
        ...shared,
        from_date: '2026-01-01',
        hours_per_week: 32,
        guarantee_kind: 'month',
        guaranteed_minutes: 8320,
        recorded_by: membershipId,
      },
    ],
    ...availabilityRowsFor(owners, newId),
    municipal_value: [municipalityId, firmId].map((organisation_id) => ({
      ...tenant,
      id: newId(),
      organisation_id,
      parameter: 'loonkostensubsidie/werkgeverslasten',
      from_date: '2027-01-01',
      value: '25',
      source: 'Stcrt. 2026, 1',
      proposed_by: membershipId,
      proposed_by_account: newId(),
      proposed_at: at,
    })),
    ...demandRowsFor(owners, asked),
    ...rosterRowsFor(owners, asked, newId),
    ...hoursRowsFor(owners, asked, newId),
    ...subsidyRowsFor(owners, { placementId, contractId }, newId),
    audit_entry: [
      {
        ...tenant,
        seq: Math.floor(Math.random() * 1e12),
        at,
        actor_membership_id: membershipId,
        actor_organisation_id: firmId,
        actor_role: 'coach',
        origin: 'page',
        action: 'a',
        object_kind: 'k',
        object_id: 'o',
        result: 'done',
        previous_hash: 'h',
        hash: 'h',
      },
    ],
  };
}

/** Writes rows in the order in which they stand, so that what is referred to is there first. */
export async function furnish(db: Db, rows: Rows): Promise<void> {
  for (const [table, values] of Object.entries(rows)) {
    for (const value of values ?? []) {
      const names = sql.join(Object.keys(value).map((name) => sql.ref(name)));
      const cells = sql.join(Object.values(value));
      await sql`insert into ${sql.table(table)} (${names}) values (${cells})`.execute(db);
    }
  }
}
