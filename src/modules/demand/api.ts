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
import { addSite } from './actions/add-site.ts';
import { askShifts } from './actions/ask-shifts.ts';
import { cancelDemand } from './actions/cancel-demand.ts';
import { takePlanningRequest } from './actions/take-planning-request.ts';
import { asked, askedShown } from './api-shapes.ts';
import './tables.ts';

const tag = 'Vraag naar werk';
const read: Scope = 'shift-demands:read';
const write: Scope = 'shift-demands:write';

const site = z
  .object({
    id: shown.id('Kenmerk van de werkplek.'),
    organisationId: shown.id('Werkgever.'),
    name: shown.text('Naam.'),
    street: shown.text('Straat en huisnummer.'),
    postcode: shown.text('Postcode.'),
    city: shown.text('Plaats.'),
    meetingPoint: shown.text('Waar iemand zich meldt.'),
    mentorPlaces: shown.count('Hoeveel mensen er tegelijk begeleid kunnen worden.'),
    coachPlaces: shown.count('Hoeveel daarvan met iemand naast zich.'),
    coachMinutes: shown
      .count('Minuten per week dat zij iemand naast zich hebben, bij elkaar; `null` zonder grens.')
      .nullable(),
    closedOn: shown.day('Eerste dag zonder deze werkplek; `null` als zij open blijft.').nullable(),
  })
  .openapi('Site', { description: 'Plek van een werkgever waar mensen werken.' });

const shiftDemand = z
  .object({
    id: shown.id('Kenmerk van de vraag.'),
    organisationId: shown.id('Werkgever.'),
    siteId: shown.id('Werkplek.'),
    ...asked,
    importance: z.int().min(1).max(3).describe('1 kan wachten, 2 gewoon, 3 moet doorgaan.'),
    guided: shown.yes('Of er een begeleider bij is.'),
    mentor: shown.text('Wie de begeleider is; `null` als niemand dat zei.').nullable(),
    noticeDays: shown.count('Hoeveel dagen van tevoren afzeggen is afgesproken.'),
    cancelledAt: shown
      .moment('Wanneer het is afgezegd, vanaf `toDate`; `null` als dat niet zo is.')
      .nullable(),
    externalId: shown.text('Kenmerk in het andere systeem: document en regel.').nullable(),
  })
  .openapi('ShiftDemand', { description: 'Werk waarvoor mensen zijn gevraagd: elke week, of op één dag.' });

const warning = z.object({
  rule: shown.text('Artikel van de Arbeidstijdenwet.'),
  explanation: shown.twoLanguages('Wat de wet ervan zegt.'),
});
const demandMade = z.object({
  id: shown.id('Kenmerk van de vraag.'),
  warnings: z.array(warning).describe('Wat de Arbeidstijdenwet van de eerste dienst zegt.'),
});

