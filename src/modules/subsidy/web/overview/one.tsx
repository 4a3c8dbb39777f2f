import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  ButtonRow,
  Card,
  Columns,
  capital,
  DataTable,
  type Fact,
  Facts,
  formatCents,
  formatDay,
  Link,
  LinkButton,
  PageTitle,
  Paragraph,
  Stack,
} from '../../../../ui/index.ts';
import { noteLook } from '../../../access/index.ts';
import { proposalViews } from '../../queries/proposal.ts';
import { agreedPeriods, standingOn, waiting } from '../../rules/standing.ts';
import {
  newestWageValue,
  openAssessment,
  paidUntil,
  proposalsOf,
  subsidyAt,
  targetGroupOf,
} from '../../store.ts';
import { outcomeNames, proposalKindNames, type Standing, standingNames, subsidyLook } from '../../words.ts';
import { spanText } from '../proposal/shown.ts';
import { overviewRoles } from '../roles.ts';
import { organisationName, somebody, subsidyTrail } from '../subject.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, overviewRoles);
  const id = params.subsidyId ?? '';
  const today = dayOf(platform.clock.now());
  return asActor(platform, actor, async (db) => {
    const subsidy = isId(id) ? await subsidyAt(db, id) : null;
    if (subsidy === null) throw data(null, { status: 404 });
    const { participantId, employerId, municipalityId } = subsidy;
    await noteLook(db, platform, actor, participantId, subsidyLook);
    const proposals = (await proposalsOf(db, [id])).get(id) ?? [];
    const target = await targetGroupOf(db, participantId);
    const ends = paidUntil(subsidy, target);
    const views = await proposalViews(db, { subsidyId: id });
    return {
      subsidy,
      today,
      decides: actor.role === 'income-adviser',
      who: await somebody(db, participantId),
      employer: await organisationName(db, employerId),
      municipality: await organisationName(db, municipalityId),
      target: actor.role === 'employer-contact' ? null : { known: target },
      wageValue: await newestWageValue(db, participantId, employerId),
      planned: await openAssessment(db, participantId, employerId),
      standing: standingOn(today, proposals, ends),
      waits: waiting(proposals)?.id ?? null,
      views: views.map(({ proposedAccount: _, receipt: __, rightReceipt: ___, ...view }) => view),
      periods: agreedPeriods(proposals, ends).map(({ receipt: _, ...period }) => period),
    };
  });
}

type View = Awaited<ReturnType<typeof loader>>;

/** One request: where it stands, what can be done, what was decided. */
export default function SubsidyPage() {
  const view = useLoaderData<typeof loader>();
  const { who, employer, standing, views } = view;
  return (
    <>
      <Breadcrumb trail={subsidyTrail} />
      <PageTitle lead={`${capital(standingNames[standing].nl)}. ${employer} is de werkgever.`}>
        {`Loonkostensubsidie: ${who.name}`}
      </PageTitle>
      <Columns>
        <Stack>
          {view.decides ? <ToDo view={view} /> : null}
          <Card title="Voorstellen en besluiten">
            {views.length === 0 ? (
              <Paragraph>
                {view.decides
                  ? 'Er is nog niets voorgesteld.'
                  : 'De gemeente bekijkt de aanvraag. Het besluit komt hier.'}
              </Paragraph>
            ) : (
              <DataTable
                caption="Voorstellen en besluiten"
                captionHidden
                rows={views}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'kind',
                    label: 'Wat',
                    cell: ({ id, kind, from }) => (
                      <Link
                        href={`/subsidie/voorstel/${id}`}
                        label={`${capital(proposalKindNames[kind].nl)}, ${formatDay(from)}`}
                      >
                        {capital(proposalKindNames[kind].nl)}
                      </Link>
                    ),
                  },
                  {
                    key: 'span',
                    label: 'Geldt',
                    cell: (row) => (row.kind === 'rejection' ? '' : spanText(row)),
                  },
                  {
                    key: 'cents',
                    label: 'Per maand',
                    numeric: true,
                    cell: ({ centsPerMonth }) => (centsPerMonth === null ? '' : formatCents(centsPerMonth)),
                  },
                  {
                    key: 'outcome',
                    label: 'Besluit',
                    cell: ({ outcome, decider, explanation }) =>
                      outcome === null
                        ? 'wacht op een collega'
                        : `${outcomeNames[outcome].nl}, ${decider ?? 'een collega'}${explanation === null ? '' : `: ${explanation}`}`,
                  },
                ]}
              />
            )}
          </Card>
        </Stack>
        <Stack>
          <Card title="De baan">
            <Facts facts={jobFacts(view)} />
          </Card>
          <Periods view={view} />
        </Stack>
      </Columns>
    </>
  );
}

