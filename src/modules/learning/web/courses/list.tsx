import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { dayOf, type Instant } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visit } from '../../../../platform/web/visit.ts';
import {
  ButtonRow,
  capital,
  DataTable,
  EmptyState,
  formatDay,
  Link,
  LinkButton,
  PageTitle,
} from '../../../../ui/index.ts';
import { addCourse } from '../../actions/add-course.ts';
import { planSession } from '../../actions/plan-session.ts';
import { courseOffer } from '../../queries/courses.ts';
import { type Session, sessionsBefore, sessionsIn } from '../../queries/sessions.ts';
import { sessionMoments } from '../../rules/sessions.ts';
import { sessionReaders } from '../sessions/roles.ts';
import { seatsGiven, seatsLeft, timesOfSession } from '../words.ts';

/** So many sessions that were held are shown: who was there has to be recorded of the newest. */
const held = 30;

export async function loader({ context }: LoaderFunctionArgs) {
  const { platform, actor } = visit(context);
  const now = platform.clock.now();
  const today = dayOf(now);
  const reads = sessionReaders.includes(actor.role);
  return asActor(platform, actor, async (db) => ({
    now,
    offer: await courseOffer(db),
    ahead: reads ? await sessionsIn(db, { from: today }) : null,
    before: reads ? await sessionsBefore(db, today, held) : [],
    mayAdd: addCourse.who.includes(actor.role),
    mayPlan: planSession.who.includes(actor.role),
  }));
}

function Sessions({
  caption,
  rows,
  empty,
  now,
}: {
  readonly caption: string;
  readonly rows: readonly Session[];
  readonly empty: string;
  readonly now: Instant;
}) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={empty} />}
      columns={[
        {
          key: 'when',
          label: 'Wanneer',
          cell: ({ id, onDate, course }) => {
            const day = capital(formatDay(onDate, 'nl', 'near'));
            return (
              <Link href={`/cursussen/bijeenkomst/${id}`} label={`${day}, ${course}`}>
                {day}
              </Link>
            );
          },
        },
        { key: 'times', label: 'Tijd', cell: (session) => timesOfSession(session).nl },
        { key: 'course', label: 'Cursus', cell: ({ course }) => course },
        { key: 'place', label: 'Waar', prose: true, cell: ({ place }) => place },
        {
          key: 'seats',
          label: 'Plaatsen',
          cell: (session) =>
            sessionMoments(session).fromAt <= now ? seatsGiven(session) : seatsLeft(session),
        },
      ]}
    />
  );
}

export default function Courses() {
  const { now, offer, ahead, before, mayAdd, mayPlan } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead="Wat mensen hier kunnen leren, en hoe vaak het al lukte.">Cursussen</PageTitle>
      <ButtonRow>
        {mayPlan && offer.length > 0 ? (
          <LinkButton href="/cursussen/bijeenkomst/nieuw">Plan een bijeenkomst</LinkButton>
        ) : null}
        {mayAdd ? (
          <LinkButton href="/cursussen/nieuw" kind={offer.length > 0 ? 'secondary' : 'primary'}>
            Voeg een cursus toe
          </LinkButton>
        ) : null}
      </ButtonRow>
      {ahead === null ? null : (
        <Sessions caption="Bijeenkomsten" rows={ahead} empty="Er is nog geen bijeenkomst gepland" now={now} />
      )}
      {before.length === 0 ? null : (
        <Sessions caption="Geweest" rows={before} empty="Er was nog geen bijeenkomst" now={now} />
      )}
      <DataTable
        caption="Wat er te leren is"
        rows={offer}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Er is nog geen cursus">
            De opleidingscoördinator kan er een toevoegen.
          </EmptyState>
        }
        columns={[
          { key: 'name', label: 'Cursus', cell: ({ id, name }) => <span id={`cursus-${id}`}>{name}</span> },
          {
            key: 'valid',
            label: 'Certificaat geldt',
            cell: ({ validMonths }) => (validMonths === null ? 'altijd' : `${validMonths} maanden`),
          },
          { key: 'passed', label: 'Gehaald', numeric: true, cell: ({ passed }) => passed },
        ]}
      />
    </>
  );
}
