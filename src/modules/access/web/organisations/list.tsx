import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { organisationKinds } from '../../../../kernel/actor.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { organisationKindNames } from '../../../../kernel/words.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  capital,
  DataTable,
  EmptyState,
  FilterBar,
  filterValues,
  Link,
  LinkButton,
  PageTitle,
  Pagination,
  SelectField,
  TextField,
} from '../../../../ui/index.ts';
import { listOrganisations } from '../../listing.ts';
import { asked, askedOf, listAddress, pageHref } from '../listing-address.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ['administrator']);
  const { search, page, span } = listAddress(request);
  const filters = { search: asked(search, 'zoek'), kind: askedOf(search, 'soort', organisationKinds) };
  const today = dayOf(platform.clock.now());
  const found = await asActor(platform, actor, (db) => listOrganisations(db, filters, today, span));
  return { ...found, page, query: `?${search}` };
}

export default function Organisations() {
  const { rows, total, page, query } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead="Iedereen die samenwerkt rond de cirkel.">Organisaties</PageTitle>
      <LinkButton href="/organisaties/nieuw">Voeg een organisatie toe</LinkButton>
      <FilterBar
        label="Zoek in organisaties"
        clearHref="/organisaties"
        values={filterValues(new URLSearchParams(query))}
      >
        <TextField name="zoek" label="Naam" type="search" width="middle" />
        <SelectField
          name="soort"
          label="Soort"
          options={organisationKinds.map((kind) => ({
            value: kind,
            label: capital(organisationKindNames[kind].nl),
          }))}
        />
      </FilterBar>
      <DataTable
        caption="Organisaties"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Geen organisatie gevonden">
            <Link href="/organisaties">Toon alle organisaties</Link>
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: 'Naam',
            cell: ({ id, name, desk }) => (
              <Link href={`/organisaties/${id}`}>{desk === null ? name : `${name}, ${desk}`}</Link>
            ),
          },
          { key: 'kind', label: 'Soort', cell: ({ kind }) => capital(organisationKindNames[kind].nl) },
          { key: 'city', label: 'Plaats', cell: ({ city }) => city ?? '–' },
          { key: 'people', label: 'Medewerkers', numeric: true, cell: ({ people }) => people },
        ]}
      />
      <Pagination page={page} total={total} href={pageHref('/organisaties', query)} />
    </>
  );
}
