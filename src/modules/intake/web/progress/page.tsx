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
  LinkButton,
  PageTitle,
  Paragraph,
  PostForm,
  Progress,
  refused,
  useKeepFresh,
} from '../../../../ui/index.ts';
import { stopList } from '../../actions/stop-list.ts';
import { tallyOf } from '../../store.ts';
import { type ListView, referring, withList } from '../visit.ts';
import { intakePath } from '../words.ts';

/** The bar moves by itself where the browser can; everywhere else a link does it. */
export const handle = { interactive: true };

const everyMs = 1500;

export async function loader({ context, params }: LoaderFunctionArgs) {
  return withList(context, params.id, async (db, list) => {
    if (list.status !== 'judging' && list.status !== 'importing') throw redirect(list.href);
    return { list, ...(await howFar(db, list)) };
  });
}

/** Of the import counts who is still to go: a row that is doubted anew on the way is not waited for. */
async function howFar(db: Transaction, { id, status, rowsDone, rowsTotal }: ListView) {
  if (status === 'judging') return { done: rowsDone, total: rowsTotal };
  const { imported, toGo } = await tallyOf(db, id);
  return { done: imported, total: imported + toGo };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  referring(context);
  const listId = params.id ?? '';
  const result = await act(context, stopList, { listId });
  return result.ok ? redirect(`${intakePath}/${listId}`) : refused(await request.formData(), result.refusals);
}

export default function ListProgress() {
  const { list, done, total } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useKeepFresh(everyMs);
  const importing = list.status === 'importing';
  return (
    <>
      <Breadcrumb trail={[{ href: intakePath, label: 'Kandidaten inlezen' }]} />
      <PageTitle lead="U kunt deze pagina verlaten: het gaat vanzelf door." refusals={answer?.refusals}>
        {importing ? 'Wij dragen de kandidaten voor' : 'Wij beoordelen de regels'}
      </PageTitle>
      <Progress
        label={importing ? 'Voorgedragen' : 'Beoordeeld'}
        done={done}
        total={total}
        unit={importing ? 'mensen' : 'regels'}
      />
      <LinkButton kind="secondary" href={`${list.href}/voortgang`}>
        Ververs
      </LinkButton>
      <Paragraph>
        {importing
          ? 'Stopt u, dan blijven de mensen die al zijn voorgedragen. De andere regels blijven 30 dagen staan.'
          : 'Stopt u, dan gaat deze lijst weg. Er is nog niemand voorgedragen.'}
      </Paragraph>
      <PostForm answer={answer}>
        <ButtonRow>
          <Button kind="subtle">Stop</Button>
        </ButtonRow>
      </PostForm>
    </>
  );
}
