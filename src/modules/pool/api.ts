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
import { endAssignment } from './actions/end-assignment.ts';
import { endContract } from './actions/end-contract.ts';
import { signContract } from './actions/sign-contract.ts';
import { startAssignment } from './actions/start-assignment.ts';
import { guaranteeKinds } from './rules/guarantee.ts';
import './tables.ts';

const tag = 'Flexpoule';
const readContracts: Scope = 'contracts:read';
const writeContracts: Scope = 'contracts:write';
const writePlacements: Scope = 'placements:write';

const contract = z
  .object({
    id: shown.id('Kenmerk van het contract.'),
    participant: shown.named('Deelnemer.'),
    trajectoryId: shown.id('Kenmerk van het traject.'),
    firmOrganisationId: shown.id('Sociale firma die werkgever is.'),
    fromDate: shown.day('Eerste dag in dienst.'),
    toDate: shown.day('Eerste dag zonder contract, afgesproken of werkelijk.').nullable(),
    hoursPerWeek: shown.whole('Uren per week.'),
    guaranteeKind: shown.choice(guaranteeKinds, 'Garantie per maand, of gelijk betaald per kalenderjaar.'),
    guaranteedMinutes: shown.whole('Gegarandeerde minuten per maand of per jaar.'),
    wageCentsPerHour: shown
      .whole('Brutoloon per uur in centen; `null` als het niet is vastgelegd.')
      .nullable(),
    withoutDecision: shown
      .text('Waarom het is getekend zonder besluit om in te stromen; `null` als dat besluit er was.')
      .nullable(),
    endedReason: shown.text('Reden van het einde; `null` zolang het contract niet is afgesloten.').nullable(),
  })
  .openapi('Contract', { description: 'Arbeidscontract met de sociale firma, los van opdrachten.' });

