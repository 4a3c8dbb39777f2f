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
  LinkButton,
  Notice,
  PageTitle,
  Stack,
} from '../../../../ui/index.ts';
import { cancelDemand } from '../../actions/cancel-demand.ts';
import { lawWarnings } from '../../rules/law-warnings.ts';
import { askedIn } from '../../rules/occurrences.ts';
import { importanceNames } from '../../words.ts';
import { breaksInWords, warningsInWords } from '../describe.ts';
import { readers } from '../roles.ts';
import { demandAt, demandFacts } from './demand-at.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, readers);
  const id = params.demandId ?? '';
  const today = dayOf(platform.clock.now());
  const found = isId(id) ? await asActor(platform, actor, (db) => demandAt(db, id, today)) : null;
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
      { label: 'Begeleider erbij', value: demand.guided ? 'ja' : 'nee' },
      { label: 'Verzamelen', value: site.meetingPoint },
      { label: 'Afzeggen', value: `${counted(demand.noticeDays, 'dag', 'dagen')} van tevoren` },
      { label: 'Belang', value: importanceNames[demand.importance].nl },
    ],
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

/** One thing that is asked: what it is, and its days in the coming four weeks. */
export default function OneDemand() {
  const { id, work, facts, warnings, over, cancelled, mayChange, lines } = useLoaderData<typeof loader>();
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
