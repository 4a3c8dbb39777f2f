import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import { formInput } from '../../../../platform/input.ts';
import { asActor } from '../../../../platform/session.ts';
import { act } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  Card,
  formValues,
  PageTitle,
  Paragraph,
  PostForm,
  refused,
  TextField,
} from '../../../../ui/index.ts';
import { saveWeights } from '../../actions/save-weights.ts';
import { standardSet, weightsAt } from '../../queries/weights.ts';
import { rosterPath } from '../paths.ts';
import { planning } from '../visit.ts';
import { weightFields, wishWords } from '../wishes.ts';

const overview = `${rosterPath}/weging`;

/** `nieuw` in the address is a set that is not there yet; it begins as the standard one. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = planning(context);
  const id = params.weightSetId ?? '';
  if (id === 'nieuw') return { ...standardSet, name: '' };
  const set = isId(id) ? await asActor(platform, actor, (db) => weightsAt(db, id)) : standardSet;
  if (set.id === null) throw data(null, { status: 404 });
  return set;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  planning(context);
  const form = await request.formData();
  const id = params.weightSetId ?? '';
  const result = await act(context, saveWeights, {
    ...formInput(form),
    ...(id === 'nieuw' ? {} : { weightSetId: id }),
  });
  return result.ok ? redirect(overview) : refused(form, result.refusals);
}

export default function EditWeights() {
  const set = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const values = formValues({
    name: set.name,
    ...Object.fromEntries(
      weightFields.flatMap(({ fields }) => fields.map(({ name, of }) => [name, of(set.weights)])),
    ),
  });
  return (
    <>
      <Breadcrumb
        trail={[
          { href: rosterPath, label: 'Rooster' },
          { href: overview, label: 'Weging' },
        ]}
      />
      <PageTitle
        lead="Geef elke wens een heel getal van 0 tot en met 1000. Met 0 telt een wens niet mee."
        refusals={answer?.refusals}
      >
        {set.id === null ? 'Nieuwe weging' : `${set.name} veranderen`}
      </PageTitle>
      <PostForm answer={answer} values={values} submit="Bewaar deze weging">
        <TextField name="name" label="Naam" width="middle" hint="Bijvoorbeeld: Dicht bij huis" />
        {wishWords.map(({ weight, title, because }) => (
          <Card key={weight} title={title}>
            <Paragraph soft>{because}</Paragraph>
            {weightFields
              .filter((each) => each.weight === weight)
              .flatMap(({ fields }) => fields)
              .map(({ name, label }) => (
                <TextField key={name} name={name} label={label} inputMode="numeric" width="short" />
              ))}
          </Card>
        ))}
      </PostForm>
    </>
  );
}
