import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { addDays, dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import {
  Breadcrumb,
  counted,
  DataTable,
  EmptyState,
  formatNumber,
  Link,
  PageTitle,
} from '../../../../ui/index.ts';
import { idleIn } from '../../queries/overview.ts';
import { viewPublished } from '../../queries/published.ts';
import { rosterPath } from '../paths.ts';
import { fromTill } from '../text.ts';
import { planning } from '../visit.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = planning(context);
  const now = platform.clock.now();
  const today = dayOf(now);
  const number = Number(new URL(request.url).searchParams.get('week') ?? '1');
  return asActor(platform, actor, async (db) => {
    const view = await viewPublished(db, { firmId: actor.organisationId, today, now });
    const week = view.weeks[number - 1];
    if (week === undefined) throw data(null, { status: 404 });
    return {
      period: fromTill(week.from, addDays(week.to, -1)),
      people: idleIn(view, week).map((each) => ({
        ...each,
        name: view.names.people.get(each.participantId) ?? '',
      })),
    };
  });
}

const hours = (minutes: number) => formatNumber(Math.round(minutes / 6) / 10);

/** Whose guarantee has no work in it yet in a week of the published roster: the list behind that number. */
export default function IdlePeople() {
  const { period, people } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: rosterPath, label: 'Rooster' }]} />
      <PageTitle
        lead={`${counted(people.length, 'mens heeft', 'mensen hebben')} in deze week uren die betaald worden en nog geen werk of cursus hebben.`}
      >
        {`Garantie zonder werk, ${period}`}
      </PageTitle>
      <DataTable
        caption="Van wie de uren zijn"
        captionHidden
        rows={people}
        rowKey={({ participantId }) => participantId}
        empty={<EmptyState title="Alle uren hebben werk of een cursus." />}
        columns={[
          { key: 'name', label: 'Wie', cell: ({ name }) => name },
          { key: 'due', label: 'Uren garantie', numeric: true, cell: ({ due }) => hours(due) },
          { key: 'planned', label: 'In het rooster', numeric: true, cell: ({ planned }) => hours(planned) },
          { key: 'learned', label: 'In een cursus', numeric: true, cell: ({ learned }) => hours(learned) },
          { key: 'idle', label: 'Nog zonder werk', numeric: true, cell: ({ idle }) => hours(idle) },
          {
            key: 'work',
            label: 'Verder',
            cell: ({ participantId, name }) => (
              <Link href={`${rosterPath}/persoon/${participantId}`} label={`Zoek werk voor ${name}`}>
                Zoek werk
              </Link>
            ),
          },
        ]}
      />
    </>
  );
}
