import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import type { JourneyVisit } from '../../../../platform/web/journey.ts';
import { fullName } from '../../../participants/index.ts';
import '../../tables.ts';

/** The coaches of a social firm who have that role today, by name, as options. */
export async function coachesOf(db: Transaction, firmOrganisationId: string, today: LocalDate) {
  const rows = await db
    .selectFrom('membership')
    .select(['id', 'name'])
    .where('role', '=', 'coach')
    .where('organisation_id', '=', firmOrganisationId)
    .where('from_date', '<=', today)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', today)]))
    .orderBy('name')
    .execute();
  return rows.map(({ id, name }) => ({ value: id, label: name }));
}

/** In an address: the people without a coach. */
export const noCoach = 'geen';

/** How many running trajectories each coach of the own social firm has, those who left and "nobody" included. */
export async function coachLoads(db: Transaction, { actor, today }: Pick<JourneyVisit, 'actor' | 'today'>) {
  const rows = await db
    .selectFrom('trajectory')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.partnership_id', '=', 'trajectory.partnership_id')
        .onRef('membership.id', '=', 'trajectory.coach_membership_id'),
    )
    .select((eb) => [
      'trajectory.coach_membership_id as id',
      'membership.name',
      'membership.to_date as leftOn',
      eb.fn.countAll<number>().as('people'),
    ])
    .where('trajectory.ended_on', 'is', null)
    .where('trajectory.firm_organisation_id', '=', actor.organisationId)
    .groupBy(['trajectory.coach_membership_id', 'membership.name', 'membership.to_date'])
    .orderBy('membership.name')
    .execute();
  return rows.map(({ id, name, leftOn, people }) => ({
    from: id ?? noCoach,
    name: id === null ? 'Nog geen trajectbegeleider' : (name ?? 'Onbekend'),
    left: leftOn !== null && leftOn <= today,
    people,
  }));
}

/** The running trajectories of one coach, or of nobody, by name of the person. */
export async function caseload(db: Transaction, { actor, params }: JourneyVisit) {
  const from = params.from === noCoach ? null : (params.from ?? '');
  const rows = await db
    .selectFrom('trajectory')
    .innerJoin('participant', (join) =>
      join
        .onRef('participant.partnership_id', '=', 'trajectory.partnership_id')
        .onRef('participant.id', '=', 'trajectory.participant_id'),
    )
    .select(['trajectory.id', 'given_name', 'infix', 'family_name'])
    .where('trajectory.ended_on', 'is', null)
    .where('trajectory.firm_organisation_id', '=', actor.organisationId)
    .where('trajectory.coach_membership_id', from === null ? 'is' : '=', from)
    .orderBy('participant.search_name')
    .execute();
  return rows.map(({ id, given_name, infix, family_name }) => ({
    value: id,
    label: fullName({ givenName: given_name, infix, familyName: family_name }),
  }));
}
