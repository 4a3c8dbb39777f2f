import { useLocation } from 'react-router';
import { type Column, DataTable, Link, Pagination, Paragraph, withParameter } from '../../../../ui/index.ts';
import { fateWords } from '../words.ts';
import type { RowView } from './load.ts';
import type { RowsPage } from './page.tsx';

/** The rows of one page, each with its judgement in words. */
export function RowsTable({ view }: { readonly view: RowsPage }) {
  const { pathname, search } = useLocation();
  const url = new URL(`${pathname}${search}`, 'http://werkkring.invalid');
  const { page } = view;
  return (
    <>
      <DataTable
        caption="De regels van de lijst, in de volgorde van het bestand"
        captionHidden
        columns={columnsOf(view)}
        rows={view.rows}
        rowKey={({ line }) => String(line)}
        empty={<Paragraph>Hier zijn geen regels.</Paragraph>}
      />
      <Pagination
        page={page}
        total={totalOf(view)}
        href={(other) => withParameter(url, 'pagina', other === 1 ? null : String(other))}
      />
    </>
  );
}

/** How many rows there are to page through. */
function totalOf({ tally, verdict, done }: RowsPage): number {
  if (verdict !== null) return done ? tally.left[verdict] : tally[verdict];
  return done ? tally.all - tally.imported : tally.all;
}

function columnsOf({ list, open }: RowsPage): readonly Column<RowView>[] {
  return [
    {
      key: 'row',
      label: 'Regel',
      cell: ({ line, name, kept }) => {
        const words = `${line}. ${name ?? (kept ? 'zonder naam' : 'niet meer bewaard')}`;
        return open && kept ? <Link href={`${list.href}/rij/${line}`}>{words}</Link> : words;
      },
    },
    { key: 'values', label: 'Wat wij lezen', prose: true, cell: ({ summary }) => summary },
    {
      key: 'reasons',
      label: 'Wat er opvalt',
      prose: true,
      cell: ({ reasons, corrected }) => (
        <>
          {reasons.length === 0 ? 'Niets' : null}
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {corrected ? ' Verbeterd.' : null}
        </>
      ),
    },
    {
      key: 'fate',
      label: 'Wat er gebeurt',
      prose: true,
      cell: ({ verdict, choice }) => fateWords(verdict, choice),
    },
  ];
}
