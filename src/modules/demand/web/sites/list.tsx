import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  DataTable,
  EmptyState,
  formatDay,
  formatNumber,
  Link,
  LinkButton,
  PageTitle,
} from '../../../../ui/index.ts';
import { addSite } from '../../actions/add-site.ts';
import { sitesOf } from '../../store.ts';
import { ofSeveral, readers } from '../roles.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, readers);
  const today = dayOf(platform.clock.now());
  const sites = await asActor(platform, actor, (db) => sitesOf(db));
  return {
    sites: sites.filter(({ closedOn }) => closedOn === null || closedOn > today),
    several: ofSeveral.includes(actor.role),
    mayChange: addSite.who.includes(actor.role),
  };
}

function hoursBeside(places: number, minutes: number | null): string {
  if (places === 0) return '–';
  return minutes === null ? 'geen grens' : formatNumber(minutes / 60);
}

/** Where people come to work. */
export default function Sites() {
  const { sites, several, mayChange } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: '/vraag', label: 'Vraag naar werk' }]} />
      <PageTitle lead="Waar mensen komen werken, en hoeveel er tegelijk begeleid kunnen worden.">
        Werkplekken
      </PageTitle>
      {mayChange ? <LinkButton href="/werkplekken/nieuw">Voeg een werkplek toe</LinkButton> : null}
      <DataTable
        caption="Werkplekken"
        captionHidden
        rows={sites}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Er is nog geen werkplek.">
            Voeg de plek toe waar mensen komen werken. Daarna kunt u mensen vragen.
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: 'Werkplek',
            cell: ({ id, name, closedOn }) =>
              mayChange && closedOn === null ? <Link href={`/werkplekken/${id}`}>{name}</Link> : name,
          },
          ...(several
            ? [
                {
                  key: 'employer',
                  label: 'Werkgever',
                  cell: ({ organisation }: { organisation: string }) => organisation,
                },
              ]
            : []),
          {
            key: 'address',
            label: 'Adres',
            cell: ({ street, postcode, city, closedOn }) =>
              `${street}, ${postcode} ${city}${closedOn === null ? '' : `, sluit op ${formatDay(closedOn)}`}`,
          },
          { key: 'meeting', label: 'Melden', prose: true, cell: ({ meetingPoint }) => meetingPoint },
          { key: 'mentor', label: 'Begeleid', numeric: true, cell: ({ mentorPlaces }) => mentorPlaces },
          { key: 'coach', label: 'Iemand ernaast', numeric: true, cell: ({ coachPlaces }) => coachPlaces },
          {
            key: 'hours',
            label: 'Uren ernaast per week',
            numeric: true,
            // Without places there are no hours, and with places nobody needs to say how many.
            cell: ({ coachPlaces, coachMinutes }) => hoursBeside(coachPlaces, coachMinutes),
          },
        ]}
      />
    </>
  );
}
