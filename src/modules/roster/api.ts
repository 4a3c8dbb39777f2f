import { z } from '@hono/zod-openapi';
import type { Actor } from '../../kernel/actor.ts';
import { addDays, earlier, type LocalDate } from '../../kernel/local-date.ts';
import { acting, type Call, filter, listing, reading, shown } from '../../platform/api/index.ts';
import type { Scope } from '../access/index.ts';
import { answerShift } from './actions/answer-shift.ts';
import { makeFeed } from './actions/make-feed.ts';
import { revokeFeed } from './actions/revoke-feed.ts';
import { openFeed } from './queries/feed.ts';
import { type StandingShift, standingShift, standingShifts, type WhichShifts } from './queries/standing.ts';
import { standings } from './rules/standing.ts';

const tag = 'Rooster';
const read: Scope = 'roster:read';
const answer: Scope = 'roster:answer';

/** So many days are told at once; when no end is given, so many. */
const mostDays = 92;
const usualDays = 28;

const rosterShift = z
  .object({
    id: shown.id('Kenmerk van de dienst.'),
    participantId: shown.id('Wie er werkt.'),
    organisationId: shown.id('De werkgever.'),
    siteId: shown.id('De werkplek.'),
    shiftDemandId: shown.id('De vraag naar werk waar de dienst uit komt.'),
    onDate: shown.day('De dag waarop de dienst begint.'),
    fromAt: shown.moment('Begin.'),
    toAt: shown.moment('Einde.'),
    work: shown.text('Het werk.'),
    standing: shown.choice(
      standings,
      'Gaat door (`stands`), afgezegd (`cancelled`), de opdracht of het contract is gestopt, of de persoon is er dan niet (`absent`).',
    ),
    answer: shown.choice(['yes', 'no'], 'Wat de persoon zegt; het laatste telt.').nullable(),
    reason: shown.text('Waarom het niet lukt, als de persoon dat zei.').nullable(),
  })
  .openapi('RosterShift', { description: 'Een gepubliceerde dienst van één persoon.' });

/** Calls about the published roster: what stands, what people say of it, and the address for their own calendar. */
export const rosterApi: readonly Call[] = [
  listing({
    path: '/roster-shifts',
    operationId: 'listRosterShifts',
    tag,
    scope: read,
    summary: 'Gepubliceerde diensten die u mag zien, op volgorde van tijd',
    description: `Hoogstens ${mostDays} dagen in één keer. Zonder dagen: vanaf vandaag, ${usualDays} dagen.`,
    filters: z.strictObject({
      participantId: filter.id('Van deze deelnemer.'),
      from: filter.day('Vanaf deze dag.'),
      to: filter.day('Tot deze dag, die niet meer meetelt.'),
    }),
    item: rosterShift,
    read: async (db, { participantId, from, to }, { page, pageSize }, { today, actor }) => {
      const days = daysOf(from ?? today, to);
      const all = await standingShifts(db, days, whichOf(actor, participantId));
      return { total: all.length, items: all.slice((page - 1) * pageSize, page * pageSize).map(shownShift) };
    },
  }),
  reading({
    path: '/roster-shifts/{shiftId}',
    operationId: 'readRosterShift',
    tag,
    scope: read,
    summary: 'Eén gepubliceerde dienst',
    params: z.object({ shiftId: shown.id('Kenmerk van de dienst.') }),
    shape: rosterShift,
    read: async (db, { shiftId }) => {
      const found = await standingShift(db, shiftId);
      return found === null ? null : shownShift(found);
    },
  }),
  acting({
    path: '/roster-shifts/{shiftId}/answer',
    operationId: 'answerRosterShift',
    tag,
    scope: answer,
    summary: 'Zeg als deelnemer dat u komt, of dat het niet lukt',
    description: 'Een reden hoeft niet. Over gezondheid wordt niets bewaard.',
    action: answerShift,
    words: {
      shiftId: 'Kenmerk van de dienst.',
      answer: 'Ja of nee.',
      reason: 'Waarom het niet lukt; mag leeg blijven.',
    },
    shape: z.object({ shiftId: shown.id('Kenmerk van de dienst.') }),
    answer: (output) => output,
  }),
  reading({
    path: '/calendar-feed',
    operationId: 'readCalendarFeed',
    tag,
    scope: answer,
    summary: 'Of uw agenda uw rooster nu kan lezen',
    params: z.object({}),
    shape: z.object({ madeAt: shown.moment('Wanneer het adres is gemaakt.') }).openapi('CalendarFeed', {
      description:
        'Een adres waar een agenda een rooster leest. Het adres zelf is alleen te zien als het wordt gemaakt.',
    }),
    read: async (db, _params, { actor }) => {
      const open = actor.participantId === null ? null : await openFeed(db, actor.participantId);
      return open === null ? null : { madeAt: open.madeAt };
    },
  }),
  acting({
    path: '/calendar-feed',
    operationId: 'makeCalendarFeed',
    tag,
    scope: answer,
    summary: 'Maak een adres waar uw agenda uw rooster leest; een adres van eerder stopt',
    action: makeFeed,
    words: {},
    shape: z.object({
      address: z.url().describe('Het adres. U ziet het alleen nu; wie het heeft, kan uw rooster zien.'),
    }),
    answer: ({ secret }, { base }) => ({ address: new URL(`/agenda/${secret}.ics`, base).href }),
    made: () => '/calendar-feed',
  }),
  acting({
    path: '/calendar-feed/stop',
    operationId: 'stopCalendarFeed',
    tag,
    scope: answer,
    summary: 'Stop het adres waar uw agenda uw rooster leest',
    action: revokeFeed,
    words: {},
    shape: z.object({ stopped: shown.yes('Het adres werkt niet meer.') }),
    answer: () => ({ stopped: true }),
  }),
];

function daysOf(from: LocalDate, to: LocalDate | undefined) {
  return { from, to: to === undefined ? addDays(from, usualDays) : earlier(to, addDays(from, mostDays)) };
}

/** A participant reads their own, whomever they ask for; everybody else what is of their social firm. */
function whichOf(
  { role, participantId: own, organisationId }: Actor,
  asked: string | undefined,
): WhichShifts {
  const people = asked === undefined ? {} : { participantIds: [asked] };
  if (role !== 'participant') return { ...people, firmId: organisationId };
  return { participantIds: own === null || (asked !== undefined && asked !== own) ? [] : [own] };
}

function shownShift(shift: StandingShift): z.input<typeof rosterShift> {
  const { id, participantId, organisationId, siteId, demandId, onDate, fromAt, toAt, work } = shift;
  return {
    id,
    participantId,
    organisationId,
    siteId,
    shiftDemandId: demandId,
    onDate,
    fromAt: new Date(fromAt).toISOString(),
    toAt: new Date(toAt).toISOString(),
    work,
    standing: shift.standing,
    answer: shift.answer,
    reason: shift.reason,
  };
}
