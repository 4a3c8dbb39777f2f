import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  ButtonRow,
  capital,
  DataTable,
  EmptyState,
  Facts,
  formatDay,
  Link,
  LinkButton,
  Notice,
  PageTitle,
  Paragraph,
} from '../../../../ui/index.ts';
import { cancelSession } from '../../actions/cancel-session.ts';
import { seatedIn, sessionAt } from '../../queries/sessions.ts';
import { sessionMoments } from '../../rules/sessions.ts';
import { seatsGiven, seatsLeft, timesOfSession } from '../words.ts';
import { sessionReaders } from './roles.ts';
import { sessionsTrail } from './trail.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, sessionReaders);
  const { sessionId = '' } = params;
  return asActor(platform, actor, async (db) => {
    const session = isId(sessionId) ? await sessionAt(db, sessionId) : null;
    if (session === null) throw data(null, { status: 404 });
    return {
      session,
      seated: await seatedIn(db, session.id),
      begun: sessionMoments(session).fromAt <= platform.clock.now(),
      mayCancel: cancelSession.who.includes(actor.role),
    };
  });
}

/** A session of a course: when, where, and who has a seat. */
export default function SessionPage() {
  const { session, seated, begun, mayCancel } = useLoaderData<typeof loader>();
  const here = `/cursussen/bijeenkomst/${session.id}`;
  const others = session.taken - seated.length;
  return (
    <>
      <Breadcrumb trail={sessionsTrail} />
      <PageTitle>{session.course}</PageTitle>
      {session.cancelled ? <Notice kind="warning">Deze bijeenkomst gaat niet door.</Notice> : null}
      <Facts
        facts={[
          {
            label: 'Wanneer',
            value: `${capital(formatDay(session.onDate, 'nl', 'near'))}, ${timesOfSession(session).nl}`,
          },
          ...(session.breakMinutes === 0
            ? []
            : [{ label: 'Pauze', value: `${session.breakMinutes} minuten` }]),
          { label: 'Waar', value: session.place },
          {
            label: 'Plaatsen',
            value: begun ? seatsGiven(session) : `${session.seats}. ${seatsLeft(session)}.`,
          },
        ]}
      />
      {session.cancelled ? null : (
        <>
          <DataTable
            caption="Wie heeft een plaats?"
            rows={seated}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title="Nog niemand">
                Een begeleider of planner geeft iemand een plaats, op de pagina van de deelnemer of bij
                „Tussen twee opdrachten”.
              </EmptyState>
            }
            columns={[
              {
                key: 'name',
                label: 'Naam',
                cell: ({ participantId, name }) => <Link href={`/deelnemers/${participantId}`}>{name}</Link>,
              },
              ...(begun
                ? []
                : [
                    {
                      key: 'back',
                      label: 'Kan niet komen?',
                      cell: ({ participantId, name }: { participantId: string; name: string }) => (
                        <Link
                          href={`${here}/plaats/${participantId}/terug`}
                          label={`Geef de plaats van ${name} terug`}
                        >
                          Geef de plaats terug
                        </Link>
                      ),
                    },
                  ]),
            ]}
          />
          {others > 0 ? <Paragraph soft>{`En ${others} van een andere organisatie.`}</Paragraph> : null}
          <ButtonRow>
            {begun && seated.length > 0 ? (
              <LinkButton href={`${here}/aanwezig`}>Leg vast wie er was</LinkButton>
            ) : null}
            {!begun && mayCancel ? (
              <LinkButton href={`${here}/afzeggen`} kind="secondary">
                Zeg de bijeenkomst af
              </LinkButton>
            ) : null}
          </ButtonRow>
        </>
      )}
    </>
  );
}
