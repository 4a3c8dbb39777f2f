import { useLocation } from 'react-router';
import { type Column, DataTable, Link, Pagination, Paragraph, withParameter } from '../../../../ui/index.ts';
import { fateWords } from '../words.ts';
import type { RowView } from './load.ts';
import type { RowsPage } from './page.tsx';

/** The rows of one page, each with its judgement in words. */
export function RowsTable({ view }: { readonly view: RowsPage }) {
  const { pathname, search } = useLocation();
  const url = new URL(`${pathname}${search}`, 'http://werkkring.invalid');
  const { tally, verdict, page, list } = view;
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
        total={verdict === null ? tally.all : tally[verdict]}
        href={(other) => withParameter(url, 'pagina', other === 1 ? null : String(other))}
      />
      {list.status === 'imported' || list.status === 'cancelled' ? (
        <Paragraph soft>
          Van mensen die zijn voorgedragen bewaren wij de regel niet meer: hun gegevens staan bij de persoon.
        </Paragraph>
      ) : null}
    </>
  );
}

function columnsOf({ list, open }: RowsPage): readonly Column<RowView>[] {
  return [
    {
      key: 'row',
      label: 'Regel',
      cell: ({ line, name, participantId }) => {
        const words = `${line}. ${name ?? (participantId === null ? 'zonder naam' : 'voorgedragen')}`;
        if (participantId !== null) return <Link href={`/deelnemers/${participantId}`}>{words}</Link>;
        return open ? <Link href={`${list.href}/rij/${line}`}>{words}</Link> : words;
      },
    },
    { key: 'values', label: 'Wat wij lezen', cell: ({ values }) => summaryOf(values) },
    {
      key: 'reasons',
      label: 'Wat er opvalt',
      cell: ({ reasons, corrected }) => (
        <>
          {reasons.length === 0 ? 'Niets' : reasons.join(' ')}
          {corrected ? ' (door u verbeterd)' : null}
        </>
      ),
    },
    {
      key: 'fate',
      label: 'Wat er gebeurt',
      cell: ({ verdict, choice, participantId }) =>
        participantId === null ? fateWords(verdict, choice) : 'Voorgedragen',
    },
  ];
}

const shown = ['birthDate', 'city', 'benefit', 'hours', 'preferredWork', 'remark'] as const;

function summaryOf(values: RowView['values']): string {
  const found = shown.flatMap((field) => values[field]?.trim() || []);
  return found.length === 0 ? '–' : found.join(' · ');
}
