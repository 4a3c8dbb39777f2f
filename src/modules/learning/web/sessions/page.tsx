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
import { type Session, seatedIn, sessionAt } from '../../queries/sessions.ts';
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
  const ahead = !begun && !session.cancelled;
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
            value: ahead ? `${session.seats}. ${seatsLeft(session)}.` : seatsGiven(session),
          },
        ]}
      />
      <Seated seated={seated} session={session} ahead={ahead} />
      <ButtonRow>
        {begun && !session.cancelled && seated.length > 0 ? (
          <LinkButton href={`${hrefOf(session)}/aanwezig`}>Leg vast wie er was</LinkButton>
        ) : null}
        {ahead && mayCancel ? (
          <LinkButton href={`${hrefOf(session)}/afzeggen`} kind="secondary">
            Zeg de bijeenkomst af
          </LinkButton>
        ) : null}
      </ButtonRow>
    </>
  );
}

const hrefOf = ({ id }: Pick<Session, 'id'>) => `/cursussen/bijeenkomst/${id}`;

type Seatee = { readonly id: string; readonly participantId: string; readonly name: string };

type SeatedProps = {
  readonly session: Session;
  readonly seated: readonly Seatee[];
  /** It goes on and has not begun: a seat can be given back. */
  readonly ahead: boolean;
};

/** Who has a seat, as far as one sees them; of a session that was called off who has to be told. */
function Seated({ session, seated, ahead }: SeatedProps) {
  const others = session.taken - seated.length;
  return (
    <>
      <DataTable
        caption={
          session.cancelled
            ? 'Wie had een plaats? Vertel hun dat het niet doorgaat.'
            : 'Wie heeft een plaats?'
        }
        rows={seated}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nog niemand">
            Een begeleider of planner geeft iemand een plaats, op de pagina van de deelnemer of bij „Tussen
            twee opdrachten”.
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: 'Naam',
            cell: ({ participantId, name }: Seatee) => (
              <Link href={`/deelnemers/${participantId}`}>{name}</Link>
            ),
          },
          {
            key: 'back',
            label: 'Kan niet komen?',
            cell: ({ participantId, name }: Seatee) => (
              <Link
                href={`${hrefOf(session)}/plaats/${participantId}/terug`}
                label={`Geef de plaats terug van ${name}`}
              >
                Geef de plaats terug
              </Link>
            ),
          },
        ].filter(({ key }) => ahead || key !== 'back')}
      />
      {others > 0 ? <Paragraph soft>{`En ${others} van een andere organisatie.`}</Paragraph> : null}
    </>
  );
}
