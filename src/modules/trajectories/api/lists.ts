import { z } from '@hono/zod-openapi';
import { roles } from '../../../kernel/actor.ts';
import { type Call, filter, given, listing, pageOf, shown } from '../../../platform/api/index.ts';
import { fullName } from '../../participants/index.ts';
import { phases } from '../rules/phases.ts';
import { lineOf, trajectoryLines } from './lines.ts';
import { deadlineFields, readScope, tag, trajectoryId, trajectoryLine } from './shapes.ts';

/** Who is where, and what is due. */
export const listCalls: readonly Call[] = [
  listing({
    path: '/trajectories',
    operationId: 'listTrajectories',
    tag,
    scope: readScope,
    summary: 'Trajecten die u mag zien: wie is waar in de cirkel',
    filters: z.strictObject({
      phase: filter.choice(phases, 'In deze fase.'),
      programmeId: filter.id('In dit programma.'),
      coachId: filter.id('Van deze trajectbegeleider.'),
      participantId: filter.id('Van deze deelnemer.'),
      referringOrganisationId: filter.id('Voorgedragen door deze organisatie.'),
      running: filter.yes('Alleen lopende, of alleen afgeronde trajecten.'),
      startedFrom: filter.day('Begonnen op of na.'),
      startedBefore: filter.day('Begonnen voor.'),
    }),
    item: trajectoryLine,
    read: async (db, filters, page) => {
      const found = await pageOf(
        trajectoryLines(db)
          .where((eb) =>
            eb.and([
              ...given(filters.phase, (phase) => eb('trajectory.phase', '=', phase)),
              ...given(filters.programmeId, (id) => eb('trajectory.programme_id', '=', id)),
              ...given(filters.coachId, (id) => eb('trajectory.coach_membership_id', '=', id)),
              ...given(filters.participantId, (id) => eb('trajectory.participant_id', '=', id)),
              ...given(filters.referringOrganisationId, (id) =>
                eb('trajectory.referring_organisation_id', '=', id),
              ),
              ...given(filters.running, (running) =>
                eb('trajectory.ended_on', running ? 'is' : 'is not', null),
              ),
              ...given(filters.startedFrom, (day) => eb('trajectory.started_on', '>=', day)),
              ...given(filters.startedBefore, (day) => eb('trajectory.started_on', '<', day)),
            ]),
          )
          .orderBy('participant.search_name')
          .orderBy('trajectory.id'),
        page,
      );
      return { total: found.total, items: found.items.map(lineOf) };
    },
  }),
  listing({
    path: '/deadlines',
    operationId: 'listDeadlines',
    tag,
    scope: readScope,
    summary: 'Wat er moet gebeuren, het eerst wat het eerst moet',
    filters: z.strictObject({
      role: filter.choice(roles, 'Op de lijst van deze rol.'),
      dueBefore: filter.day('Uiterlijk voor deze dag.'),
      trajectoryId: filter.id('Van dit traject.'),
    }),
    item: z
      .object({ trajectoryId, participant: shown.named('Deelnemer.'), ...deadlineFields })
      .openapi('DeadlineLine', { description: 'Termijn van een deelnemer.' }),
    read: async (db, filters, page) => {
      const found = await pageOf(
        db
          .selectFrom('deadline')
          .innerJoin('participant', (join) =>
            join
              .onRef('participant.partnership_id', '=', 'deadline.partnership_id')
              .onRef('participant.id', '=', 'deadline.participant_id'),
          )
          .select([
            'deadline.trajectory_id as trajectoryId',
            'deadline.participant_id as participantId',
            'participant.given_name as givenName',
            'participant.infix',
            'participant.family_name as familyName',
            'deadline.clock',
            'deadline.due_on as dueOn',
            'deadline.show_from as showFrom',
            'deadline.role',
            'deadline.task',
          ])
          .where((eb) =>
            eb.and([
              ...given(filters.role, (role) => eb('deadline.role', '=', role)),
              ...given(filters.dueBefore, (day) => eb('deadline.due_on', '<', day)),
              ...given(filters.trajectoryId, (id) => eb('deadline.trajectory_id', '=', id)),
            ]),
          )
          .orderBy('deadline.due_on')
          .orderBy('deadline.trajectory_id')
          .orderBy('deadline.clock'),
        page,
      );
      const items = found.items.map(({ participantId, givenName, infix, familyName, ...deadline }) => ({
        ...deadline,
        participant: { id: participantId, name: fullName({ givenName, infix, familyName }) },
      }));
      return { total: found.total, items };
    },
  }),
];
