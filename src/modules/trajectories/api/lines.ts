import type { Transaction } from '../../../platform/database/database.ts';
import { fullName } from '../../participants/index.ts';
import '../tables.ts';

/** Trajectories with the names that go with them. */
export function trajectoryLines(db: Transaction) {
  return db
    .selectFrom('trajectory')
    .innerJoin('participant', (join) =>
      join
        .onRef('participant.partnership_id', '=', 'trajectory.partnership_id')
        .onRef('participant.id', '=', 'trajectory.participant_id'),
    )
    .innerJoin('programme_version', (join) =>
      join
        .onRef('programme_version.partnership_id', '=', 'trajectory.partnership_id')
        .onRef('programme_version.programme_id', '=', 'trajectory.programme_id')
        .onRef('programme_version.version', '=', 'trajectory.programme_version'),
    )
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.partnership_id', '=', 'trajectory.partnership_id')
        .onRef('membership.id', '=', 'trajectory.coach_membership_id'),
    )
    .select([
      'trajectory.id',
      'trajectory.participant_id as participantId',
      'participant.given_name as givenName',
      'participant.infix',
      'participant.family_name as familyName',
      'trajectory.programme_id as programmeId',
      'programme_version.name as programmeName',
      'trajectory.programme_version as programmeVersion',
      'trajectory.phase',
      'trajectory.phase_since as phaseSince',
      'trajectory.lap',
      'trajectory.source',
      'membership.id as coachId',
      'membership.name as coachName',
      'trajectory.referring_organisation_id as referringOrganisationId',
      'trajectory.firm_organisation_id as firmOrganisationId',
      'trajectory.referred_on as referredOn',
      'trajectory.started_on as startedOn',
      'trajectory.completed_on as completedOn',
      'trajectory.ended_on as endedOn',
      'trajectory.end_reason as endReason',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof trajectoryLines>['executeTakeFirstOrThrow']>>;

/** A row as the API shows it. */
export function lineOf({
  participantId,
  givenName,
  infix,
  familyName,
  programmeId,
  programmeName,
  coachId,
  coachName,
  ...row
}: Row) {
  return {
    ...row,
    participant: { id: participantId, name: fullName({ givenName, infix, familyName }) },
    programme: { id: programmeId, name: programmeName },
    coach: coachId === null || coachName === null ? null : { id: coachId, name: coachName },
  };
}
