import { z } from '@hono/zod-openapi';
import type { Actor } from '../../kernel/actor.ts';
import { dayOf, isLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { type Call, listing, reading, shown } from '../../platform/api/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { lookByApi, noteLook, type Scope } from '../access/index.ts';
import type { Whose } from './queries/facts.ts';
import { ledgersOf, type PersonLedger } from './queries/ledgers.ts';
import { lineKinds } from './rules/facts.ts';
import { idleByCause } from './rules/ledger.ts';
import { carriers, idleCauses } from './words.ts';

const tag = 'Uren';
const scope: Scope = 'hours:read';

const monthText = z
  .string({ error: 'required' })
  .refine(
    (text) => /^\d{4}-\d{2}$/.test(text) && isLocalDate(`${text}-01`) && !text.startsWith('0000'),
    'date',
  )
  .meta({ pattern: '^\\d{4}-\\d{2}$' });

const minutes = (words: string) => shown.count(`${words} In minuten.`);

const figures = {
  participant: shown.named('Deelnemer.'),
  month: z.string().describe('Kalendermaand, `2026-11`.'),
  guaranteeKind: shown.choice(['month', 'annual'], 'Garantie per maand, of gelijk betaald per kalenderjaar.'),
  owedMinutes: minutes('Gegarandeerd in deze maand.'),
  plannedMinutes: minutes('In het rooster zoals het staat.'),
  workedMinutes: minutes('Gewerkt.'),
  trainedMinutes: minutes('Opleiding.'),
  leaveMinutes: minutes('Vrij.'),
  sickMinutes: minutes('Ziek.'),
  idleMinutes: minutes('Leegloop: gegarandeerd of te laat afgezegd, en niet gewerkt.'),
  openMinutes: minutes('Nog te werken of nog niet vastgelegd.'),
  surplusMinutes: minutes('Boven de garantie.'),
  carriedInMinutes: shown.whole('Van de vorige maand, bij jaaruren. Onder nul: minder dan een twaalfde.'),
  carriedOutMinutes: shown.whole('Naar de volgende maand, bij jaaruren.'),
  idleByCause: z
    .array(
      z.object({
        cause: shown.choice(idleCauses, 'Oorzaak.'),
        minutes: minutes('Hoeveel.'),
      }),
    )
    .describe('Leegloop naar oorzaak.'),
  pay: z
    .object({
      guaranteeCents: shown.count('De garantie.'),
      aboveCents: shown.count('Uren boven de garantie.'),
      notPaidCents: shown.count('Ingehouden, na een besluit van een mens.'),
      totalCents: shown.count('Samen, bruto, zonder vakantiebijslag.'),
      liftedCents: shown.count(
        'Wat hiervan alleen wordt betaald omdat het wettelijk minimumloon hoger is dan het loon in het contract.',
      ),
      minimumWage: z
        .object({
          enough: shown.yes(
            'Een hele maand garantie, naar het afgesproken loon, is ten minste het minimumloon (WML art. 11).',
          ),
          requiredCents: shown.count('Wat een hele maand ten minste moet zijn.'),
          agreedCents: shown.count('Wat een hele maand is naar het afgesproken loon.'),
        })
        .nullable()
        .describe('`null` als uw rol de geboortedatum niet ziet.'),
    })
    .nullable()
    .describe('Loon van de maand in centen; `null` als het loon niet is vastgelegd.'),
};

const ledgerLine = z
  .object(figures)
  .openapi('HoursLedger', { description: 'Wat van de garantie van een maand kwam.' });

const ledgerWhole = z
  .object({
    ...figures,
    lines: z
      .array(
        z.object({
          onDate: shown.day('Dag; `null` voor wat bij geen dag hoort.').nullable(),
          kind: shown.choice(lineKinds, 'Waar het als telt.'),
          minutes: minutes('Hoeveel.'),
          cause: shown.choice(idleCauses, 'Oorzaak, van leegloop.').nullable(),
          carrier: shown.choice(carriers, 'Wie het draagt, van leegloop.').nullable(),
          due: shown.yes(
            'Te laat afgezegd: telt als gewerkt, wat er verder ook is gewerkt (BW 7:628b lid 3).',
          ),
          shiftId: shown.id('Dienst van het rooster.').nullable(),
        }),
      )
      .describe('De uren achter de cijfers.'),
  })
  .openapi('HoursLedgerWithLines', { description: 'Wat van de garantie van een maand kwam, dag voor dag.' });

/** Calls about the hours of the pool. Derived from the facts at the moment of asking. */
export const hoursApi: readonly Call[] = [
  listing({
    path: '/hours-ledgers',
    operationId: 'listHoursLedgers',
    tag,
    scope,
    summary: 'Uren van een maand van iedereen met een contract bij uw sociale firma, op naam',
    filters: z.strictObject({ month: monthText.optional().describe('Kalendermaand; weglaten: deze maand.') }),
    item: ledgerLine,
    read: async (db, filters, { page, pageSize }, { platform, actor }) => {
      const all = await ledgersOf(db, { ...asked(platform, filters.month), ...whoseOf(actor) });
      return { total: all.length, items: all.slice((page - 1) * pageSize, page * pageSize).map(shownLedger) };
    },
  }),
  reading({
    path: '/participants/{participantId}/hours-ledgers/{month}',
    operationId: 'readHoursLedger',
    tag,
    scope,
    summary: 'Uren van één maand van één deelnemer, met de uren achter elk cijfer',
    params: z.object({
      participantId: shown.id('Kenmerk van de deelnemer.'),
      month: monthText.describe('Kalendermaand.'),
    }),
    shape: ledgerWhole,
    read: async (db, { participantId, month }, { platform, actor }) => {
      if (actor.role === 'participant' && actor.participantId !== participantId) return null;
      const whose = { ...whoseOf(actor), participantId };
      const [own] = await ledgersOf(db, { ...asked(platform, month), ...whose });
      if (own === undefined) return null;
      await noteLook(db, platform, actor, participantId, lookByApi);
      return {
        ...shownLedger(own),
        lines: own.ledger.lines.map(({ demandId: _demandId, ...line }) => line),
      };
    },
  }),
];

function asked({ clock }: Pick<Platform, 'clock'>, month: string | undefined) {
  const today = dayOf(clock.now());
  const first = `${month ?? today.slice(0, 7)}-01`;
  return { month: isLocalDate(first) ? first : today, today } satisfies Record<string, LocalDate>;
}

/** A participant reads their own; everybody else what is of their social firm. */
function whoseOf({ role, participantId, organisationId }: Actor): Whose {
  return role === 'participant' ? { participantId: participantId ?? '' } : { firmId: organisationId };
}

function shownLedger({ person, kind, ledger, carry, pay }: PersonLedger) {
  return {
    participant: person,
    month: ledger.month.slice(0, 7),
    guaranteeKind: kind,
    owedMinutes: ledger.owed,
    plannedMinutes: ledger.planned,
    workedMinutes: ledger.worked,
    trainedMinutes: ledger.trained,
    leaveMinutes: ledger.leave,
    sickMinutes: ledger.sick,
    idleMinutes: ledger.idle,
    openMinutes: ledger.open,
    surplusMinutes: ledger.surplus,
    carriedInMinutes: carry.carriedIn,
    carriedOutMinutes: carry.carriedOut,
    idleByCause: [...idleByCause(ledger.lines)].map(([cause, of]) => ({ cause, minutes: of })),
    pay:
      pay === null
        ? null
        : {
            guaranteeCents: pay.guaranteeCents,
            aboveCents: pay.aboveCents,
            notPaidCents: pay.notPaidCents,
            totalCents: pay.totalCents,
            liftedCents: pay.lifted?.moreCents ?? 0,
            minimumWage:
              pay.minimum === null
                ? null
                : {
                    enough: pay.minimum.enough,
                    requiredCents: pay.minimum.requiredCents,
                    agreedCents: pay.minimum.agreedCents,
                  },
          },
  };
}
