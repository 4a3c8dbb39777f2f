import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { addDays, dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import {
  Breadcrumb,
  Card,
  counted,
  EmptyState,
  Facts,
  formatDay,
  Link,
  PageTitle,
  Paragraph,
} from '../../../../ui/index.ts';
import { sessionInWords } from '../../../learning/index.ts';
import { betweenAssignments } from '../../queries/overview.ts';
import { proposing } from '../../queries/proposals.ts';
import { viewPublished } from '../../queries/published.ts';
import { learningFor } from '../../queries/seats.ts';
import { rosterPath } from '../paths.ts';
import { clockOf } from '../text.ts';
import { planning } from '../visit.ts';
import { waysFor } from './ways.ts';
import { withoutWork } from './words.ts';

/** So many shifts are named here; all of them stand on the page of the person. */
const named = 3;

/** Days ahead in which a seat in a course is looked for: later work can still be found. */
const seatsAhead = 28;

export async function loader({ context }: LoaderFunctionArgs) {
  const { platform, actor } = planning(context);
  const now = platform.clock.now();
  const today = dayOf(now);
  return asActor(platform, actor, async (db) => {
    const view = await viewPublished(db, { firmId: actor.organisationId, today, now });
    const proposalsFor = proposing(view, addDays(today, 1));
    const between = await betweenAssignments(db, view, today);
    const learningOf = await learningFor(
      db,
      between.map(({ participantId }) => participantId),
      { days: { from: today, to: addDays(today, seatsAhead) }, now },
    );
    return between.map((each) => {
      const { participantId, byCircle } = each;
      const learning = learningOf(participantId);
      const name = view.names.people.get(participantId) ?? '';
      const { shifts = [], courses = [] } = proposalsFor(participantId) ?? {};
      return {
        participantId,
        name,
        why: withoutWork(each, { today, sites: view.names.sites }),
        count: shifts.length,
        first: shifts.slice(0, named).map((shift) => ({
          key: `${shift.demandId} ${shift.onDate}`,
          words: `${formatDay(shift.onDate, 'nl', 'near')}, ${clockOf(shift)}, ${
            view.names.sites.get(shift.siteId)?.employer ?? ''
          }`,
        })),
        courses: courses.slice(0, named),
        seats: learning.seats.map((seat) => ({
          key: seat.id,
          href: `/cursussen/bijeenkomst/${seat.sessionId}`,
          words: sessionInWords(seat),
        })),
        sessions: {
          count: learning.open.length,
          first: learning.open.slice(0, named).map((session) => ({
            key: session.id,
            words: sessionInWords(session),
          })),
        },
        ways: waysFor(actor.role, { participantId, name, byCircle }),
      };
    });
  });
}

type Somebody = Awaited<ReturnType<typeof loader>>[number];

function OtherWork({ person }: { readonly person: Somebody }) {
  if (person.count === 0) return <>Nu geen open dienst die past.</>;
  return (
    <>
      <ul className="wk-list">
        {person.first.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </ul>
      <Link href={`${rosterPath}/persoon/${person.participantId}`}>
        {`Geef ${person.name} werk: ${counted(person.count, 'dienst past', 'diensten passen')}`}
      </Link>
    </>
  );
}

function Learning({ person }: { readonly person: Somebody }) {
  const { learning, seat } = person.ways;
  const { seats, sessions } = person;
  return (
    <>
      {seats.length === 0 ? null : (
        <ul className="wk-list">
          {seats.map(({ key, href, words }) => (
            <li key={key}>
              Heeft een plaats: <Link href={href}>{words}</Link>
            </li>
          ))}
        </ul>
      )}
      {person.courses.length === 0 ? null : (
        <ul className="wk-list">
          {person.courses.map(({ course, shifts }) => (
            <li key={course}>
              {`${course}: geeft werk in ${counted(shifts, 'open dienst', 'open diensten')}`}
            </li>
          ))}
        </ul>
      )}
      {sessions.count === 0 ? (
        seats.length === 0 && <Paragraph soft>Er is nu geen bijeenkomst met een vrije plaats.</Paragraph>
      ) : (
        <>
          <ul className="wk-list">
            {sessions.first.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
          <Paragraph>
            <Link href={seat.href}>
              {`${seat.label}: ${counted(sessions.count, 'bijeenkomst past', 'bijeenkomsten passen')}`}
            </Link>
          </Paragraph>
        </>
      )}
      <Link href={learning.href}>{learning.label}</Link>
    </>
  );
}

/** Who is paid and has no work, or soon has none, with for each of them what can be done now. */
export default function BetweenPage() {
  const people = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: rosterPath, label: 'Rooster' }]} />
      <PageTitle lead="Betaald, en nu of straks zonder werk. Wie het eerst zonder werk is, staat bovenaan. Kies voor iedereen: ander werk, leren of een gesprek.">
        Tussen twee opdrachten
      </PageTitle>
      {people.length === 0 ? (
        <EmptyState title="Iedereen met een contract heeft de komende week werk" />
      ) : (
        <Paragraph soft>{counted(people.length, 'mens', 'mensen')}</Paragraph>
      )}
      {people.map((person) => (
        <Card key={person.participantId} title={person.name} eyebrow={person.why}>
          <Facts
            facts={[
              { label: 'Ander werk', value: <OtherWork person={person} /> },
              { label: 'Leren', value: <Learning person={person} /> },
              {
                label: 'Een gesprek',
                value: <Link href={person.ways.talk.href}>{person.ways.talk.label}</Link>,
              },
            ]}
          />
        </Card>
      ))}
    </>
  );
}
