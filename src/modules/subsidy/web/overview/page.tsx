import { type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Card,
  DataTable,
  Day,
  EmptyState,
  formatCents,
  Link,
  LinkButton,
  PageTitle,
  Pagination,
  Paragraph,
  pageOf,
  pageSize,
  Stack,
  withParameter,
} from '../../../../ui/index.ts';
import { planAssessment } from '../../actions/plan-assessment.ts';
import { requestSubsidy } from '../../actions/request-subsidy.ts';
import {
  type AssessmentLine,
  assessmentLines,
  jobsWithoutSubsidy,
  type OpenJob,
  type SubsidyLine,
  subsidyLines,
} from '../../queries/overview.ts';
import { proposalViews } from '../../queries/proposal.ts';
import { standingNames } from '../../words.ts';
import { overviewRoles } from '../roles.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, overviewRoles);
  const page = pageOf(new URL(request.url).searchParams);
  const today = dayOf(platform.clock.now());
  const some = { limit: pageSize, offset: (page - 1) * pageSize };
  const decides = actor.role === 'income-adviser';
  const employer = actor.role === 'employer-contact';
  const measures = planAssessment.who.includes(actor.role) || employer;
  return asActor(platform, actor, async (db) => ({
    page,
    employer,
    subsidies: await subsidyLines(db, today, some),
    assessments: measures ? await assessmentLines(db, actor.role, some) : { lines: [], total: 0 },
    measures,
    jobs: requestSubsidy.who.includes(actor.role) ? await jobsWithoutSubsidy(db, today, 10) : [],
    newYear: decides ? (await proposalViews(db, { waitingIndexing: true })).length : 0,
  }));
}

/** Requests, assessments, and the jobs for which nobody asked yet. */
export default function SubsidiesPage() {
  const { page, employer, subsidies, assessments, measures, jobs, newYear } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const url = new URL(`${pathname}${search}`, 'http://werkkring.invalid');
  const views = employer
    ? assessments.lines.filter(({ settledOn, viewed }) => settledOn === null && !viewed)
    : [];
  return (
    <>
      <PageTitle lead="De gemeente betaalt een deel van het loon van wie nog niet het hele minimumloon kan verdienen. De werknemer krijgt het gewone loon.">
        Loonkostensubsidie
      </PageTitle>
      <Stack>
        {newYear === 0 ? null : (
          <Card weight="lifted" eyebrow="Aan u" title="Nieuwe bedragen per 1 januari">
            <Paragraph>
              {newYear === 1
                ? 'Er staat 1 nieuw bedrag klaar.'
                : `Er staan ${newYear} nieuwe bedragen klaar.`}
            </Paragraph>
            <LinkButton href="/subsidie/bedragen">Kijk ze na</LinkButton>
          </Card>
        )}
        {views.map(({ id, name, work }) => (
          <Card key={id} weight="lifted" eyebrow="Aan u" title={`Vertel hoe het gaat: ${name ?? work}`}>
            <Paragraph>Een deskundige meet de loonwaarde. Uw kijk op het werk telt mee.</Paragraph>
            <LinkButton href={`/loonwaarde/${id}/kijk`}>Vertel het</LinkButton>
          </Card>
        ))}
        <Subsidies lines={subsidies.lines} />
        <OpenJobs jobs={jobs} employer={employer} />
        {measures ? <Assessments lines={assessments.lines} /> : null}
      </Stack>
      <Pagination
        page={page}
        total={Math.max(subsidies.total, assessments.total)}
        href={(other) => withParameter(url, 'pagina', other === 1 ? null : String(other))}
      />
    </>
  );
}

function Subsidies({ lines }: { readonly lines: readonly SubsidyLine[] }) {
  return (
    <DataTable
      caption="Aanvragen en lopende subsidies"
      rows={lines}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="Er is nog geen subsidie aangevraagd.">
          Werkgever, deelnemer en gemeente kunnen haar aanvragen, liefst voor de baan begint.
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          label: 'Voor',
          cell: ({ id, name }) => <Link href={`/subsidie/${id}`}>{name ?? 'een deelnemer'}</Link>,
        },
        { key: 'employer', label: 'Werkgever', cell: ({ employer }) => employer },
        {
          key: 'asked',
          label: 'Aangevraagd',
          cell: ({ requestedOn }) => <Day day={requestedOn} as="short" />,
        },
        { key: 'standing', label: 'Stand', cell: ({ standing }) => standingNames[standing].nl },
        {
          key: 'cents',
          label: 'Per maand, nu',
          numeric: true,
          cell: ({ centsPerMonth }) => (centsPerMonth === null ? '' : formatCents(centsPerMonth)),
        },
      ]}
    />
  );
}

function OpenJobs({ jobs, employer }: { readonly jobs: readonly OpenJob[]; readonly employer: boolean }) {
  if (jobs.length === 0) return null;
  return (
    <DataTable
      caption={employer ? 'Mensen in dienst, nog zonder aanvraag' : 'Banen, nog zonder aanvraag'}
      rows={jobs}
      rowKey={({ placementId }) => placementId}
      columns={[
        { key: 'name', label: 'Naam', cell: ({ name }) => name ?? 'een deelnemer' },
        { key: 'work', label: 'Werk', cell: ({ work }) => work },
        { key: 'from', label: 'Vanaf', cell: ({ from }) => <Day day={from} as="short" /> },
        {
          key: 'ask',
          label: 'Subsidie',
          cell: ({ placementId, name, work }) => (
            <Link href={`/werk/${placementId}/subsidie`} label={`Vraag aan: ${name ?? ''}, ${work}`}>
              Vraag aan
            </Link>
          ),
        },
      ]}
    />
  );
}

function Assessments({ lines }: { readonly lines: readonly AssessmentLine[] }) {
  return (
    <DataTable
      caption="Loonwaardemetingen"
      rows={lines}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="Er is nog geen loonwaarde gemeten.">
          Een meting plant u bij het werk van de deelnemer.
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          label: 'Van',
          cell: ({ id, name }) => <Link href={`/loonwaarde/${id}`}>{name ?? 'een deelnemer'}</Link>,
        },
        { key: 'work', label: 'Werk', cell: ({ work, organisation }) => `${work} bij ${organisation}` },
        {
          key: 'day',
          label: 'Meting',
          cell: ({ plannedOn, measuredOn }) => <Day day={measuredOn ?? plannedOn} as="short" />,
        },
        {
          key: 'percent',
          label: 'Loonwaarde',
          numeric: true,
          cell: ({ percent, settledOn }) => {
            if (percent !== null) return `${percent} %`;
            return settledOn === null ? 'nog niet' : 'gemeten, voor de sociale firma';
          },
        },
      ]}
    />
  );
}
