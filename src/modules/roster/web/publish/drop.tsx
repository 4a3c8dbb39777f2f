import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import { asActor } from '../../../../platform/session.ts';
import { act } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  LinkButton,
  PageTitle,
  PostForm,
  refused,
} from '../../../../ui/index.ts';
import { dropDraft } from '../../actions/drop-draft.ts';
import { draftAt } from '../../store.ts';
import { draftHref, rosterPath } from '../paths.ts';
import { planning } from '../visit.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = planning(context);
  const id = params.id ?? '';
  const draft = isId(id) ? await asActor(platform, actor, (db) => draftAt(db, id)) : null;
  if (draft === null) throw data(null, { status: 404 });
  return { id, name: draft.name };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  planning(context);
  const result = await act(context, dropDraft, { draftId: params.id ?? '' });
  return result.ok ? redirect(rosterPath) : refused(await request.formData(), result.refusals);
}

export default function DropPage() {
  const draft = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Breadcrumb
        trail={[
          { href: rosterPath, label: 'Rooster' },
          { href: draftHref(draft.id), label: draft.name },
        ]}
      />
      <PageTitle
        lead="Het rooster zelf verandert niet. U kunt dit concept daarna niet meer veranderen of publiceren."
        refusals={answer?.refusals}
      >
        {`${draft.name} wegleggen?`}
      </PageTitle>
      <PostForm answer={answer}>
        <ButtonRow>
          <Button>Leg dit concept weg</Button>
          <LinkButton kind="secondary" href={draftHref(draft.id)}>
            Terug naar het bord
          </LinkButton>
        </ButtonRow>
      </PostForm>
    </>
  );
}
