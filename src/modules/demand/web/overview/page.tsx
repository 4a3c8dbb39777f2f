import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  ButtonRow,
  type Column,
  capital,
  DataTable,
  EmptyState,
  FilterBar,
  filterValues,
  formatDay,
  Link,
  LinkButton,
  PageTitle,
  Paragraph,
  SelectField,
  Stack,
} from '../../../../ui/index.ts';
import { askShifts } from '../../actions/ask-shifts.ts';
import { sitesOf } from '../../store.ts';
import { ofSeveral, readers } from '../roles.ts';
import { type AskedLine, askedLines, patternLines, weeksFrom } from './lines.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, readers);
  const { searchParams: search } = new URL(request.url);
  const today = dayOf(platform.clock.now());
  const several = ofSeveral.includes(actor.role);
  const employer = search.get('werkgever') ?? '';
  const which = several && isId(employer) ? { organisationId: employer } : {};
  const all = weeksFrom(today);
  const week = all[Number(search.get('week')) - 1];
  // All employers over four weeks are too much to read at once.
  const shown =
    week === undefined ? all.slice(0, several && which.organisationId === undefined ? 1 : 4) : [week];
  return asActor(platform, actor, async (db) => {
    const weeks = [];
    for (const each of shown) weeks.push({ ...each, lines: await askedLines(db, each, which) });
    const employers = several ? await sitesOf(db) : [];
    return {
      weeks,
      patterns: await patternLines(db, today, which),
      several,
      mayAsk: askShifts.who.includes(actor.role),
      employers: [...new Map(employers.map((each) => [each.organisationId, each.organisation]))],
      allWeeks: all.map(({ from }) => from),
      query: `?${search}`,
    };
  });
}

/** What is asked in the coming four weeks, day by day; and what comes back every week. */
export default function DemandPage() {
  const { weeks, patterns, several, mayAsk, employers, allWeeks, query } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead="Wat er te doen is in de komende vier weken, en hoeveel mensen daarvoor nodig zijn.">
        Vraag naar werk
      </PageTitle>
      <ButtonRow>
        {mayAsk ? <LinkButton href="/vraag/nieuw">Vraag mensen voor elke week</LinkButton> : null}
        {mayAsk ? (
          <LinkButton kind="secondary" href="/vraag/nieuw?soort=dag">
            Vraag mensen voor één dag
          </LinkButton>
        ) : null}
        <LinkButton kind="secondary" href="/werkplekken">
          Werkplekken
        </LinkButton>
        {several ? null : (
          <LinkButton kind="secondary" href="/rooster/bij-ons">
            Wie komt er?
          </LinkButton>
        )}
      </ButtonRow>
      <FilterBar values={filterValues(new URLSearchParams(query))} clearHref="/vraag" label="Vraag kiezen">
        {several ? (
          <SelectField
            name="werkgever"
            label="Werkgever"
            options={employers.map(([value, label]) => ({ value, label }))}
          />
        ) : null}
        <SelectField
          name="week"
          label="Week"
          options={allWeeks.map((from, place) => ({
            value: String(place + 1),
            label: place === 0 ? 'deze week' : `vanaf ${formatDay(from, 'nl', 'dayMonth')}`,
          }))}
        />
      </FilterBar>
      <Stack>
        {weeks.map(({ from, lines }) => (
          <DataTable
            key={from}
            caption={`Vanaf ${formatDay(from, 'nl', 'near')}`}
            rows={lines}
            rowKey={({ key }) => key}
            empty={
              <EmptyState title={`Vanaf ${formatDay(from, 'nl', 'near')} is er niets gevraagd.`}>
                <Paragraph>Hebt u werk? Vraag er mensen voor.</Paragraph>
              </EmptyState>
            }
            columns={columns(several, mayAsk)}
          />
        ))}
        <DataTable
          caption="Wat elke week terugkomt"
          rows={patterns}
          rowKey={({ id }) => id}
          empty={<EmptyState title="Er is niets voor elke week gevraagd." />}
          columns={[
            { key: 'work', label: 'Werk', cell: ({ id, work }) => <Link href={`/vraag/${id}`}>{work}</Link> },
            { key: 'site', label: 'Waar', cell: (line) => where(line, several) },
            { key: 'when', label: 'Wanneer', cell: ({ when }) => when },
            { key: 'times', label: 'Tijd', cell: ({ times }) => times },
            { key: 'places', label: 'Mensen', numeric: true, cell: ({ places }) => places },
          ]}
        />
      </Stack>
    </>
  );
}

function where(
  { organisation, site }: { readonly organisation: string; readonly site: string },
  several: boolean,
): string {
  return several ? `${organisation}, ${site}` : site;
}

function columns(several: boolean, mayAsk: boolean): readonly Column<AskedLine>[] {
  const day = ({ onDate, times }: AskedLine) => `${capital(formatDay(onDate, 'nl', 'near'))}, ${times}`;
  return [
    { key: 'day', label: 'Dag en tijd', cell: day },
    {
      key: 'work',
      label: 'Werk',
      cell: ({ demandId, work }) => <Link href={`/vraag/${demandId}`}>{work}</Link>,
    },
    { key: 'site', label: 'Waar', cell: (line) => where(line, several) },
    {
      key: 'needs',
      label: 'Nodig',
      cell: ({ certificates, guided }) =>
        [...certificates, ...(guided ? ['begeleider erbij'] : [])].join(', ') || 'niets bijzonders',
    },
    {
      key: 'places',
      label: 'Mensen',
      numeric: true,
      cell: ({ places, reason }) => (reason === null ? places : `${places} (${reason})`),
    },
    ...(mayAsk ? [otherColumn(day)] : []),
  ];
}

function otherColumn(day: (line: AskedLine) => string): Column<AskedLine> {
  return {
    key: 'other',
    label: 'Die dag anders?',
    cell: (line) => (
      <Link
        href={`/vraag/${line.demandId}/dag?op=${line.onDate}`}
        label={`Verander ${day(line)}: ${line.work}`}
      >
        Verander
      </Link>
    ),
  };
}
