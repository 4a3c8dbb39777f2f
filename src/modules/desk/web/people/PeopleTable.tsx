import {
  type Column,
  DataTable,
  Day,
  EmptyState,
  formatDue,
  Link,
  Paragraph,
  Tag,
  usePage,
  withParameter,
} from '../../../../ui/index.ts';
import { personHref } from '../present/journeys.ts';
import type { People } from './load.ts';

type Line = People['people'][number];

function Due({ dueOn, dueTask }: Line) {
  const { today } = usePage();
  if (dueOn === null || today === null) return 'niets bij u';
  const { text, late } = formatDue(dueOn, today);
  return (
    <>
      <span className={late ? 'wk-late' : undefined}>{text}</span>
      <span className="wk-line-note">{dueTask}</span>
    </>
  );
}

function Coach({ coach, coachLeft }: Line) {
  if (coach === null) return 'nog niemand';
  return coachLeft ? `${coach} (weg: kies een ander)` : coach;
}

type PeopleTableProps = { readonly people: People; readonly url: URL; readonly name: string };

/** One line a person; a link to them, where they are, who guides, and what is due first. */
export function PeopleTable({ people: { people, sort }, url, name }: PeopleTableProps) {
  const first = new URL(withParameter(url, 'pagina', null), url);
  // The result of a search comes in the order of the list; ordering it otherwise would lose the name.
  const ordered = (by: 'name' | 'since', href: string) =>
    name === ''
      ? {
          sortHref: href,
          ...(sort === by ? { sorted: by === 'name' ? ('up' as const) : ('down' as const) } : {}),
        }
      : {};
  const columns: Column<Line>[] = [
    {
      key: 'name',
      label: 'Naam',
      cell: ({ participantId, name: person }) => <Link href={personHref(participantId)}>{person}</Link>,
      ...ordered('name', withParameter(first, 'volgorde', null)),
    },
    {
      key: 'phase',
      label: 'Fase',
      cell: ({ phaseName, tint, lap }) => (
        <>
          <Tag tint={tint}>{phaseName}</Tag>
          {lap > 1 ? <span className="wk-line-note">{lap}e ronde</span> : null}
        </>
      ),
    },
    {
      key: 'since',
      label: 'Sinds',
      cell: ({ since }) => <Day day={since} as="short" />,
      ...ordered('since', withParameter(first, 'volgorde', 'sinds')),
    },
    { key: 'coach', label: 'Begeleider', cell: (row) => <Coach {...row} /> },
    { key: 'due', label: 'Eerst nodig', cell: (row) => <Due {...row} /> },
  ];
  return (
    <DataTable
      caption="Deelnemers"
      captionHidden
      columns={columns}
      rows={people}
      rowKey={({ trajectoryId }) => trajectoryId}
      empty={
        <EmptyState title={name === '' ? 'In deze lijst staat niemand.' : 'Niemand met deze naam.'}>
          <Paragraph>
            {name === ''
              ? 'Kies andere filters, of wis ze.'
              : 'Controleer de schrijfwijze, of zoek op een deel van de naam. U vindt alleen mensen van uw eigen organisatie.'}
          </Paragraph>
        </EmptyState>
      }
    />
  );
}
