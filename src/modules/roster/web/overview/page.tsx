import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { addDays, dayOf, type LocalDate } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { asActor } from '../../../../platform/session.ts';
import {
  ButtonRow,
  Card,
  Columns,
  counted,
  DataTable,
  Day,
  Disclosure,
  EmptyState,
  formatDay,
  formatNumber,
  Link,
  LinkButton,
  Notice,
  PageTitle,
  Paragraph,
  Stack,
} from '../../../../ui/index.ts';
import { coachHoursOf } from '../../queries/coach-hours.ts';
import { betweenAssignments, fallenAway, openDrafts, weekFigures } from '../../queries/overview.ts';
import { type PublishedView, viewPublished } from '../../queries/published.ts';
import { withoutWork } from '../between/words.ts';
import { draftHref, idleHref, nowPath, rosterPath } from '../paths.ts';
import { fromTill } from '../text.ts';
import { planning } from '../visit.ts';
import { CoachHours, type CoachHoursShown } from './CoachHours.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = planning(context);
  const now = platform.clock.now();
  const today = dayOf(now);
  return asActor(platform, actor, async (db) => {
    const view = await viewPublished(db, { firmId: actor.organisationId, today, now });
    return {
      published: new URL(request.url).searchParams.get('gepubliceerd'),
      weeks: weekFigures(view),
      coached: coachedInWords(view),
      fallen: fallenInWords(view),
      between: await betweenInWords(db, view, today),
      drafts: (await openDrafts(db)).map(({ id, name, from, to, maker, madeAt }) => ({
        id,
        name,
        period: fromTill(from, addDays(to, -1)),
        maker: maker ?? 'een collega',
        madeOn: dayOf(madeAt),
      })),
    };
  });
}

function fallenInWords(view: PublishedView) {
  const { people, sites } = view.names;
  return fallenAway(view).map(({ key, onDate, participantId, siteId, why }) => ({
    key,
    onDate,
    name: participantId === null ? 'De hele dienst' : (people.get(participantId) ?? ''),
    employer: siteId === null ? '' : (sites.get(siteId)?.employer ?? ''),
    why,
  }));
}

async function betweenInWords(db: Transaction, view: PublishedView, today: LocalDate) {
  return (await betweenAssignments(db, view, today)).map((each) => ({
    participantId: each.participantId,
    name: view.names.people.get(each.participantId) ?? '',
    words: withoutWork(each, { today, sites: view.names.sites }),
  }));
}

function coachedInWords(view: PublishedView): readonly CoachHoursShown[] {
  return coachHoursOf(view).map(({ siteId, organisationId, minutes, weeks }) => {
    const { employer = '', site = '' } = view.names.sites.get(siteId) ?? {};
    const hrefOf = (week: number) =>
      `${nowPath}?${new URLSearchParams({ week: String(week + 1), beeld: 'werkgevers', werkgever: organisationId })}`;
    return {
      siteId,
      name: `${employer}, ${site}`,
      minutes,
      weeks: weeks.map((each, week) => ({ ...each, href: hrefOf(week) })),
    };
  });
}

type Overview = Awaited<ReturnType<typeof loader>>;

/** The published roster of a week. */
function weekHref(weeks: Overview['weeks'], from: LocalDate): string {
  return `${nowPath}?week=${weekOf(weeks, from)}`;
}

/** Counted from 1. */
function weekOf(weeks: Overview['weeks'], from: LocalDate): number {
  return weeks.findIndex((week) => week.from === from) + 1;
}

const roundHours = (minutes: number) => formatNumber(Math.round(minutes / 60));

function Weeks({ weeks }: Pick<Overview, 'weeks'>) {
  return (
    <Card title="De komende weken">
      <DataTable
        caption="Hoe het gepubliceerde rooster ervoor staat"
        columns={[
          {
            key: 'week',
            label: 'Week vanaf',
            cell: ({ from }) => (
              <Link href={weekHref(weeks, from)}>
                <Day day={from} as="dayMonth" />
              </Link>
            ),
          },
          { key: 'asked', label: 'Gevraagd', numeric: true, cell: ({ asked }) => formatNumber(asked) },
          { key: 'filled', label: 'Bezet', numeric: true, cell: ({ filled }) => formatNumber(filled) },
          {
            key: 'unfilled',
            label: 'Open',
            numeric: true,
            cell: ({ from, unfilled }) => (
              <Link
                href={`${weekHref(weeks, from)}&beeld=werkgevers`}
                label={`${formatNumber(unfilled)} open: bekijk welke`}
              >
                {formatNumber(unfilled)}
              </Link>
            ),
          },
          {
            key: 'idle',
            label: 'Uren garantie zonder werk',
            numeric: true,
            cell: ({ from, idle }) => (
              <Link href={idleHref(weekOf(weeks, from))} label={`${roundHours(idle)} uur: bekijk van wie`}>
                {roundHours(idle)}
              </Link>
            ),
          },
        ]}
        rows={weeks}
        rowKey={({ from }) => from}
      />
    </Card>
  );
}

