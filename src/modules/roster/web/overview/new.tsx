import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { addDays, dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { act } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  DateField,
  formatDay,
  formValues,
  PageTitle,
  PostForm,
  RadioField,
  refused,
  SelectField,
  TextField,
} from '../../../../ui/index.ts';
import { startDraft } from '../../actions/start-draft.ts';
import { openDrafts } from '../../queries/overview.ts';
import { mondayOf } from '../../rules/week-idle.ts';
import { draftHref, rosterPath } from '../paths.ts';
import { fromTill } from '../text.ts';
import { planning } from '../visit.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = planning(context);
  const today = dayOf(platform.clock.now());
  const monday = addDays(mondayOf(today), 7);
  const copy = new URL(request.url).searchParams.get('kopie');
  const drafts = await asActor(platform, actor, (db) => openDrafts(db));
  return {
    monday,
    name: `Vanaf ${formatDay(monday, 'nl', 'dayMonth')}`,
    copy: drafts.some(({ id }) => id === copy) ? copy : null,
    drafts: drafts.map(({ id, name, from, to }) => ({
      id,
      label: `${name}, ${fromTill(from, addDays(to, -1))}`,
    })),
  };
}

/** Where a draft begins: `roster`, `empty`, or the id of another draft. */
function beginOf(begin: string): object {
  if (begin === 'roster') return {};
  return begin === 'empty' ? { empty: 'yes' } : { copyOf: begin };
}

export async function action({ context, request }: ActionFunctionArgs) {
  planning(context);
  const form = await request.formData();
  const { begin = 'roster', ...fields } = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' && name !== 'csrf' ? [[name, value]] : [],
    ),
  );
  const result = await act(context, startDraft, { ...fields, ...beginOf(begin) });
  return result.ok ? redirect(draftHref(result.value.id)) : refused(form, result.refusals);
}

export default function NewDraft() {
  const { monday, name, drafts, copy } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <Breadcrumb trail={[{ href: rosterPath, label: 'Rooster' }]} />
      <PageTitle
        lead="Een concept ziet alleen wie het rooster maakt, tot u het publiceert."
        refusals={answer?.refusals}
      >
        Nieuw concept
      </PageTitle>
      <PostForm
        answer={answer}
        submit="Begin"
        values={formValues({ name, fromDate: monday, weeks: 4, begin: copy ?? 'roster' })}
      >
        <TextField name="name" label="Naam van het concept" width="middle" />
        <DateField name="fromDate" label="Eerste dag" />
        <SelectField
          name="weeks"
          label="Hoeveel weken?"
          options={Array.from({ length: 8 }, (_, week) => ({
            value: String(week + 1),
            label: week === 0 ? '1 week' : `${week + 1} weken`,
          }))}
        />
        <RadioField
          name="begin"
          label="Waar begint u mee?"
          options={[
            { value: 'roster', label: 'Het rooster zoals het gepubliceerd is' },
            { value: 'empty', label: 'Een leeg rooster' },
            ...drafts.map(({ id, label }) => ({
              value: id,
              label: `Een kopie van ${label}`,
              hint: 'De dagen zijn die van dat concept.',
            })),
          ]}
        />
      </PostForm>
    </>
  );
}
