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
  Pagination,
  pageOf,
} from '../../../../ui/index.ts';
import { idleIn } from '../../queries/overview.ts';
import { viewPublished } from '../../queries/published.ts';
import { idleHref, rosterPath } from '../paths.ts';
import { fromTill } from '../text.ts';
import { planning } from '../visit.ts';

/** Rows that are read without losing the way. */
const onPage = 50;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = planning(context);
  const now = platform.clock.now();
  const today = dayOf(now);
  const search = new URL(request.url).searchParams;
  const number = Number(search.get('week') ?? '1');
  const page = pageOf(search);
  return asActor(platform, actor, async (db) => {
    const view = await viewPublished(db, { firmId: actor.organisationId, today, now });
    const week = view.weeks[number - 1];
    if (week === undefined) throw data(null, { status: 404 });
    const people = idleIn(view, week);
    return {
      period: fromTill(week.from, addDays(week.to, -1)),
      number,
      page,
      total: people.length,
      people: people.slice((page - 1) * onPage, page * onPage).map((each) => ({
        ...each,
        name: view.names.people.get(each.participantId) ?? '',
      })),
    };
  });
}

const hours = (minutes: number) => formatNumber(Math.round(minutes / 6) / 10);

/** Whose guarantee has no work in it yet in a week of the published roster: the list behind that number. */
export default function IdlePeople() {
  const { period, number, page, total, people } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: rosterPath, label: 'Rooster' }]} />
      <PageTitle
        lead={`${counted(total, 'mens heeft', 'mensen hebben')} in deze week uren die betaald worden en nog geen werk of cursus hebben.`}
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
      <Pagination
        page={page}
        total={total}
        pageSize={onPage}
        href={(to) => `${idleHref(number)}&pagina=${to}`}
      />
    </>
  );
}
