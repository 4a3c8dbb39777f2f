import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { roles } from '../../../../kernel/actor.ts';
import { addDays, dayOf, type LocalDate, momentOf, timeOf } from '../../../../kernel/local-date.ts';
import { readDay } from '../../../../kernel/reading.ts';
import { roleNames } from '../../../../kernel/words.ts';
import { noObject } from '../../../../platform/audit/recorded.ts';
import type { TrailWords } from '../../../../platform/module.ts';
import { asActor } from '../../../../platform/session.ts';
import { trailWordsContext, visitAs } from '../../../../platform/web/visit.ts';
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
  const words = context.get(trailWordsContext);
  return {
    rows: found.rows.map((row) => wordedRow(row, words)),
    total: found.total,
    titles: words.actions
      .map(({ name, title }) => ({ value: name, label: title.nl }))
      .sort((one, other) => one.label.localeCompare(other.label, 'nl')),
    page,
    query: `?${search}`,
  };
}

/** A line in the words of its module; what the product no longer does keeps the key it was written with. */
function wordedRow({ action, objectKind, ...row }: LogRow, { actions }: TrailWords) {
  const kinds = actions.map(({ about }) => about);
  return {
    ...row,
    action: actions.find(({ name }) => name === action)?.title.nl ?? action,
    objectKind: kinds.find(({ key }) => key === objectKind)?.label.nl ?? objectKind,
  };
}

type WordedRow = ReturnType<typeof wordedRow>;

const origins: Readonly<Record<string, string>> = {
  page: 'scherm',
  api: 'koppeling',
  job: 'systeem',
  demo: 'voorbeeld',
};

function Outcome({ result }: Pick<WordedRow, 'result'>) {
  if (result === 'done') return 'gedaan';
  return (
    <>
      geweigerd
      <span className="wk-line-note">{result.replace('refused: ', '')}</span>
    </>
  );
}

function roleWords(role: string): string {
  const known = roles.find((each) => each === role);
  return known === undefined ? role : capital(roleNames[known].nl);
}

function About({ kind, id }: { readonly kind: string; readonly id: string }) {
  if (id === noObject) return kind;
  return (
    <Link href={`/logboek?kenmerk=${encodeURIComponent(id)}`} label={`Alle regels over ${kind} ${id}`}>
      {kind}
    </Link>
  );
}

const columns: readonly Column<WordedRow>[] = [
  {
    key: 'at',
    label: 'Wanneer',
    cell: ({ at }) => `${formatDay(dayOf(at), 'nl', 'short')} ${timeOf(at)}`,
  },
  {
    key: 'who',
    label: 'Wie',
    cell: ({ name, role, organisation }) => (
      <>
        {name ?? roleWords(role)}
        <span className="wk-line-note">
          {[roleWords(role), organisation].filter((part) => part !== null).join(', ')}
        </span>
      </>
    ),
  },
  { key: 'action', label: 'Handeling', cell: ({ action }) => action },
  {
    key: 'object',
    label: 'Waarover',
    cell: ({ objectKind, objectId }) => <About kind={objectKind} id={objectId} />,
  },
  { key: 'origin', label: 'Via', cell: ({ origin }) => origins[origin] ?? origin },
  { key: 'result', label: 'Uitkomst', cell: ({ result }) => <Outcome result={result} /> },
];

export default function Log() {
  const { rows, total, titles, page, query } = useLoaderData<typeof loader>();
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
        <SelectField name="handeling" label="Handeling" options={titles} />
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
