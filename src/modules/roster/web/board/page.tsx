import { useEffect, useState } from 'react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useFetcher,
  useLoaderData,
} from 'react-router';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Columns,
  counted,
  EmptyState,
  LinkButton,
  Notice,
  PageTitle,
  Pagination,
  PostForm,
  Stack,
  usePage,
} from '../../../../ui/index.ts';
import { type Given, keyOf } from '../../rules/draft.ts';
import { AskFirst } from '../AskFirst.tsx';
import { draftHref, handHref, rosterPath } from '../paths.ts';
import { planning, withDraft } from '../visit.ts';
import { onBoard } from './act.ts';
import { Filters, Ways } from './Filters.tsx';
import { Grid } from './Grid.tsx';
import { type Board, boardOf } from './load.ts';
import { rowsOnPage } from './marks.ts';
import { Costs, Doing, Numbers, OpenPlaces, Wrong } from './Side.tsx';

/** Keys and drag are for who has a browser that can; every cell is a link to a page with the same as a form. */
export const handle = { interactive: true };

export function loader({ context, params, request }: LoaderFunctionArgs) {
  return withDraft(context, params.id, (view, db) => boardOf(view, db, new URL(request.url)));
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  planning(context);
  return onBoard(context, params.id ?? '', request);
}

/** Moves and undoes from a script, and what to say of it. */
function useChanges() {
  const { csrf } = usePage();
  const fetcher = useFetcher<typeof action>();
  const [said, setSaid] = useState('');
  const send = (fields: Readonly<Record<string, string>>) => {
    setSaid('Even geduld.');
    void fetcher.submit({ csrf, script: 'yes', ...fields }, { method: 'post' });
  };
  const { data, state } = fetcher;
  useEffect(() => {
    if (state !== 'idle' || data === undefined || !('refusals' in data)) return;
    const wrong = data.refusals.map(({ message }) => message.nl).join(' ');
    setSaid(wrong === '' ? `Gedaan.${'ask' in data ? data.ask : ''}` : wrong);
  }, [data, state]);
  return {
    said,
    say: setSaid,
    refusals: data !== undefined && 'refusals' in data ? data.refusals : [],
    move: (from: Given, to: Given) => send({ do: 'move', from: keyOf(from), to: keyOf(to) }),
    undo: () => send({ do: 'undo' }),
  };
}

function States({ board }: { readonly board: Board }) {
  if (!board.draft.open)
    return (
      <Notice>
        {board.draft.state === 'published'
          ? 'Dit concept is gepubliceerd. Het is het rooster.'
          : 'Dit concept is weggelegd. U kunt het nog bekijken.'}
      </Notice>
    );
  if (!board.stale) return null;
  return (
    <Notice kind="warning" title="Het rooster is intussen veranderd">
      Iemand heeft gepubliceerd sinds dit concept begon. Neem de veranderingen over, dan kunt u verder. Waar
      het rooster van iemand veranderde, geldt dat; de rest van uw concept blijft.
      <PostForm>
        <ButtonRow>
          <Button kind="secondary" name="do" value="refresh">
            Neem veranderingen over
          </Button>
        </ButtonRow>
      </PostForm>
    </Notice>
  );
}

function Whole({ board: { draft, undoable } }: { readonly board: Board }) {
  if (!draft.open) return null;
  const href = draftHref(draft.id);
  return (
    <div className="wk-board__ways">
      <ButtonRow>
        <LinkButton href={`${href}/publiceren`}>Publiceer</LinkButton>
        <LinkButton kind="secondary" href={`${href}/wegleggen`}>
          Leg weg
        </LinkButton>
      </ButtonRow>
      {undoable ? (
        <PostForm>
          <ButtonRow>
            <Button kind="secondary" name="do" value="undo">
              Draai de laatste verandering terug
            </Button>
          </ButtonRow>
        </PostForm>
      ) : null}
    </div>
  );
}

export default function BoardPage() {
  const board = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const changes = useChanges();
  const { draft, address, rows, total, summary } = board;
  const refusals = answer !== undefined && 'refusals' in answer ? answer.refusals : changes.refusals;
  const people = address.by === 'people';
  const pageHref = (page: number) => {
    const search = new URLSearchParams(board.search);
    search.set('pagina', String(page));
    return `${draftHref(draft.id)}?${search}`;
  };
  return (
    <>
      <Breadcrumb trail={[{ href: rosterPath, label: 'Rooster' }]} />
      <PageTitle lead={`Concept voor ${draft.period}.`} refusals={refusals}>
        {draft.name}
      </PageTitle>
      <States board={board} />
      <Numbers board={board} />
      <Wrong summary={summary} />
      <AskFirst asked={board.asked} />
      <Whole board={board} />
      <Ways board={board} />
      <Filters board={board} />
      <p className="wk-board__help">
        Kies een cel om iemand werk te geven of af te nemen. Met de muis sleept u een dienst naar een andere
        cel. Met het toetsenbord: pijltjes om te lopen, M om een dienst op te pakken, Enter om hem neer te
        zetten, Z om terug te draaien.
      </p>
      <p className="wk-board__said" role="status" aria-live="polite">
        {changes.said}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={people ? 'Wij vinden niemand die hierbij past' : 'Er wordt geen werk gevraagd'} />
      ) : (
        <Grid
          label={people ? 'Mensen en dagen' : 'Werkgevers en dagen'}
          corner={people ? counted(total, 'mens', 'mensen') : 'Werkgever'}
          days={board.days}
          rows={rows}
          may={board.may}
          handHref={handHref(draft.id)}
          search={board.search}
          canChange={draft.open}
          {...changes}
        />
      )}
      <Pagination page={address.page} total={total} pageSize={rowsOnPage} href={pageHref} />
      <Columns shape="even">
        <Stack>
          <OpenPlaces board={board} />
          <Costs board={board} />
        </Stack>
        <Stack>
          {draft.open ? (
            <Doing board={board} answer={answer !== undefined && 'values' in answer ? answer : undefined} />
          ) : null}
        </Stack>
      </Columns>
    </>
  );
}
