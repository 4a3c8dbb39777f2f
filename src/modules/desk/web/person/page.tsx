import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { Breadcrumb, Card, Columns, PageTitle, PersonCircle, Stack } from '../../../../ui/index.ts';
import { workplaceRoles } from '../../roles.ts';
import { History } from '../parts/History.tsx';
import { AvailabilityCard } from './AvailabilityCard.tsx';
import { BenefitCard, Bsn, ContactCard } from './ContactCards.tsx';
import { loadPerson, lookAtBsn, type PersonView } from './load.ts';
import { MeetingCard } from './MeetingCard.tsx';
import { PlanCard } from './PlanCard.tsx';
import { DistanceCard, PossibilitiesCard } from './PossibilityCards.tsx';
import { RosterCard } from './RosterCard.tsx';
import { SeatsCard } from './SeatsCard.tsx';
import { DueCard, ExtensionsCard, StepsCard } from './StepCards.tsx';
import { SubsidyCard } from './SubsidyCard.tsx';
import { ContractsCard, CoursesCard, EntriesCard, ReviewsCard, WorkCard } from './WorkCards.tsx';

export function loader({ context, params }: LoaderFunctionArgs) {
  return loadPerson(context, params.id);
}

/** Only asks for the number: a post, so that it is in no address and every look is somebody's own act. */
export async function action({ context, params }: ActionFunctionArgs) {
  return { bsn: await lookAtBsn(context, params.id) };
}

type View = { readonly view: PersonView };

/** What is going on: the steps, the plan, what is possible, and the whole way. */
function Going({ view: { person, facts, now, todo, history, role } }: View) {
  return (
    <Stack>
      {todo === null ? null : <StepsCard todo={todo} />}
      {now === null ? null : <MeetingCard now={now} />}
      {now === null || now.plan === null ? null : (
        <PlanCard plan={now.plan} person={person} today={now.today} role={role} ended={now.ended} />
      )}
      {facts.distances === null ? null : (
        <DistanceCard distances={facts.distances} href={person.href} role={role} />
      )}
      {facts.possibilities === null ? null : <PossibilitiesCard possibilities={facts.possibilities} />}
      {facts.reviews === null ? null : <ReviewsCard reviews={facts.reviews} />}
      {history.length === 0 ? null : (
        <Card title="De hele weg">
          <History laps={history} />
        </Card>
      )}
    </Stack>
  );
}

/** Where the person is, and what is due. */
function Where({ view: { now, standing } }: View) {
  if (now === null || standing === null) return null;
  return (
    <>
      <Card title="In de cirkel">
        <PersonCircle {...standing} />
      </Card>
      <DueCard now={now} />
      <ExtensionsCard extensions={now.extensions ?? []} />
    </>
  );
}

/** What is known: work, certificates, how to reach somebody. */
function Known({ view: { person, role, facts, seats, clock }, bsn }: View & { readonly bsn: string | null }) {
  return (
    <>
      {facts.work === null ? null : <WorkCard work={facts.work} href={person.href} role={role} />}
      {facts.work === null ? null : <AvailabilityCard href={person.href} role={role} />}
      <RosterCard shifts={facts.week} contracts={facts.contracts} now={clock} />
      <SeatsCard seats={seats} />
      {facts.entries === null ? null : <EntriesCard entries={facts.entries} href={person.href} />}
      {facts.contracts === null ? null : (
        <ContractsCard contracts={facts.contracts} work={facts.work ?? []} href={person.href} role={role} />
      )}
      {facts.subsidy === null ? null : (
        <SubsidyCard
          {...facts.subsidy}
          work={facts.work ?? []}
          contracts={facts.contracts ?? []}
          href={person.href}
          role={role}
        />
      )}
      {facts.courses === null ? null : <CoursesCard courses={facts.courses} />}
      {facts.contact === null ? null : <ContactCard contact={facts.contact.known} />}
      {facts.benefit === null ? null : <BenefitCard benefit={facts.benefit.known} />}
      {facts.bsn ? <Bsn shown={bsn} /> : null}
    </>
  );
}

/** One person, as the role that looks may see them. */
export default function PersonPage() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const above = workplaceRoles.includes(view.role)
    ? { href: '/', label: 'Begin' }
    : { href: '/deelnemers', label: 'Deelnemers' };
  return (
    <>
      <Breadcrumb trail={[above]} />
      <PageTitle lead={view.standing?.lead}>{view.person.name}</PageTitle>
      {view.now === null ? (
        <Columns shape="even">
          <Known view={view} bsn={null} />
        </Columns>
      ) : (
        <Columns>
          <Going view={view} />
          <Stack>
            <Where view={view} />
            <Known view={view} bsn={answer?.bsn ?? null} />
          </Stack>
        </Columns>
      )}
    </>
  );
}
