import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import {
  Breadcrumb,
  type Column,
  counted,
  DataTable,
  Day,
  EmptyState,
  FilterBar,
  filterValues,
  formatNumber,
  Link,
  PageTitle,
  Pagination,
  pageOf,
  SelectField,
  withParameter,
} from '../../../../ui/index.ts';
import { figuresOf, filledOf } from '../../problem/figures.ts';
import type { DraftView } from '../../queries/draft.ts';
import { draftHref, openHref, rosterPath } from '../paths.ts';
import { planning, withDraft } from '../visit.ts';
import { NearlyWords } from './Nearly.tsx';
import { type By, type PlaceShown, placesIn } from './place.ts';

/** Every place is explained anew when its page is asked; ten of them take a blink also where there are hundreds of people. */
const placesOnPage = 10;

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const { actor } = planning(context);
  return withDraft(context, params.id, (view) =>
    openPlaces(view, new URL(request.url), { planner: actor.role === 'planner' }),
  );
}

function openPlaces(view: DraftView, url: URL, by: By) {
  const { draft, built, roster, names } = view;
  const filled = filledOf(built.problem, roster);
  const employer = url.searchParams.get('werkgever') ?? '';
  const open = built.shifts.flatMap((shift, number) =>
    shift.places > (filled[number] ?? 0) ? [{ shift, number }] : [],
  );
  const asked = open.filter(({ shift }) => employer === '' || shift.organisationId === employer);
  const page = pageOf(url.searchParams);
  const { shown } = placesIn(view, by);
  const employers = new Map(
    open.map(({ shift }) => [shift.organisationId, names.sites.get(shift.siteId)?.employer ?? '']),
  );
  return {
    draft: { id: draft.id, name: draft.name },
    unfilled: figuresOf(built, roster).unfilled,
    total: asked.length,
    page,
    href: withParameter(url, 'pagina', null),
    filters: filterValues(url.searchParams),
    employers: [...employers]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, 'nl')),
    places: asked
      .slice((page - 1) * placesOnPage, page * placesOnPage)
      .flatMap(({ number }) => shown(number) ?? []),
  };
}

function Smallest({ place: { best, changeable, nearly } }: { readonly place: PlaceShown }) {
  const [smallest] = nearly;
  if (!changeable) return 'Dit kan niet meer veranderen.';
  if (best !== null)
    return (
      <>
        {'Geef de dienst aan '}
        <Link href={best.href} label={`Geef de dienst aan ${best.name}`}>
          {best.name}
        </Link>
        .
      </>
    );
  if (smallest === undefined) return 'Iedereen valt af op meer dan één regel.';
  return (
    <>
      <NearlyWords nearly={smallest} />
      {smallest.remedy === null ? null : (
        <span className="wk-line-note">
          <Link href={smallest.remedy.href}>{smallest.remedy.label}</Link>
        </span>
      )}
    </>
  );
}

const columns: readonly Column<PlaceShown>[] = [
  {
    key: 'shift',
    label: 'Dienst',
    cell: ({ href, day, clock, employer, work }) => (
      <>
        <Link href={href}>{`${employer}, ${work}`}</Link>
        <span className="wk-line-note">
          <Day day={day} as="near" />
          {`, ${clock}`}
        </span>
      </>
    ),
  },
  { key: 'empty', label: 'Open', numeric: true, cell: ({ empty }) => formatNumber(empty) },
  {
    key: 'possible',
    label: 'Wie kan',
    prose: true,
    cell: ({ possible, best, href }) =>
      best === null ? (
        'Niemand'
      ) : (
        <>
          <Link href={href}>{counted(possible, 'mens', 'mensen')}</Link>
          {'. Het best past '}
          <Link href={best.href}>{best.name}</Link>
          {`: ${best.effect}.`}
        </>
      ),
  },
  {
    key: 'failing',
    label: 'Wie niet, per regel',
    prose: true,
    cell: ({ failing }) => (
      <ul className="wk-list">
        {failing.map(({ rule, title, count, href }) => (
          <li key={rule}>
            {`${title}: `}
            <Link href={href} label={`${count} mensen, ${title}: bekijk wie`}>
              {count}
            </Link>
          </li>
        ))}
      </ul>
    ),
  },
  {
    key: 'smallest',
    label: 'Kleinste verandering',
    prose: true,
    cell: (place) => <Smallest place={place} />,
  },
];

export default function OpenPlacesPage() {
  const { draft, unfilled, total, page, href, filters, employers, places } = useLoaderData<typeof loader>();
  const joint = href.includes('?') ? '&' : '?';
  return (
    <>
      <Breadcrumb
        trail={[
          { href: rosterPath, label: 'Rooster' },
          { href: draftHref(draft.id), label: draft.name },
        ]}
      />
      <PageTitle
        lead={`In dit concept is op ${counted(unfilled, 'plek', 'plekken')} nog niemand. Per dienst ziet u wie kan, wie niet en waarom, en de kleinste verandering die helpt.`}
      >
        Open plekken
      </PageTitle>
      {employers.length < 2 ? null : (
        <FilterBar values={filters} clearHref={openHref(draft.id)} label="Kies van welke werkgever">
          <SelectField name="werkgever" label="Werkgever" options={employers} optional />
        </FilterBar>
      )}
      <DataTable
        caption={counted(total, 'dienst met een open plek', 'diensten met een open plek')}
        columns={columns}
        rows={places}
        rowKey={({ key }) => key}
        empty={<EmptyState title="Alle gevraagde plekken zijn bezet" />}
      />
      <Pagination
        page={page}
        total={total}
        pageSize={placesOnPage}
        href={(to) => `${href}${joint}pagina=${to}`}
      />
    </>
  );
}
