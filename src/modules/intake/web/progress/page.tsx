import { useEffect } from 'react';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useRevalidator,
} from 'react-router';
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
} from '../../../../ui/index.ts';
import { stopList } from '../../actions/stop-list.ts';
import { referring, withList } from '../visit.ts';
import { intakePath } from '../words.ts';

/** The bar moves by itself where the browser can; everywhere else a link does it. */
export const handle = { interactive: true };

const everyMs = 1500;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const list = await withList(context, params.id, async (_db, view) => view);
  if (list.status !== 'judging' && list.status !== 'importing') throw redirect(list.href);
  return list;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  referring(context);
  const listId = params.id ?? '';
  const result = await act(context, stopList, { listId });
  return result.ok ? redirect(`${intakePath}/${listId}`) : refused(await request.formData(), result.refusals);
}

export default function ListProgress() {
  const list = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), everyMs);
    return () => clearInterval(timer);
  }, [revalidate]);
  const importing = list.status === 'importing';
  return (
    <>
      <Breadcrumb trail={[{ href: intakePath, label: 'Kandidaten inlezen' }]} />
      <PageTitle lead="U kunt deze pagina verlaten: het gaat vanzelf door." refusals={answer?.refusals}>
        {importing ? 'Wij dragen de kandidaten voor' : 'Wij beoordelen de regels'}
      </PageTitle>
      <Progress
        label={importing ? 'Voorgedragen' : 'Beoordeeld'}
        done={list.rowsDone}
        total={list.rowsTotal}
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
