import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { roleNames } from '../../../../kernel/words.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  CheckboxField,
  capital,
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
import { listPeople, organisationChoices } from '../../listing.ts';
import { givenRoles } from '../../rules/people.ts';
import { asked, askedOf, listAddress, pageHref } from '../listing-address.ts';
import { PeopleTable } from './PeopleTable.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ['administrator']);
  const { search, page, span } = listAddress(request);
  const organisationId = asked(search, 'organisatie');
  const filters = {
    search: asked(search, 'zoek'),
    role: askedOf(search, 'rol', givenRoles),
    organisationId: organisationId !== null && isId(organisationId) ? organisationId : null,
    ended: search.has('beeindigd'),
  };
  const found = await asActor(platform, actor, async (db) => ({
    ...(await listPeople(db, filters, dayOf(platform.clock.now()), span)),
    organisations: await organisationChoices(db),
  }));
  return { ...found, page, query: `?${search}` };
}

export default function People() {
  const { rows, total, organisations, page, query } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead="Wie waar werkt, en in welke rol. Een rol bepaalt wat iemand ziet en doet.">
        Medewerkers
      </PageTitle>
      <LinkButton href="/medewerkers/nieuw">Voeg een medewerker toe</LinkButton>
      <FilterBar
        label="Zoek in medewerkers"
        clearHref="/medewerkers"
        values={filterValues(new URLSearchParams(query))}
      >
        <TextField name="zoek" label="Naam of e-mailadres" type="search" width="middle" />
        <SelectField
          name="rol"
          label="Rol"
          options={givenRoles.map((role) => ({ value: role, label: capital(roleNames[role].nl) }))}
        />
        <SelectField
          name="organisatie"
          label="Organisatie"
          options={organisations.map(({ id, name, desk }) => ({
            value: id,
            label: desk === null ? name : `${name}, ${desk}`,
          }))}
        />
        <CheckboxField
          name="beeindigd"
          label="Ook beëindigd"
          options={[{ value: 'ja', label: 'Toon ook rollen die voorbij zijn' }]}
        />
      </FilterBar>
      <PeopleTable
        people={rows}
        withOrganisation
        empty={
          <EmptyState title="Niemand gevonden">
            <Link href="/medewerkers">Toon alle medewerkers</Link>
          </EmptyState>
        }
      />
      <Pagination page={page} total={total} href={pageHref('/medewerkers', query)} />
    </>
  );
}