function jobFacts({ subsidy, employer, municipality, target, wageValue }: View): Fact[] {
  const { startDate, jobEnds, hoursPerWeek } = subsidy;
  const known = target?.known;
  return [
    { label: 'Werkgever', value: employer },
    { label: 'Gemeente die beslist', value: municipality },
    { label: 'Aangevraagd op', value: formatDay(subsidy.requestedOn) },
    ...(startDate === null ? [] : [{ label: 'Baan vanaf', value: formatDay(startDate) }]),
    ...(jobEnds === null ? [] : [{ label: 'Baan tot', value: formatDay(jobEnds) }]),
    ...(hoursPerWeek === null ? [] : [{ label: 'Uren per week', value: hoursPerWeek }]),
    ...(target === null
      ? []
      : [
          {
            label: 'Doelgroep',
            value:
              known == null
                ? 'nog niet vastgesteld'
                : `${known.member ? 'ja' : 'nee'}, vanaf ${formatDay(known.from)}`,
          },
        ]),
    {
      label: 'Loonwaarde',
      value:
        wageValue === null ? (
          'nog niet gemeten bij deze werkgever'
        ) : (
          <Link href={`/loonwaarde/${wageValue.wageValueId}`}>
            {`${wageValue.percent} %, gemeten op ${formatDay(wageValue.measuredOn)}`}
          </Link>
        ),
    },
  ];
}

function Periods({ view: { periods } }: { readonly view: View }) {
  if (periods.length === 0) return null;
  return (
    <Card title="Wat er wordt betaald">
      <Facts
        rows
        facts={periods.map((period) => ({
          label: capital(spanText(period)),
          value: formatCents(period.centsPerMonth),
        }))}
      />
    </Card>
  );
}

const titles: Readonly<Record<Standing, string>> = {
  requested: 'Stel een besluit voor',
  proposed: 'Er wacht een voorstel',
  granted: 'Is er iets veranderd?',
  rejected: 'Afgewezen',
  ended: 'Beëindigd',
};

/** The next step, as the law orders them: target group, wage value, proposal, decision. */
function ToDo({ view }: { readonly view: View }) {
  const { subsidy, standing, waits } = view;
  const here = `/subsidie/${subsidy.id}`;
  if (standing === 'rejected' || standing === 'ended') return null;
  if (waits !== null)
    return (
      <Card weight="lifted" eyebrow="Aan u" title={titles.proposed}>
        <Paragraph>Wie het voorstelde beslist niet. Een collega kijkt de berekening na.</Paragraph>
        <LinkButton href={`/subsidie/voorstel/${waits}`}>Bekijk het voorstel</LinkButton>
      </Card>
    );
  return (
    <Card weight="lifted" eyebrow="Aan u" title={titles[standing]}>
      <Paragraph>{advice(view)}</Paragraph>
      <ButtonRow>
        <Ways view={view} />
        {standing === 'granted' ? (
          <LinkButton kind="secondary" href={`${here}/einde`}>
            Stel het einde voor
          </LinkButton>
        ) : (
          <LinkButton kind="secondary" href={`${here}/afwijzen`}>
            Stel een afwijzing voor
          </LinkButton>
        )}
      </ButtonRow>
    </Card>
  );
}

function advice({ target, planned, wageValue, standing }: View): string {
  if (target?.known == null) return 'Stel eerst vast of deze persoon tot de doelgroep hoort.';
  if (planned !== null && standing === 'granted')
    return `De loonwaarde wordt opnieuw gemeten op ${formatDay(planned.plannedOn)}. Daarna kunt u een nieuw bedrag voorstellen.`;
  if (wageValue === null && standing === 'granted')
    return 'Het vaste deel loopt. Laat de loonwaarde meten voor het afloopt: daarna kan er een nieuw bedrag komen.';
  if (planned !== null)
    return `De loonwaarde wordt gemeten op ${formatDay(planned.plannedOn)}. Tot dan kan tijdelijk het vaste deel.`;
  if (wageValue === null)
    return 'De loonwaarde is hier nog niet gemeten. Laat meten, of stel tijdelijk het vaste deel voor.';
  return standing === 'granted'
    ? 'Een andere loonwaarde of andere uren geven een nieuw bedrag. Op 1 januari komt het nieuwe bedrag vanzelf klaar te staan.'
    : 'Alles is er om te rekenen. U stelt voor, een collega beslist.';
}

/** The first button is the next step: target group, then wage value, then a proposal. */
function Ways({ view }: { readonly view: View }) {
  const { subsidy, standing, target, wageValue, planned } = view;
  const { placementId } = subsidy;
  if (target?.known == null)
    return (
      <LinkButton href={`/deelnemers/${subsidy.participantId}/doelgroep`}>Stel de doelgroep vast</LinkButton>
    );
  const ready = wageValue !== null && planned === null;
  const measure =
    planned === null
      ? placementId !== null && `/werk/${placementId}/loonwaarde`
      : `/loonwaarde/${planned.id}`;
  const propose =
    standing === 'granted' && wageValue === null ? null : (
      <LinkButton
        kind={ready || measure === false ? 'primary' : 'secondary'}
        href={`/subsidie/${subsidy.id}/voorstel`}
      >
        {standing === 'granted' ? 'Stel een nieuw bedrag voor' : 'Stel subsidie voor'}
      </LinkButton>
    );
  if (measure === false) return propose;
  const look = (
    <LinkButton kind={ready ? 'secondary' : 'primary'} href={measure}>
      {planned === null ? 'Laat de loonwaarde meten' : 'Bekijk de meting'}
    </LinkButton>
  );
  return ready ? (
    <>
      {propose}
      {look}
    </>
  ) : (
    <>
      {look}
      {propose}
    </>
  );
}
