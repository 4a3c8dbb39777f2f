import { type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router';
import {
  Breadcrumb,
  type Column,
  counted,
  DataTable,
  Day,
  EmptyState,
  Link,
  LinkButton,
  Notice,
  PageTitle,
  Pagination,
  pageOf,
  pageSize,
  Stack,
  withParameter,
} from '../../../../ui/index.ts';
import { fullName } from '../../../participants/index.ts';
import type { ResultLine } from '../../lines.ts';
import type { Measure } from '../../words.ts';
import { loadList } from './load.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { lines, ...list } = await loadList(context, params);
  const page = pageOf(new URL(request.url).searchParams);
  return {
    ...list,
    page,
    seen: lines.length,
    lines: lines.slice((page - 1) * pageSize, page * pageSize),
  };
}

export default function ListPage() {
  const list = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const url = new URL(`${pathname}${search}`, 'http://werkkring.invalid');
  return (
    <Stack>
      <Breadcrumb
        trail={[
          { href: '/resultaten', label: 'Resultaten' },
          { href: `/resultaten/${list.year}`, label: String(list.year) },
        ]}
      />
      <PageTitle lead={list.definition}>{`${list.name}: ${list.total} in ${list.year}`}</PageTitle>
      {list.hidden === null || list.seen === 0 ? null : <Notice>{list.hidden}</Notice>}
      <DataTable
        caption={`${list.programme ?? 'Alle programma’s'}, ${counted(list.seen, 'regel', 'regels')}`}
        rows={list.lines}
        rowKey={(line) => line.id}
        columns={columnsOf(list.people, list.measure)}
        empty={
          <EmptyState title={list.hidden ?? 'Er is in dit jaar niets geteld.'}>
            <Link href={`/resultaten/${list.year}`}>{`Bekijk alle cijfers van ${list.year}`}</Link>
          </EmptyState>
        }
      />
      <Pagination
        page={list.page}
        total={list.seen}
        href={(page) => withParameter(url, 'pagina', page === 1 ? null : String(page))}
      />
      {list.seen === 0 ? null : (
        <LinkButton href={`${pathname}/lijst.csv`} kind="secondary">
          Download als spreadsheet (CSV)
        </LinkButton>
      )}
    </Stack>
  );
}

function columnsOf(people: boolean, measure: Measure): Column<ResultLine>[] {
  const name: Column<ResultLine> = people
    ? { key: 'name', label: 'Naam', cell: (line) => <PersonLink line={line} /> }
    : { key: 'name', label: 'Bedrijf', cell: ({ organisation }) => organisation };
  const course: Column<ResultLine> = { key: 'course', label: 'Cursus', cell: (line) => line.course };
  const day: Column<ResultLine> = {
    key: 'day',
    label: 'Datum',
    cell: ({ onDate }) => (onDate === null ? null : <Day day={onDate} as="short" />),
  };
  return [name, ...(measure === 'coursesPassed' ? [course] : []), day];
}

function PersonLink({ line }: { readonly line: ResultLine }) {
  const { participantId, givenName, infix, familyName } = line;
  if (participantId === null || givenName === null || familyName === null) return null;
  return <Link href={`/deelnemers/${participantId}`}>{fullName({ givenName, infix, familyName })}</Link>;
}
