import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { act } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  counted,
  DataTable,
  Disclosure,
  EmptyState,
  formatDay,
  HiddenField,
  Link,
  LinkButton,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  refused,
  Stack,
  useKeepFresh,
} from '../../../../ui/index.ts';
import { publishDraft } from '../../actions/publish-draft.ts';
import '../../tables.ts';
import { AskedSoon } from '../AskFirst.tsx';
import { draftHref, nowPath, repairHref, rosterPath } from '../paths.ts';
import { inHours } from '../text.ts';
import { planning } from '../visit.ts';
import { repairState } from './state.ts';
import { type Way, waysOf } from './ways.ts';

/** It looks by itself whether the ways are there; without a script a link does it. */
export const handle = { interactive: true };

const everyMs = 700;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { platform, actor } = planning(context);
  const id = params.runId ?? '';
  const state = isId(id) ? await repairState(platform, actor, id, request) : null;
  if (state === null) throw data(null, { status: 404 });
  const now = platform.clock.now();
  const at = { firmId: actor.organisationId, today: dayOf(now), now };
  const ways = state === 'done' ? await asActor(platform, actor, (db) => waysOf(db, id, at)) : [];
  const chosen = ways.find((way) => way.state === 'published')?.name ?? null;
  // A way that changes nothing is none; and once one was chosen, the others say nothing any more.
  return { id, state, chosen, ways: chosen === null ? ways.filter(({ rows }) => rows.length > 0) : [] };
}

export async function action({ context, request }: ActionFunctionArgs) {
  planning(context);
  const form = await request.formData();
  const result = await act(context, publishDraft, form);
  return result.ok
    ? redirect(`${rosterPath}?gepubliceerd=${result.value.number}`)
    : refused(form, result.refusals);
}

/** Of a long list so much is seen at once: what is nearest. */
const most = 8;

function Changes({ way }: { readonly way: Way }) {
  const more = way.rows.slice(most);
  const caption = `Wat er verandert: ${way.name}`;
  return (
    <Stack>
      <ChangeTable caption={caption} rows={way.rows.slice(0, most)} />
      {more.length > 0 ? (
        <Disclosure summary={`En nog ${more.length}`}>
          <ChangeTable caption={`${caption}, de rest`} rows={more} />
        </Disclosure>
      ) : null}
    </Stack>
  );
}

function ChangeTable({ caption, rows }: { readonly caption: string; readonly rows: Way['rows'] }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'day', label: 'Dag', cell: ({ onDate }) => formatDay(onDate, 'nl', 'near') },
        { key: 'name', label: 'Naam', cell: ({ name }) => name },
        { key: 'had', label: 'Was', cell: ({ had }) => (had === '' ? 'geen dienst' : had) },
        {
          key: 'gets',
          label: 'Wordt',
          cell: ({ gets, asked, why }) => (gets !== '' ? gets : asked ? 'geen dienst' : `vervalt: ${why}`),
        },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
      empty={<EmptyState title="Er verandert niets" />}
    />
  );
}

function WayCard({ way, best }: { readonly way: Way; readonly best: boolean }) {
  const can = way.state === 'open' && !way.stale && way.wrong === 0 && way.rows.length > 0;
  return (
    <Card title={way.name} weight={best ? 'lifted' : 'calm'}>
      <Paragraph>
        {`U vraagt ${way.people === 0 ? 'niemand' : counted(way.people, 'mens', 'mensen')}. Daarna blijft ${inHours(way.unfilledMinutes)} gevraagd werk open.`}
      </Paragraph>
      <Changes way={way} />
      {can ? <AskedSoon asked={way.asked} /> : null}
      {way.stale ? <Notice kind="warning">Het rooster is intussen veranderd. Zoek opnieuw.</Notice> : null}
      <ButtonRow>
        {can ? (
          <PostForm>
            <HiddenField name="draftId" value={way.id} />
            <Button kind={best ? 'primary' : 'secondary'}>Kies dit en publiceer</Button>
          </PostForm>
        ) : null}
        <LinkButton kind="secondary" href={draftHref(way.id)}>
          Bekijk op het bord
        </LinkButton>
      </ButtonRow>
    </Card>
  );
}

export default function RepairPage() {
  const { id, state, chosen, ways } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const going = state === 'asked' || state === 'running';
  useKeepFresh(everyMs, going);
  return (
    <>
      <Breadcrumb
        trail={[
          { href: rosterPath, label: 'Rooster' },
          { href: `${rosterPath}/herstel`, label: 'Herstellen' },
        ]}
      />
      <PageTitle
        lead={
          going
            ? 'Dit duurt een paar tellen.'
            : chosen === null
              ? 'Bel eerst wie u wilt vragen. Er verandert niets tot u een manier kiest.'
              : 'Het rooster is hersteld.'
        }
        refusals={answer?.refusals}
      >
        {going ? 'Wij zoeken manieren' : 'Manieren om het rooster te herstellen'}
      </PageTitle>
      {going ? (
        <LinkButton kind="secondary" href={repairHref(id)}>
          Ververs
        </LinkButton>
      ) : null}
      {chosen === null ? null : (
        <Notice kind="ok">
          {`U koos „${chosen}”. `}
          <Link href={nowPath}>Bekijk het rooster van nu</Link>
        </Notice>
      )}
      {state === 'done' && chosen === null && ways.length === 0 ? (
        <EmptyState title="Er is niets te herstellen" />
      ) : null}
      {state === 'failed' ? (
        <Notice kind="warning">Er ging iets mis. Het rooster is niet veranderd. Probeer het opnieuw.</Notice>
      ) : null}
      <Stack>
        {ways.map((way, place) => (
          <WayCard key={way.id} way={way} best={place === 0} />
        ))}
      </Stack>
    </>
  );
}