/** Calls about what employers ask, and where. */
export const demandApi: readonly Call[] = [
  listing({
    path: '/sites',
    operationId: 'listSites',
    tag,
    scope: read,
    summary: 'Werkplekken die u mag zien, op naam',
    filters: z.strictObject({
      organisationId: filter.id('Van deze werkgever.'),
      open: filter.yes('Alleen plekken zonder einde, of alleen plekken die sluiten.'),
    }),
    item: site,
    read: (db, filters, page) =>
      pageOf(
        sites(db)
          .where((eb) =>
            eb.and([
              ...given(filters.organisationId, (id) => eb('organisation_id', '=', id)),
              ...given(filters.open, (open) => eb('closed_on', open ? 'is' : 'is not', null)),
            ]),
          )
          .orderBy('name')
          .orderBy('id'),
        page,
      ),
  }),
  reading({
    path: '/sites/{siteId}',
    operationId: 'readSite',
    tag,
    scope: read,
    summary: 'Eén werkplek',
    params: z.object({ siteId: shown.id('Kenmerk van de werkplek.') }),
    shape: site,
    read: async (db, { siteId }) => (await sites(db).where('id', '=', siteId).executeTakeFirst()) ?? null,
  }),
  acting({
    path: '/sites',
    operationId: 'addSite',
    tag,
    scope: write,
    summary: 'Voeg een werkplek toe',
    action: addSite,
    words: {
      organisationId: 'Werkgever; alleen voor een planner, een werkgever laat dit weg.',
      name: 'Naam.',
      street: 'Straat en huisnummer.',
      postcode: 'Postcode, met of zonder letters.',
      city: 'Plaats.',
      meetingPoint: 'Waar iemand zich meldt.',
      mentorPlaces: 'Hoeveel mensen er tegelijk begeleid kunnen worden.',
      coachPlaces: 'Hoeveel daarvan met iemand naast zich.',
      coachHours:
        'Uren per week dat zij iemand naast zich hebben, bij elkaar; weglaten als er geen grens is.',
    },
    shape: z.object({ id: shown.id('Kenmerk van de werkplek.') }),
    answer: ({ id }) => ({ id }),
    made: ({ id }) => `/sites/${id}`,
  }),
  listing({
    path: '/shift-demands',
    operationId: 'listShiftDemands',
    tag,
    scope: read,
    summary: 'Gevraagd werk dat u mag zien, op eerste dag',
    filters: z.strictObject({
      organisationId: filter.id('Van deze werkgever.'),
      siteId: filter.id('Op deze werkplek.'),
      from: filter.day('Loopt nog op deze dag of daarna.'),
      before: filter.day('Begint voor deze dag.'),
    }),
    item: shiftDemand,
    read: async (db, filters, page) => {
      const found = await pageOf(
        demands(db)
          .where((eb) =>
            eb.and([
              ...given(filters.organisationId, (id) => eb('organisation_id', '=', id)),
              ...given(filters.siteId, (id) => eb('site_id', '=', id)),
              ...given(filters.from, (day) => eb.or([eb('to_date', 'is', null), eb('to_date', '>', day)])),
              ...given(filters.before, (day) => eb('from_date', '<', day)),
            ]),
          )
          .orderBy('from_date')
          .orderBy('id'),
        page,
      );
      return { total: found.total, items: found.items.map(shownDemand) };
    },
  }),
  reading({
    path: '/shift-demands/{demandId}',
    operationId: 'readShiftDemand',
    tag,
    scope: read,
    summary: 'Gevraagd werk',
    params: z.object({ demandId: shown.id('Kenmerk van de vraag.') }),
    shape: shiftDemand,
    read: async (db, { demandId }) => {
      const row = await demands(db).where('id', '=', demandId).executeTakeFirst();
      return row === undefined ? null : shownDemand(row);
    },
  }),
  acting({
    path: '/shift-demands',
    operationId: 'askShifts',
    tag,
    scope: write,
    summary: 'Vraag mensen, voor elke week of voor één dag',
    description: 'Geef `weekdays` met `fromDate`, of alleen `onDate`.',
    action: askShifts,
    words: {
      siteId: 'Werkplek.',
      work: 'Het werk.',
      weekdays: 'Dagen van de week, 1 is maandag.',
      onDate: 'De dag van een losse dienst.',
      fromDate: 'Eerste dag, bij elke week.',
      toDate: 'Eerste dag waarop het niet meer is gevraagd; weglaten zonder einde.',
      startTime: 'Begin op de klok, `07:00`.',
      endTime: 'Einde; niet later dan het begin is de volgende dag.',
      breaks: 'Pauzes.',
      places: 'Hoeveel mensen.',
      importance: '1 kan wachten, 2 gewoon, 3 moet doorgaan.',
      certificates: 'Namen van cursussen die gehaald moeten zijn.',
      guided: 'Of er een begeleider bij is.',
      mentor: 'Wie de begeleider is, zoals mensen op het werk die noemen; alleen als er een bij is.',
      noticeDays: 'Hoeveel dagen van tevoren afzeggen is afgesproken; alleen voor een planner.',
    },
    shape: demandMade,
    answer: ({ id, warnings }) => ({ id, warnings: [...warnings] }),
    made: ({ id }) => `/shift-demands/${id}`,
  }),
  acting({
    path: '/shift-demands/{demandId}/cancel',
    operationId: 'cancelShiftDemand',
    tag,
    scope: write,
    summary: 'Zeg gevraagd werk af, vanaf een dag',
    action: cancelDemand,
    words: {
      demandId: 'Kenmerk van de vraag.',
      fromDate: 'Eerste dag waarop niemand hoeft te komen.',
      reason: 'Reden.',
    },
    shape: z.object({
      lateMinutes: shown.count(
        'Minuten werk van mensen die zouden komen, te laat afgezegd om ander werk te zoeken.',
      ),
    }),
    answer: (output) => output,
  }),
  acting({
    path: '/planning-requests',
    operationId: 'takePlanningRequest',
    tag,
    scope: write,
    summary: 'Stuur een SETU PlanningRequest (v2.0)',
    description:
      'Elke regel wordt gevraagd werk op de werkplek die `positionLocation` noemt. Hetzelfde bericht nog eens sturen doet niets en geeft hetzelfde antwoord. Namen van mensen en kosten worden niet bewaard. Of er een begeleider bij is, kan het bericht niet zeggen: dat volgt de werkplek, en staat in `assumed`.',
    action: takePlanningRequest,
    words: {
      documentId: 'Kenmerk van het bericht.',
      actionCode: 'Wat er met het bericht moet gebeuren. Alleen POST (nieuw) kan hier.',
      supplier: 'Leverancier; wordt niet gebruikt.',
      customer: 'Werkgever; een planner kan er het kenmerk van de organisatie in zetten.',
      positionProfile: 'Het werk, de werkplek, wat nodig is en de periode.',
      requestComments: 'Opmerkingen; worden niet bewaard.',
      periodicPlanningLine: 'Regels voor elke week.',
      singlePlanningLine:
        'Losse diensten, met de velden van SETU: lineId, singlePlanningType, startDateTime, endDateTime of hours, breaks (met begin en einde of met breakTrigger), positionQuantity.',
    },
    shape: z.object({
      documentId: shown.text('Kenmerk van het bericht.'),
      known: shown.yes('Of het bericht al eerder was overgenomen.'),
      siteId: shown.id('Werkplek.'),
      lines: z
        .array(
          z.object({
            lineId: shown.text('Kenmerk van de regel.'),
            shiftDemandId: shown.id('Kenmerk van de vraag.'),
            ...asked,
            guided: shown.yes('Of er een begeleider bij is; zie `assumed`.'),
          }),
        )
        .describe('Wat er van elke regel is gemaakt, zoals wij haar lezen.'),
      assumed: z
        .array(
          z.object({
            field: shown.text('Veld van de vraag.'),
            value: shown.yes('Wat wij aannemen.'),
            explanation: shown.twoLanguages('Waarom, wat ervan komt, en hoe u het verandert.'),
          }),
        )
        .describe('Wat wij aannemen, omdat het bericht het niet kan zeggen.'),
      notTaken: z
        .array(z.string())
        .describe('Competenties die hier geen cursus zijn, en niet zijn gevraagd.'),
    }),
    answer: ({ lines, notTaken, assumed, ...output }) => ({
      ...output,
      notTaken: [...notTaken],
      assumed: [...assumed],
      lines: lines.map((line) => ({
        lineId: line.lineId,
        shiftDemandId: line.demandId,
        ...askedShown(line.asked),
        guided: line.asked.guided,
      })),
    }),
  }),
];

