import { z } from '@hono/zod-openapi';
import { languages } from '../../kernel/text.ts';
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
import { lookByApi, noteLook, type Scope } from '../access/index.ts';
import { noteDistance } from './actions/note-distance.ts';
import { notePossibility } from './actions/note-possibility.ts';
import { participant, participantId, participantName } from './api-shapes.ts';
import './tables.ts';

const tag = 'Deelnemers';
const read: Scope = 'participants:read';
const write: Scope = 'participants:write';
const made = z.object({ id: shown.id('Kenmerk van wat is vastgelegd.') });

/** Calls about people. Putting somebody forward is with the trajectories: it starts one. */
export const participantsApi: readonly Call[] = [
  listing({
    path: '/participants',
    operationId: 'listParticipants',
    tag,
    scope: read,
    summary: 'Deelnemers die u mag zien, op achternaam',
    description: 'Zoek op fase, programma of begeleider in de lijst van trajecten.',
    filters: z.strictObject({
      referringOrganisationId: filter.id('Voorgedragen door deze organisatie.'),
      firmOrganisationId: filter.id('Begeleid door deze sociale firma.'),
      language: filter.choice(languages, 'Taal.'),
    }),
    item: participantName,
    read: (db, filters, page) =>
      pageOf(
        names(db)
          .where((eb) =>
            eb.and([
              ...given(filters.referringOrganisationId, (id) => eb('referring_organisation_id', '=', id)),
              ...given(filters.firmOrganisationId, (id) => eb('firm_organisation_id', '=', id)),
              ...given(filters.language, (language) => eb('language', '=', language)),
            ]),
          )
          .orderBy('search_name')
          .orderBy('id'),
        page,
      ),
  }),
  reading({
    path: '/participants/{participantId}',
    operationId: 'readParticipant',
    tag,
    scope: read,
    summary: 'Eén deelnemer',
    description: 'Dat u keek wordt vastgelegd; de deelnemer kan dat zien.',
    params: z.object({ participantId }),
    shape: participant,
    read: async (db, params, { platform, actor }) => {
      const person = await names(db).where('id', '=', params.participantId).executeTakeFirst();
      if (person === undefined) return null;
      await noteLook(db, platform, actor, person.id, lookByApi);
      return { ...person, ...(await details(db, person.id)) };
    },
  }),
  acting({
    path: '/participants/{participantId}/possibilities',
    operationId: 'notePossibility',
    tag,
    scope: write,
    summary: 'Leg een mogelijkheid of een grens vast',
    action: notePossibility,
    words: {
      participantId: 'Kenmerk van de deelnemer.',
      kind: 'Mogelijkheid (`possibility`) of grens (`limit`).',
      words: 'In woorden. Nooit een diagnose.',
    },
    shape: made,
    answer: ({ id }) => ({ id }),
    made: (_output, { params }) => `/participants/${params.participantId}`,
  }),
  acting({
    path: '/participants/{participantId}/distances',
    operationId: 'noteDistance',
    tag,
    scope: write,
    summary: 'Leg een afstand vast, en de brug erover',
    action: noteDistance,
    words: {
      participantId: 'Kenmerk van de deelnemer.',
      cause: 'Oorzaak van afstand tot de arbeidsmarkt.',
      possibility: 'Wat mogelijk is.',
      bridge: 'De brug daarheen.',
    },
    shape: made,
    answer: ({ id }) => ({ id }),
    made: (_output, { params }) => `/participants/${params.participantId}`,
  }),
];

function names(db: Transaction) {
  return db
    .selectFrom('participant')
    .select([
      'id',
      'given_name as givenName',
      'infix',
      'family_name as familyName',
      'language',
      'referring_organisation_id as referringOrganisationId',
      'firm_organisation_id as firmOrganisationId',
      'created_at as createdAt',
    ]);
}

/** What stands in tables of its own; the database leaves out what the role may not see. */
async function details(db: Transaction, id: string) {
  const contactRow = await db
    .selectFrom('participant_contact')
    .select([
      'birth_date as birthDate',
      'street',
      'postcode',
      'city',
      'phone',
      'email',
      'hours_available as hoursAvailable',
      'travel_modes as travelModes',
      'max_travel_minutes as maxTravelMinutes',
      'dutch_level as dutchLevel',
      'driving_licences as drivingLicences',
      'preferred_work as preferredWork',
    ])
    .where('participant_id', '=', id)
    .executeTakeFirst();
  const benefitRow = await db
    .selectFrom('participant_benefit')
    .select(['kind', 'since', 'case_worker as caseWorker'])
    .where('participant_id', '=', id)
    .executeTakeFirst();
  return {
    contact: contactRow ?? null,
    benefit: benefitRow ?? null,
    possibilities: await db
      .selectFrom('possibility')
      .select(['id', 'kind', 'words', 'noted_at as notedAt'])
      .where('participant_id', '=', id)
      .orderBy('noted_at')
      .orderBy('id')
      .execute(),
    distances: await db
      .selectFrom('distance')
      .select(['id', 'cause', 'possibility', 'bridge', 'noted_at as notedAt', 'bridged_on as bridgedOn'])
      .where('participant_id', '=', id)
      .orderBy('noted_at')
      .orderBy('id')
      .execute(),
  };
}
