import { z } from '@hono/zod-openapi';
import {
  acting,
  type Call,
  filter,
  given,
  listing,
  pageOf,
  reading,
  shown,
} from '../../platform/api/index.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Scope } from '../access/index.ts';
import { fullName } from '../participants/index.ts';
import { phases } from '../trajectories/index.ts';
import { announceEnd } from './actions/announce-end.ts';
import { endPlacement } from './actions/end-placement.ts';
import { startPlacement } from './actions/start-placement.ts';
import { placementForms } from './words.ts';
import './tables.ts';

const tag = 'Plaatsingen';
const read: Scope = 'placements:read';
const write: Scope = 'placements:write';
const placementId = 'Kenmerk van de plaatsing of opdracht.';

const placement = z
  .object({
    id: shown.id(placementId),
    participant: shown.named('Deelnemer.'),
    trajectoryId: shown.id('Kenmerk van het traject.'),
    organisation: shown.named('Organisatie waar het werk is.'),
    form: shown.choice(placementForms, 'Vorm; `posting` is een opdracht vanuit de flexpoule.'),
    work: shown.text('Het werk.'),
    hoursPerWeek: shown.whole('Uren per week.').nullable(),
    fromDate: shown.day('Eerste werkdag.'),
    toDate: shown.day('Eerste dag zonder dit werk, afgesproken of werkelijk.').nullable(),
    endedReason: shown.text('Reden van het einde; `null` zolang het werk niet is afgesloten.').nullable(),
    announcedEndOn: shown.day('Dag waarop het werk volgens de werkgever wegvalt.').nullable(),
    announcedReason: shown.text('Reden die de werkgever gaf.').nullable(),
  })
  .openapi('Placement', { description: 'Werk van een deelnemer bij een organisatie.' });

/** Calls about work at organisations. Assignments from the pool are in the same list; they start and end in the pool. */
export const placementsApi: readonly Call[] = [
  listing({
    path: '/placements',
    operationId: 'listPlacements',
    tag,
    scope: read,
    summary: 'Plaatsingen en opdrachten die u mag zien, de nieuwste eerst',
    filters: z.strictObject({
      participantId: filter.id('Van deze deelnemer.'),
      organisationId: filter.id('Bij deze organisatie.'),
      form: filter.choice(placementForms, 'Vorm.'),
      running: filter.yes('Alleen lopend, of alleen afgesloten werk.'),
    }),
    item: placement,
    read: async (db, filters, page) => {
      const found = await pageOf(
        placements(db)
          .where((eb) =>
            eb.and([
              ...given(filters.participantId, (id) => eb('placement.participant_id', '=', id)),
              ...given(filters.organisationId, (id) => eb('placement.organisation_id', '=', id)),
              ...given(filters.form, (form) => eb('placement.form', '=', form)),
              ...given(filters.running, (running) =>
                eb('placement.ended_reason', running ? 'is' : 'is not', null),
              ),
            ]),
          )
          .orderBy('placement.from_date', 'desc')
          .orderBy('placement.id'),
        page,
      );
      return { total: found.total, items: found.items.map(shownPlacement) };
    },
  }),
  reading({
    path: '/placements/{placementId}',
    operationId: 'readPlacement',
    tag,
    scope: read,
    summary: 'Eén plaatsing of opdracht',
    params: z.object({ placementId: shown.id(placementId) }),
    shape: placement,
    read: async (db, params) => {
      const row = await placements(db).where('placement.id', '=', params.placementId).executeTakeFirst();
      return row === undefined ? null : shownPlacement(row);
    },
  }),
  acting({
    path: '/placements',
    operationId: 'startPlacement',
    tag,
    scope: write,
    summary: 'Leg een werkervaringsplek, stage, proefplaatsing of baan vast',
    action: startPlacement,
    words: {
      participantId: 'Deelnemer.',
      organisationId: 'Organisatie waar het werk is.',
      form: 'Vorm.',
      work: 'Het werk.',
      hoursPerWeek: 'Uren per week.',
      fromDate: 'Eerste werkdag.',
      toDate: 'Eerste dag zonder dit werk, als dat is afgesproken.',
    },
    shape: z.object({ id: shown.id('Kenmerk van de plaatsing.') }),
    answer: ({ id }) => ({ id }),
    made: ({ id }) => `/placements/${id}`,
  }),
  acting({
    path: '/placements/{placementId}/end',
    operationId: 'endPlacement',
    tag,
    scope: write,
    summary: 'Sluit werk af',
    action: endPlacement,
    words: { placementId, endedOn: 'Laatste werkdag.', reason: 'Reden.' },
    shape: z.object({
      phase: z.enum(phases).nullable().describe('Nieuwe fase; `null` als de fase niet verandert.'),
    }),
    answer: (output) => output,
  }),
  acting({
    path: '/placements/{placementId}/announced-end',
    operationId: 'announceEnd',
    tag,
    scope: write,
    summary: 'Laat weten dat werk wegvalt (werkgever)',
    action: announceEnd,
    words: { placementId, onDate: 'Dag waarop het werk wegvalt.', reason: 'Reden.' },
    shape: z.object({ id: shown.id(placementId) }),
    answer: ({ id }) => ({ id }),
  }),
];

function placements(db: Transaction) {
  return db
    .selectFrom('placement')
    .innerJoin('participant', (join) =>
      join
        .onRef('participant.partnership_id', '=', 'placement.partnership_id')
        .onRef('participant.id', '=', 'placement.participant_id'),
    )
    .innerJoin('organisation', (join) =>
      join
        .onRef('organisation.partnership_id', '=', 'placement.partnership_id')
        .onRef('organisation.id', '=', 'placement.organisation_id'),
    )
    .select([
      'placement.id',
      'participant.id as participantId',
      'participant.given_name as givenName',
      'participant.infix',
      'participant.family_name as familyName',
      'placement.trajectory_id as trajectoryId',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'placement.form',
      'placement.work',
      'placement.hours_per_week as hoursPerWeek',
      'placement.from_date as fromDate',
      'placement.to_date as toDate',
      'placement.ended_reason as endedReason',
      'placement.announced_end_on as announcedEndOn',
      'placement.announced_reason as announcedReason',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof placements>['executeTakeFirstOrThrow']>>;

function shownPlacement({
  participantId,
  givenName,
  infix,
  familyName,
  organisationId,
  organisationName,
  ...row
}: Row) {
  return {
    ...row,
    participant: { id: participantId, name: fullName({ givenName, infix, familyName }) },
    organisation: { id: organisationId, name: organisationName },
  };
}
