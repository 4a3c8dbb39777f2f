import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { roles } from '../../../../kernel/actor.ts';
import { addDays, dayOf, type LocalDate, momentOf, timeOf } from '../../../../kernel/local-date.ts';
import { readDay } from '../../../../kernel/reading.ts';
import { roleNames } from '../../../../kernel/words.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  CheckboxField,
  type Column,
  capital,
  DataTable,
  DateField,
  EmptyState,
  FilterBar,
  filterValues,
  formatDay,
  Link,
  PageTitle,
  Pagination,
  SelectField,
  TextField,
} from '../../../../ui/index.ts';
import { type LogRow, listLog } from '../../listing.ts';
import { asked, askedOf, listAddress, pageHref } from '../listing-address.ts';

function dayAsked(search: URLSearchParams, name: string): LocalDate | null {
  return readDay(asked(search, name) ?? '');
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ['administrator']);
  const { search, page, span } = listAddress(request);
  const from = dayAsked(search, 'van');
  const until = dayAsked(search, 'tot');
  const filters = {
    action: asked(search, 'handeling'),
    role: askedOf(search, 'rol', roles),
    refusedOnly: search.has('geweigerd'),
    object: asked(search, 'kenmerk'),
    from: from === null ? null : momentOf(from, '00:00'),
    until: until === null ? null : momentOf(addDays(until, 1), '00:00'),
  };
  const found = await asActor(platform, actor, (db) => listLog(db, filters, span));
  return { ...found, page, query: `?${search}` };
}

const origins: Readonly<Record<string, string>> = {
  page: 'scherm',
  api: 'koppeling',
  job: 'systeem',
  demo: 'voorbeeld',
};

function resultWords(result: string): string {
  return result === 'done' ? 'gedaan' : result.replace('refused:', 'geweigerd:');
}

function roleWords(role: string): string {
  const known = roles.find((each) => each === role);
  return known === undefined ? role : capital(roleNames[known].nl);
}

const columns: readonly Column<LogRow>[] = [
  {
    key: 'at',
    label: 'Wanneer',
    cell: ({ at }) => `${formatDay(dayOf(at), 'nl', 'short')} ${timeOf(at)}`,
  },
  { key: 'who', label: 'Wie', cell: ({ name }) => name ?? '–' },
  { key: 'role', label: 'Rol', cell: ({ role }) => roleWords(role) },
  { key: 'organisation', label: 'Organisatie', cell: ({ organisation }) => organisation ?? '–' },
  { key: 'action', label: 'Handeling', cell: ({ action }) => <code>{action}</code> },
  {
    key: 'object',
    label: 'Waarover',
    cell: ({ objectKind, objectId }) => (
      <Link
        href={`/logboek?kenmerk=${encodeURIComponent(objectId)}`}
        label={`Alle regels over ${objectKind} ${objectId}`}
      >
        {objectKind}
      </Link>
    ),
  },
  { key: 'origin', label: 'Via', cell: ({ origin }) => origins[origin] ?? origin },
  { key: 'result', label: 'Uitkomst', cell: ({ result }) => resultWords(result) },
];

export default function Log() {
  const { rows, total, page, query } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead="Alles wat is gedaan of geweigerd, het nieuwste bovenaan. Een regel kan niemand veranderen zonder dat het opvalt.">
        Logboek
      </PageTitle>
      <FilterBar
        label="Zoek in het logboek"
        clearHref="/logboek"
        values={filterValues(new URLSearchParams(query))}
      >
        <TextField name="handeling" label="Handeling" type="search" width="middle" />
        <SelectField
          name="rol"
          label="Rol"
          options={roles.map((role) => ({ value: role, label: capital(roleNames[role].nl) }))}
        />
        <DateField name="van" label="Van" />
        <DateField name="tot" label="Tot en met" />
        <TextField name="kenmerk" label="Kenmerk" width="middle" />
        <CheckboxField
          name="geweigerd"
          label="Uitkomst"
          options={[{ value: 'ja', label: 'Alleen wat is geweigerd' }]}
        />
      </FilterBar>
      <DataTable
        caption="Logboek"
        captionHidden
        rows={rows}
        rowKey={({ seq }) => String(seq)}
        columns={columns}
        empty={
          <EmptyState title="Geen regels gevonden">
            <Link href="/logboek">Toon het hele logboek</Link>
          </EmptyState>
        }
      />
      <Pagination page={page} total={total} href={pageHref('/logboek', query)} />
    </>
  );
}
