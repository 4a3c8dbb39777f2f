import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import { addDays, dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  ButtonRow,
  capital,
  counted,
  DataTable,
  EmptyState,
  Facts,
  formatDay,
  Link,
  LinkButton,
  Notice,
  PageTitle,
  Paragraph,
  Stack,
} from '../../../../ui/index.ts';
import { cancelDemand } from '../../actions/cancel-demand.ts';
import { lawWarnings } from '../../rules/law-warnings.ts';
import { askedIn } from '../../rules/occurrences.ts';
import type { Demand } from '../../rules/shift-facts.ts';
import { isFromMessage } from '../../store.ts';
import { importanceNames } from '../../words.ts';
import { breaksInWords, warningsInWords } from '../describe.ts';
import { readers } from '../roles.ts';
import { demandAt, demandFacts } from './demand-at.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, readers);
  const id = params.demandId ?? '';
  const today = dayOf(platform.clock.now());
  const { found, fromMessage } = await asActor(platform, actor, async (db) => ({
    found: isId(id) ? await demandAt(db, id, today) : null,
    fromMessage: isId(id) && (await isFromMessage(db, id)),
  }));
  if (found === null) throw data(null, { status: 404 });
  const { demand, site, days } = found;
  const asked = askedIn([demand], days, { from: today, to: addDays(today, 28) });
  return {
    id,
    work: demand.work,
    facts: [
      ...demandFacts(found).slice(1),
      { label: 'Pauze', value: breaksInWords(demand.breaks) },
      { label: 'Certificaten', value: demand.certificates.join(', ') || 'geen nodig' },
      { label: 'Begeleider erbij', value: guidedInWords(demand, fromMessage) },
      { label: 'Verzamelen', value: site.meetingPoint },
      { label: 'Afzeggen', value: `${counted(demand.noticeDays, 'dag', 'dagen')} van tevoren` },
      { label: 'Belang', value: importanceNames[demand.importance].nl },
    ],
    assumed: fromMessage ? { guided: demand.guided, siteId: site.mentorPlaces === 0 ? site.id : null } : null,
    warnings: warningsInWords(lawWarnings(demand)),
    over: demand.toDate !== null && demand.toDate <= today,
    cancelled: demand.cancelledAt !== null,
    mayChange: cancelDemand.who.includes(actor.role),
    lines: asked.map(({ key, onDate, places, change }) => ({
      key,
      onDate,
      places,
      reason: change?.reason ?? '',
    })),
  };
}

function guidedInWords({ guided, mentor }: Demand, fromMessage: boolean): string {
  const words = guided ? ['ja', ...(mentor === null ? [] : [mentor])].join(', ') : 'nee';
  return fromMessage ? `${words}, dat nemen wij aan` : words;
}

/** Of what came in by a message: what was assumed, and where a person confirms or mends it. */
function Assumed({ id, assumed }: { readonly id: string; readonly assumed: Assumption }) {
  return (
    <Notice kind="warning">
      <Paragraph>
        {'Deze vraag kwam binnen als bericht. Daarin staat niet of er een begeleider bij is. '}
        {assumed.guided
          ? 'Wij nemen aan van wel.'
          : 'Wij nemen aan van niet. Daarom kan alleen komen wie zelfstandig werkt.'}
      </Paragraph>
      {assumed.siteId === null ? null : (
        <Paragraph>
          <Link href={`/werkplekken/${assumed.siteId}`}>Zet bij de werkplek hoeveel begeleiding er is</Link>
        </Paragraph>
      )}
      <Paragraph>
        <Link href={`/vraag/${id}/veranderen`}>Zeg of er een begeleider bij is</Link>
      </Paragraph>
    </Notice>
  );
}

type Assumption = NonNullable<Awaited<ReturnType<typeof loader>>['assumed']>;

/** One thing that is asked: what it is, and its days in the coming four weeks. */
export default function OneDemand() {
  const { id, work, facts, assumed, warnings, over, cancelled, mayChange, lines } =
    useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: '/vraag', label: 'Vraag naar werk' }]} />
      <PageTitle>{capital(work)}</PageTitle>
      <Stack>
        {over ? <Notice>Dit werk wordt niet meer gevraagd.</Notice> : null}
        {cancelled && !over ? (
          <Notice>Dit werk is afgezegd. Wat hieronder staat, gaat nog door.</Notice>
        ) : null}
        {warnings === '' ? null : <Notice kind="warning">{warnings}</Notice>}
        {assumed === null || over || !mayChange ? null : <Assumed id={id} assumed={assumed} />}
        <Facts facts={facts} />
        {over || !mayChange ? null : (
          <ButtonRow>
            <LinkButton href={`/vraag/${id}/veranderen`}>Verander de vraag</LinkButton>
            <LinkButton kind="secondary" href={`/vraag/${id}/dag`}>
              Eén dag anders
            </LinkButton>
            {cancelled ? null : (
              <LinkButton kind="secondary" href={`/vraag/${id}/afzeggen`}>
                Zeg af
              </LinkButton>
            )}
          </ButtonRow>
        )}
        <DataTable
          caption="De komende vier weken"
          rows={lines}
          rowKey={({ key }) => key}
          empty={<EmptyState title="In de komende vier weken is dit niet gevraagd." />}
          columns={[
            { key: 'day', label: 'Dag', cell: ({ onDate }) => capital(formatDay(onDate, 'nl', 'near')) },
            { key: 'places', label: 'Mensen', numeric: true, cell: ({ places }) => places },
            { key: 'reason', label: 'Anders, omdat', cell: ({ reason }) => reason },
          ]}
        />
      </Stack>
    </>
  );
}