/** Calls about contracts with the social firm, and the assignments under them. */
export const poolApi: readonly Call[] = [
  listing({
    path: '/contracts',
    operationId: 'listContracts',
    tag,
    scope: readContracts,
    summary: 'Contracten die u mag zien, het nieuwste eerst',
    filters: z.strictObject({
      participantId: filter.id('Van deze deelnemer.'),
      running: filter.yes('Alleen lopende, of alleen afgesloten contracten.'),
      endsBefore: filter.day('Eindigt voor deze dag.'),
    }),
    item: contract,
    read: async (db, filters, page) => {
      const found = await pageOf(
        contracts(db)
          .where((eb) =>
            eb.and([
              ...given(filters.participantId, (id) => eb('pool_contract.participant_id', '=', id)),
              ...given(filters.running, (running) =>
                eb('pool_contract.ended_reason', running ? 'is' : 'is not', null),
              ),
              ...given(filters.endsBefore, (day) => eb('pool_contract.to_date', '<', day)),
            ]),
          )
          .orderBy('pool_contract.from_date', 'desc')
          .orderBy('pool_contract.id'),
        page,
      );
      return { total: found.total, items: found.items.map(shownContract) };
    },
  }),
  reading({
    path: '/contracts/{contractId}',
    operationId: 'readContract',
    tag,
    scope: readContracts,
    summary: 'Eén contract',
    params: z.object({ contractId: shown.id('Kenmerk van het contract.') }),
    shape: contract,
    read: async (db, { contractId }) => {
      const row = await contracts(db).where('pool_contract.id', '=', contractId).executeTakeFirst();
      return row === undefined ? null : shownContract(row);
    },
  }),
  acting({
    path: '/contracts',
    operationId: 'signContract',
    tag,
    scope: writeContracts,
    summary: 'Neem iemand in dienst in de flexpoule',
    action: signContract,
    words: {
      participantId: 'Deelnemer.',
      fromDate: 'Eerste dag in dienst.',
      toDate: 'Eerste dag zonder contract; weglaten voor onbepaalde tijd.',
      hoursPerWeek: 'Uren per week.',
      guaranteeKind: 'Garantie per maand of per kalenderjaar; weglaten is per maand.',
      guaranteedMinutes: 'Gegarandeerde minuten; weglaten: wat de uren per week over een jaar zijn.',
      wagePerHour: 'Brutoloon per uur in euro; weglaten: het wettelijk minimumloon op de eerste dag.',
      withoutDecision:
        'Waarom het contract er komt zonder besluit om in te stromen; nodig als dat besluit er niet is.',
    },
    shape: z.object({
      id: shown.id('Kenmerk van het contract.'),
      wageCentsPerHour: shown.whole('Brutoloon per uur in centen.').nullable(),
      wageIsMinimum: z.boolean().describe('Er was geen loon gegeven: het wettelijk minimumloon is genomen.'),
    }),
    answer: (output) => output,
    made: ({ id }) => `/contracts/${id}`,
  }),
  acting({
    path: '/contracts/{contractId}/end',
    operationId: 'endContract',
    tag,
    scope: writeContracts,
    summary: 'Sluit een contract af',
    action: endContract,
    words: { contractId: 'Kenmerk van het contract.', endedOn: 'Laatste dag in dienst.', reason: 'Reden.' },
    shape: z.object({
      phase: z.enum(phases).nullable().describe('Nieuwe fase; `null` als de fase niet verandert.'),
    }),
    answer: (output) => output,
  }),
  acting({
    path: '/assignments',
    operationId: 'startAssignment',
    tag,
    scope: writePlacements,
    summary: 'Begin een opdracht vanuit de flexpoule',
    description: 'De opdracht staat daarna in de lijst van plaatsingen, met vorm `posting`.',
    action: startAssignment,
    words: {
      participantId: 'Deelnemer.',
      organisationId: 'Organisatie waar het werk is.',
      work: 'Het werk.',
      hoursPerWeek: 'Uren per week.',
      fromDate: 'Eerste werkdag.',
      toDate: 'Eerste dag zonder dit werk, als dat is afgesproken.',
    },
    shape: z.object({ id: shown.id('Kenmerk van de opdracht.') }),
    answer: ({ id }) => ({ id }),
    made: ({ id }) => `/placements/${id}`,
  }),
  acting({
    path: '/assignments/{placementId}/end',
    operationId: 'endAssignment',
    tag,
    scope: writePlacements,
    summary: 'Sluit een opdracht af; het contract loopt door',
    action: endAssignment,
    words: { placementId: 'Kenmerk van de opdracht.', endedOn: 'Laatste werkdag.', reason: 'Reden.' },
    shape: z.object({
      phase: z
        .enum(phases)
        .nullable()
        .describe(
          'Fase nu; na de laatste opdracht is dat `between-assignments`. Leeg als er geen traject meer loopt.',
        ),
      lap: shown.whole('Ronde nu; leeg als er geen traject meer loopt.').nullable(),
    }),
    answer: (output) => output,
  }),
];

function contracts(db: Transaction) {
  return db
    .selectFrom('pool_contract')
    .innerJoin('participant', (join) =>
      join
        .onRef('participant.partnership_id', '=', 'pool_contract.partnership_id')
        .onRef('participant.id', '=', 'pool_contract.participant_id'),
    )
    .select([
      'pool_contract.id',
      'participant.id as participantId',
      'participant.given_name as givenName',
      'participant.infix',
      'participant.family_name as familyName',
      'pool_contract.trajectory_id as trajectoryId',
      'pool_contract.firm_organisation_id as firmOrganisationId',
      'pool_contract.from_date as fromDate',
      'pool_contract.to_date as toDate',
      'pool_contract.hours_per_week as hoursPerWeek',
      'pool_contract.guarantee_kind as guaranteeKind',
      'pool_contract.guaranteed_minutes as guaranteedMinutes',
      'pool_contract.wage_cents_per_hour as wageCentsPerHour',
      'pool_contract.ended_reason as endedReason',
      'pool_contract.without_decision as withoutDecision',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof contracts>['executeTakeFirstOrThrow']>>;

function shownContract({ participantId, givenName, infix, familyName, ...row }: Row) {
  return { ...row, participant: { id: participantId, name: fullName({ givenName, infix, familyName }) } };
}
