import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { act } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  counted,
  DataTable,
  formatDay,
  KeyNumbers,
  Link,
  LinkButton,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  refused,
} from '../../../../ui/index.ts';
import { publishDraft } from '../../actions/publish-draft.ts';
import { keyOf } from '../../problem/build.ts';
import type { DraftView } from '../../queries/draft.ts';
import { publicationOf } from '../../queries/publication.ts';
import type { DraftShift } from '../../rules/draft.ts';
import { AskFirst } from '../AskFirst.tsx';
import { askedOf } from '../ask.ts';
import { causeNames } from '../causes.ts';
import { draftHref, rosterPath } from '../paths.ts';
import { clockOf } from '../text.ts';
import { planning, withDraft } from '../visit.ts';

export function loader({ context, params }: LoaderFunctionArgs) {
  return withDraft(context, params.id, (view, db) => summary(view, db));
}

async function summary(view: DraftView, db: Transaction) {
  const { add, withdraw, stay, asks } = await publicationOf(db, view);
  const said = shiftsInWords(view);
  return {
    draft: { id: view.draft.id, name: view.draft.name, open: view.draft.state === 'open' },
    stale: view.stale,
    wrong: view.violations.filter(({ standing }) => !standing).length,
    lost: view.lost.length,
    stay,
    asked: askedOf(view, asks),
    added: add.length,
    people: new Set(add.map(({ participantId }) => participantId)).size,
    losses: withdraw.map((each) => ({ ...said(each), why: causeNames[each.cause] })),
    losers: new Set(withdraw.map(({ participantId }) => participantId)).size,
    gains: [...Map.groupBy(add, ({ participantId }) => participantId)]
      .map(([id, shifts]) => ({
        key: id,
        name: view.names.people.get(id) ?? '',
        count: shifts.length,
        first: shifts.map((each) => each.onDate).sort()[0] ?? view.days.from,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
  };
}

function shiftsInWords({ built, names }: DraftView) {
  const shifts = new Map(built.shifts.map((shift) => [keyOf(shift), shift]));
  return (given: DraftShift) => {
    const shift = shifts.get(keyOf(given));
    const employer = shift === undefined ? '' : (names.sites.get(shift.siteId)?.employer ?? '');
    return {
      key: `${given.participantId} ${keyOf(given)}`,
      name: names.people.get(given.participantId) ?? '',
      day: formatDay(given.onDate, 'nl', 'near'),
      what: shift === undefined ? 'wordt niet meer gevraagd' : `${clockOf(shift)}, ${employer}`,
    };
  };
}

type Summary = Awaited<ReturnType<typeof summary>>;

export async function action({ context, params, request }: ActionFunctionArgs) {
  planning(context);
  const result = await act(context, publishDraft, { draftId: params.id ?? '' });
  return result.ok
    ? redirect(`${rosterPath}?gepubliceerd=${result.value.number}`)
    : refused(await request.formData(), result.refusals);
}

/** What stands in the way, with the page on which it is mended; null when nothing does. */
function InTheWay({ view }: { readonly view: Summary }) {
  const back = <Link href={draftHref(view.draft.id)}>Ga naar het bord</Link>;
  if (!view.draft.open) return <Notice>Dit concept is al gepubliceerd of weggelegd.</Notice>;
  if (view.stale)
    return (
      <Notice kind="warning" title="Het rooster is intussen veranderd">
        Neem de veranderingen eerst over op het bord. {back}
      </Notice>
    );
  if (view.wrong > 0)
    return (
      <Notice kind="warning" title="Dit concept breekt een regel">
        Op het bord staat wat er niet kan. Verander dat eerst. {back}
      </Notice>
    );
  return view.added + view.losses.length === 0 ? (
    <Notice>Dit concept is gelijk aan het rooster. Er is niets om te publiceren. {back}</Notice>
  ) : null;
}

export default function PublishPage() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { draft } = view;
  const ready = draft.open && !view.stale && view.wrong === 0 && view.added + view.losses.length > 0;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: rosterPath, label: 'Rooster' },
          { href: draftHref(draft.id), label: draft.name },
        ]}
      />
      <PageTitle
        lead="Iedereen ziet daarna meteen het eigen rooster. Wat begonnen is of voorbij, verandert niet."
        refusals={answer?.refusals}
      >
        {`${draft.name} publiceren`}
      </PageTitle>
      <InTheWay view={view} />
      <KeyNumbers
        numbers={[
          {
            label: 'nieuwe diensten',
            value: view.added,
            note: `voor ${counted(view.people, 'mens', 'mensen')}`,
          },
          {
            label: 'diensten gaan weg',
            value: view.losses.length,
            note: `van ${counted(view.losers, 'mens', 'mensen')}`,
          },
          { label: 'diensten blijven', value: view.stay },
        ]}
      />
      {ready ? <AskFirst asked={view.asked} /> : null}
      {ready ? (
        <PostForm>
          <ButtonRow>
            <Button>Publiceer het rooster</Button>
            <LinkButton kind="secondary" href={draftHref(draft.id)}>
              Terug naar het bord
            </LinkButton>
          </ButtonRow>
        </PostForm>
      ) : null}
      {view.lost > 0 ? (
        <Paragraph>
          {`Niet meer gevraagd: ${counted(view.lost, 'dienst', 'diensten')} in dit concept. Die komen niet in het rooster.`}
        </Paragraph>
      ) : null}
      <Card title="Wie verliest een dienst">
        {view.losses.length === 0 ? (
          <Paragraph>Niemand.</Paragraph>
        ) : (
          <DataTable
            caption="Wie verliest een dienst"
            captionHidden
            columns={[
              { key: 'name', label: 'Naam', cell: ({ name }) => name },
              { key: 'day', label: 'Dag', cell: ({ day }) => day },
              { key: 'what', label: 'Dienst', cell: ({ what }) => what },
              { key: 'why', label: 'Waarom', cell: ({ why }) => why },
            ]}
            rows={view.losses}
            rowKey={({ key }) => key}
          />
        )}
      </Card>
      <Card title="Wie krijgt diensten">
        {view.gains.length === 0 ? (
          <Paragraph>Niemand krijgt er een dienst bij.</Paragraph>
        ) : (
          <DataTable
            caption="Wie krijgt diensten"
            captionHidden
            columns={[
              { key: 'name', label: 'Naam', cell: ({ name }) => name },
              { key: 'count', label: 'Diensten erbij', numeric: true, cell: ({ count }) => count },
              { key: 'first', label: 'De eerste', cell: ({ first }) => formatDay(first, 'nl', 'near') },
            ]}
            rows={view.gains}
            rowKey={({ key }) => key}
          />
        )}
      </Card>
    </>
  );
}
