import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { act } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  counted,
  EmptyState,
  formatDay,
  HiddenField,
  KeyNumbers,
  Link,
  LinkButton,
  Notice,
  PageTitle,
  Pagination,
  PostForm,
  refused,
} from '../../../../ui/index.ts';
import { startDraft } from '../../actions/start-draft.ts';
import { Filters, Ways } from '../board/Filters.tsx';
import { StillGrid } from '../board/Grid.tsx';
import { rowsOnPage } from '../board/marks.ts';
import { draftHref, nowPath, rosterPath } from '../paths.ts';
import { planning } from '../visit.ts';
import { publishedBoard } from './load.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = planning(context);
  const now = platform.clock.now();
  const at = { firmId: actor.organisationId, today: dayOf(now), now };
  return asActor(platform, actor, (db) => publishedBoard(db, new URL(request.url), at));
}

/** A draft of the weeks that were shown, and its board as this one was seen. */
export async function action({ context, request }: ActionFunctionArgs) {
  planning(context);
  const form = await request.formData();
  const { searchParams } = new URL(request.url);
  const [name, fromDate, weeks] = ['name', 'fromDate', 'weeks'].map((each) => form.get(each));
  const result = await act(context, startDraft, { name, fromDate, weeks });
  if (!result.ok) return refused(form, result.refusals);
  searchParams.delete('week');
  return redirect(`${draftHref(result.value.id)}?${searchParams}`);
}

type Board = Awaited<ReturnType<typeof loader>>;

function Numbers({ board }: { readonly board: Board }) {
  const search = new URLSearchParams(board.search);
  search.set('beeld', 'werkgevers');
  search.delete('pagina');
  const byEmployer = `${nowPath}?${search}`;
  return (
    <KeyNumbers
      numbers={[
        { label: 'plekken gevraagd', value: board.asked, href: byEmployer },
        { label: 'plekken nog open', value: board.unfilled, href: byEmployer },
      ]}
    />
  );
}

/** Until when there is a roster, where the days shown go on after it. */
function Until({ board: { lastDay, beyond } }: { readonly board: Board }) {
  if (lastDay === null) return <Notice>Er is nog geen rooster gepubliceerd. Begin met een concept.</Notice>;
  if (!beyond) return null;
  return (
    <Notice>{`Het rooster is gepubliceerd tot en met ${formatDay(lastDay, 'nl', 'plain')}. De dagen erna zijn nog niet gemaakt.`}</Notice>
  );
}

export default function PublishedBoard() {
  const board = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { address, rows, total } = board;
  const people = address.by === 'people';
  const pageHref = (page: number) => {
    const search = new URLSearchParams(board.search);
    search.set('pagina', String(page));
    return `${nowPath}?${search}`;
  };
  return (
    <>
      <Breadcrumb trail={[{ href: rosterPath, label: 'Rooster' }]} />
      <PageTitle lead={`U ziet ${board.period}.`} refusals={answer?.refusals}>
        Het rooster van nu
      </PageTitle>
      <Until board={board} />
      {board.fallen === 0 ? null : (
        <Notice kind="warning">
          {`${counted(board.fallen, 'dienst kan', 'diensten kunnen')} niet doorgaan. `}
          <Link href={rosterPath}>Bekijk welke, en waarom</Link>
        </Notice>
      )}
      <Numbers board={board} />
      <PostForm answer={answer}>
        <HiddenField name="name" value={`Wijziging vanaf ${formatDay(board.first, 'nl', 'dayMonth')}`} />
        <HiddenField name="fromDate" value={board.first} />
        <HiddenField name="weeks" value={String(address.weeks)} />
        <ButtonRow>
          <Button>Verander deze weken in een concept</Button>
          <LinkButton kind="secondary" href={`${rosterPath}/herstel`}>
            Herstel het rooster
          </LinkButton>
        </ButtonRow>
      </PostForm>
      <Ways board={board} />
      <Filters board={board} />
      {rows.length === 0 ? (
        <EmptyState title={people ? 'Wij vinden niemand die hierbij past' : 'Er wordt geen werk gevraagd'} />
      ) : (
        <StillGrid
          label={people ? 'Mensen en dagen' : 'Werkgevers en dagen'}
          corner={people ? counted(total, 'mens', 'mensen') : 'Werkgever'}
          days={board.days}
          rows={rows}
        />
      )}
      <Pagination page={address.page} total={total} pageSize={rowsOnPage} href={pageHref} />
    </>
  );
}