function sites(db: Transaction) {
  return db
    .selectFrom('site')
    .select(['id', 'organisation_id as organisationId', 'name', 'street', 'postcode', 'city'])
    .select(['meeting_point as meetingPoint', 'mentor_places as mentorPlaces'])
    .select(['coach_places as coachPlaces', 'coach_minutes as coachMinutes', 'closed_on as closedOn']);
}

function demands(db: Transaction) {
  return db
    .selectFrom('shift_demand')
    .select(['id', 'organisation_id as organisationId', 'site_id as siteId', 'work', 'weekdays'])
    .select(['on_date as onDate', 'from_date as fromDate', 'to_date as toDate', 'breaks', 'places'])
    .select(['from_minute as fromMinute', 'to_minute as toMinute', 'importance', 'certificates', 'guided'])
    .select([
      'mentor',
      'notice_days as noticeDays',
      'cancelled_at as cancelledAt',
      'external_id as externalId',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof demands>['executeTakeFirstOrThrow']>>;

function shownDemand(row: Row) {
  const { id, organisationId, siteId, importance, guided, mentor, noticeDays, cancelledAt, externalId } = row;
  return {
    id,
    organisationId,
    siteId,
    ...askedShown(row),
    importance,
    guided,
    mentor,
    noticeDays,
    cancelledAt,
    externalId,
  };
}
