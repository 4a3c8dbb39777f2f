import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import {
  Breadcrumb,
  type Column,
  counted,
  DataTable,
  Day,
  EmptyState,
  Link,
  PageTitle,
} from '../../../../ui/index.ts';
import { keyOf } from '../../problem/build.ts';
import { hoursOf } from '../../problem/figures.ts';
import type { DraftView } from '../../queries/draft.ts';
import { cellHref, draftHref, rosterPath } from '../paths.ts';
import { clockOf, inHours } from '../text.ts';
import { withDraft } from '../visit.ts';
import { reasonsIn } from './reasons.ts';
import { Why } from './Why.tsx';

export function loader({ context, params }: LoaderFunctionArgs) {
  return withDraft(context, params.id, (view) => shiftsOf(view, params.participantId ?? ''));
}

function shiftsOf(view: DraftView, participantId: string) {
  const { draft, built, roster, names } = view;
  const person = built.people.findIndex((each) => each.participantId === participantId);
  if (person < 0) throw data(null, { status: 404 });
  const reasons = reasonsIn(view, person);
  return {
    draft: { id: draft.id, name: draft.name },
    name: names.people.get(participantId) ?? '',
    hours: hoursOf(built, roster)[person] ?? { planned: 0, owed: 0, idle: 0 },
    shifts: (roster[person] ?? []).flatMap((number) => {
      const shift = built.shifts[number];
      if (shift === undefined) return [];
      return [
        {
          key: keyOf(shift),
          day: shift.onDate,
          href: cellHref(draft.id, participantId, shift.onDate),
          what: `${clockOf(shift)}, ${names.sites.get(shift.siteId)?.employer ?? ''}, ${shift.work}`,
          why: reasons(number),
        },
      ];
    }),
  };
}

type Shown = ReturnType<typeof shiftsOf>;

const columns: readonly Column<Shown['shifts'][number]>[] = [
  {
    key: 'day',
    label: 'Dag',
    cell: ({ day, href }) => (
      <Link href={href}>
        <Day day={day} as="near" />
      </Link>
    ),
  },
  { key: 'what', label: 'Dienst', cell: ({ what }) => what },
  { key: 'why', label: 'Waarom', prose: true, cell: ({ why }) => <Why why={why} /> },
];

export default function PersonInDraftPage() {
  const { draft, name, hours, shifts } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb
        trail={[
          { href: rosterPath, label: 'Rooster' },
          { href: draftHref(draft.id), label: draft.name },
        ]}
      />
      <PageTitle
        lead={`In dit concept: ${inHours(hours.planned)} werk van ${inHours(hours.owed)} garantie. Kies een dag om te zien wie de dienst ook kan doen.`}
      >
        {`Waarom deze diensten: ${name}`}
      </PageTitle>
      <DataTable
        caption={counted(shifts.length, 'dienst', 'diensten')}
        columns={columns}
        rows={shifts}
        rowKey={({ key }) => key}
        empty={<EmptyState title={`${name} heeft in dit concept geen dienst`} />}
      />
    </>
  );
}
