import { z } from '@hono/zod-openapi';
import { organisationKinds, roles } from '../../kernel/actor.ts';
import { type Call, filter, given, listing, pageOf, reading, shown } from '../../platform/api/index.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Scope } from './rules/scopes.ts';
import './tables.ts';

const tag = 'Organisaties';
const scope: Scope = 'organisations:read';

const organisation = z
  .object({
    id: shown.id('Kenmerk van de organisatie.'),
    name: shown.text('Naam.'),
    kind: shown.choice(organisationKinds, 'Soort organisatie, bijvoorbeeld `social-firm` (sociale firma).'),
    desk: shown.text('Loket of afdeling, bijvoorbeeld WSP; `null` voor het geheel.').nullable(),
    city: shown.text('Plaats.').nullable(),
  })
  .openapi('Organisation', { description: 'Organisatie in het samenwerkingsverband.' });

const organisations = (db: Transaction) =>
  db.selectFrom('organisation').select(['id', 'name', 'kind', 'desk', 'city']);

/** Calls about organisations, and about the token itself. */
export const accessApi: readonly Call[] = [
  reading({
    path: '/me',
    operationId: 'readMe',
    tag,
    scope,
    summary: 'Namens wie dit token vraagt',
    params: z.object({}),
    shape: z
      .object({
        membershipId: shown.id('Kenmerk van de rol van deze persoon bij deze organisatie.'),
        name: shown.text('Naam.'),
        role: shown.choice(roles, 'Rol, bijvoorbeeld `coach` (trajectbegeleider).'),
        organisationId: shown.id('Organisatie waarvoor de persoon werkt.'),
        participantId: shown.id('Alleen bij de rol `participant`: wie dat is.').nullable(),
      })
      .openapi('Me', { description: 'De persoon en de rol achter het token.' }),
    read: async (_db, _params, { actor }) => ({
      membershipId: actor.membershipId,
      name: actor.name,
      role: actor.role,
      organisationId: actor.organisationId,
      participantId: actor.participantId,
    }),
  }),
  listing({
    path: '/organisations',
    operationId: 'listOrganisations',
    tag,
    scope,
    summary: 'Organisaties in het samenwerkingsverband',
    filters: z.strictObject({ kind: filter.choice(organisationKinds, 'Soort organisatie.') }),
    item: organisation,
    read: (db, filters, page) =>
      pageOf(
        organisations(db)
          .where((eb) => eb.and(given(filters.kind, (kind) => eb('kind', '=', kind))))
          .orderBy('name')
          .orderBy('id'),
        page,
      ),
  }),
  reading({
    path: '/organisations/{organisationId}',
    operationId: 'readOrganisation',
    tag,
    scope,
    summary: 'Eén organisatie',
    params: z.object({ organisationId: shown.id('Kenmerk van de organisatie.') }),
    shape: organisation,
    read: async (db, { organisationId }) =>
      (await organisations(db).where('id', '=', organisationId).executeTakeFirst()) ?? null,
  }),
];