/** A list of which the first are enough. */
function Fallen({ fallen }: Pick<Overview, 'fallen'>) {
  const line = ({ key, name, onDate, employer, why }: Overview['fallen'][number]) => (
    <li key={key}>
      <strong>{name}</strong>, <Day day={onDate} as="near" />
      {employer === '' ? '' : `, ${employer}`}. {why}
    </li>
  );
  return (
    <Card title="Diensten die wegvielen" weight={fallen.length > 0 ? 'lifted' : 'calm'}>
      {fallen.length === 0 ? (
        <Paragraph>Alles in het rooster kan doorgaan.</Paragraph>
      ) : (
        <>
          <ul className="wk-list">{fallen.slice(0, 8).map(line)}</ul>
          {fallen.length > 8 ? (
            <Disclosure summary={`En nog ${fallen.length - 8}`}>
              <ul className="wk-list">{fallen.slice(8, 200).map(line)}</ul>
            </Disclosure>
          ) : null}
          <LinkButton href={`${rosterPath}/herstel`}>Herstel het rooster</LinkButton>
        </>
      )}
    </Card>
  );
}

function Between({ between }: Pick<Overview, 'between'>) {
  const person = ({ participantId, name, words }: Overview['between'][number]) => (
    <li key={participantId}>
      <strong>{name}</strong>: {words}{' '}
      <Link href={`${rosterPath}/persoon/${participantId}`} label={`Ander werk voor ${name}`}>
        Ander werk
      </Link>
    </li>
  );
  return (
    <Card title="Tussen twee opdrachten">
      {between.length === 0 ? (
        <Paragraph>Iedereen met een contract heeft de komende week werk.</Paragraph>
      ) : (
        <>
          <Paragraph soft>
            {counted(between.length, 'mens', 'mensen')}, betaald, en nu of straks zonder werk.
          </Paragraph>
          <LinkButton kind="secondary" href={`${rosterPath}/tussen`}>
            Kies per persoon: werk, leren of een gesprek
          </LinkButton>
          <ul className="wk-list">{between.slice(0, 8).map(person)}</ul>
          {between.length > 8 ? (
            <Disclosure summary={`En nog ${between.length - 8}`}>
              <ul className="wk-list">{between.slice(8).map(person)}</ul>
            </Disclosure>
          ) : null}
        </>
      )}
    </Card>
  );
}

function Drafts({ drafts }: Pick<Overview, 'drafts'>) {
  return (
    <Card title="Concepten">
      <DataTable
        caption="Concepten waar u aan kunt werken"
        captionHidden
        columns={[
          { key: 'name', label: 'Naam', cell: ({ id, name }) => <Link href={draftHref(id)}>{name}</Link> },
          { key: 'period', label: 'Voor', cell: ({ period }) => period },
          {
            key: 'maker',
            label: 'Gemaakt door',
            cell: ({ maker, madeOn }) => `${maker}, ${formatDay(madeOn, 'nl', 'dayMonth')}`,
          },
        ]}
        rows={drafts}
        rowKey={({ id }) => id}
        empty={<EmptyState title="Er is geen concept" />}
      />
    </Card>
  );
}

export default function RosterPage() {
  const view = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead="Wie werkt waar, de komende vier weken.">Rooster</PageTitle>
      {view.published === null ? null : (
        <Notice kind="ok">Het rooster is gepubliceerd. Iedereen ziet nu het eigen rooster.</Notice>
      )}
      <ButtonRow>
        <LinkButton href={nowPath}>Bekijk het rooster</LinkButton>
        <LinkButton kind="secondary" href={`${rosterPath}/nieuw`}>
          Nieuw concept
        </LinkButton>
        <LinkButton kind="secondary" href={`${rosterPath}/weging`}>
          Weging
        </LinkButton>
      </ButtonRow>
      <Columns shape="narrow-first">
        <Stack>
          <Fallen fallen={view.fallen} />
          <Between between={view.between} />
        </Stack>
        <Stack>
          <Weeks weeks={view.weeks} />
          <CoachHours sites={view.coached} />
          <Drafts drafts={view.drafts} />
        </Stack>
      </Columns>
    </>
  );
}
