import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visit } from '../../../../platform/web/visit.ts';
import { DataTable, EmptyState, Link, PageTitle } from '../../../../ui/index.ts';
import { handOver } from '../../actions/hand-over.ts';
import { coachLoads } from './coaches.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const { platform, actor } = visit(context);
  if (!handOver.who.includes(actor.role)) throw data(null, { status: 403 });
  return asActor(platform, actor, (db) => coachLoads(db, { actor, today: dayOf(platform.clock.now()) }));
}

export default function ChooseCaseload() {
  const loads = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead="Van wie wilt u mensen overdragen? Wat voor hen moet gebeuren, gaat mee.">
        Overdragen
      </PageTitle>
      <DataTable
        caption="Trajectbegeleiders en hun mensen"
        captionHidden
        rows={loads}
        rowKey={({ from }) => from}
        empty={<EmptyState title="Er loopt nu geen traject">Er is niemand om over te dragen.</EmptyState>}
        columns={[
          {
            key: 'name',
            label: 'Trajectbegeleider',
            cell: ({ from, name }) => <Link href={`/overdragen/${from}`}>{name}</Link>,
          },
          { key: 'people', label: 'Mensen', numeric: true, cell: ({ people }) => people },
          {
            key: 'left',
            label: 'Werkt hier',
            cell: ({ from, left }) => (from === 'geen' ? '–' : left ? 'niet meer' : 'ja'),
          },
        ]}
      />
    </>
  );
}
