import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { organisationKindNames } from '../../../../kernel/words.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  ButtonRow,
  Card,
  capital,
  EmptyState,
  Facts,
  LinkButton,
  PageTitle,
  Pagination,
  Stack,
} from '../../../../ui/index.ts';
import { listPeople } from '../../listing.ts';
import { organisationById } from '../../store.ts';
import { listAddress, pageHref } from '../listing-address.ts';
import { PeopleTable } from '../people/PeopleTable.tsx';
import { organisationsTrail } from './subject.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ['administrator']);
  const id = params.id ?? '';
  const { page, span } = listAddress(request);
  const filters = { search: null, role: null, organisationId: id, ended: true };
  const found = await asActor(platform, actor, async (db) => {
    const organisation = isId(id) ? await organisationById(db, id) : undefined;
    if (organisation === undefined) throw data(null, { status: 404 });
    return { organisation, people: await listPeople(db, filters, dayOf(platform.clock.now()), span) };
  });
  return { ...found, page };
}

export default function ViewOrganisation() {
  const { organisation, people, page } = useLoaderData<typeof loader>();
  const { id, name, kind, desk, city } = organisation;
  return (
    <>
      <Breadcrumb trail={[organisationsTrail]} />
      <PageTitle>{name}</PageTitle>
      <Stack>
        <Card title="Gegevens">
          <Facts
            facts={[
              { label: 'Soort', value: capital(organisationKindNames[kind].nl) },
              { label: 'Loket of afdeling', value: desk ?? '–' },
              { label: 'Plaats', value: city ?? '–' },
            ]}
          />
          <ButtonRow>
            <LinkButton kind="secondary" href={`/organisaties/${id}/wijzigen`}>
              Wijzig de gegevens
            </LinkButton>
          </ButtonRow>
        </Card>
        <Card title="Medewerkers">
          <PeopleTable
            people={people.rows}
            empty={<EmptyState title="Hier werkt nog niemand in Werkkring" />}
          />
          <Pagination page={page} total={people.total} href={pageHref(`/organisaties/${id}`, '')} />
          <ButtonRow>
            <LinkButton href={`/organisaties/${id}/medewerker-toevoegen`}>Voeg een medewerker toe</LinkButton>
          </ButtonRow>
        </Card>
      </Stack>
    </>
  );
}
