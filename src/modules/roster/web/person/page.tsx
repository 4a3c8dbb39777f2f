import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { addDays, dayOf, type LocalDate } from '../../../../kernel/local-date.ts';
import { whatIf } from '../../../../planner/pool/what-if.ts';
import { asActor } from '../../../../platform/session.ts';
import {
  Breadcrumb,
  ButtonRow,
  counted,
  DataTable,
  Day,
  EmptyState,
  LinkButton,
  PageTitle,
} from '../../../../ui/index.ts';
import { keyOf } from '../../problem/build.ts';
import { filledOf } from '../../problem/figures.ts';
import { type PublishedView, viewPublished } from '../../queries/published.ts';
import { rosterPath } from '../paths.ts';
import { clockOf, inHours } from '../text.ts';
import { planning } from '../visit.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = planning(context);
  const now = platform.clock.now();
  const today = dayOf(now);
  const view = await asActor(platform, actor, (db) =>
    viewPublished(db, { firmId: actor.organisationId, today, now }),
  );
  return openFor(view, params.participantId ?? '', addDays(today, 1));
}

/** Open shifts of the coming weeks that somebody may do, beside what is in the roster already. */
function openFor(view: PublishedView, participantId: string, from: LocalDate) {
  const { built, roster, names } = view;
  const person = built.people.findIndex((each) => each.participantId === participantId);
  if (person < 0) throw data(null, { status: 404 });
  const filled = filledOf(built.problem, roster);
  const what = whatIf(built.problem, roster);
  return {
    participantId,
    name: names.people.get(participantId) ?? '',
    shifts: built.shifts.flatMap((shift, number) => {
      if (shift.onDate < from || (filled[number] ?? 0) >= shift.places) return [];
      if (what.breaches([{ person, shift: number, does: 'add' }]).length > 0) return [];
      const place = names.sites.get(shift.siteId);
      return [
        {
          key: keyOf(shift),
          day: shift.onDate,
          clock: clockOf(shift),
          employer: place?.employer ?? '',
          work: shift.work,
          hours: inHours(shift.workMinutes),
          travel: `${built.problem.people[person]?.travel[number] ?? 0} minuten`,
        },
      ];
    }),
  };
}

export default function OtherWorkPage() {
  const { participantId, name, shifts } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: rosterPath, label: 'Rooster' }]} />
      <PageTitle lead="Open diensten in de komende weken die passen: tijd, reis, certificaten en de wet.">
        {`Ander werk voor ${name}`}
      </PageTitle>
      <ButtonRow>
        <LinkButton href={`${rosterPath}/nieuw`}>Begin een concept</LinkButton>
        <LinkButton kind="secondary" href={`/deelnemers/${participantId}/beschikbaarheid`}>
          {`Wanneer ${name} kan werken`}
        </LinkButton>
      </ButtonRow>
      <DataTable
        caption={counted(shifts.length, 'dienst', 'diensten')}
        columns={[
          { key: 'day', label: 'Dag', cell: ({ day }) => <Day day={day} as="near" /> },
          { key: 'clock', label: 'Tijd', cell: ({ clock }) => clock },
          { key: 'employer', label: 'Werkgever', cell: ({ employer }) => employer },
          { key: 'work', label: 'Werk', cell: ({ work }) => work },
          { key: 'hours', label: 'Uren', numeric: true, cell: ({ hours }) => hours },
          { key: 'travel', label: 'Reizen', numeric: true, cell: ({ travel }) => travel },
        ]}
        rows={shifts}
        rowKey={({ key }) => key}
        empty={<EmptyState title="Er is nu geen open dienst die past" />}
      />
    </>
  );
}
