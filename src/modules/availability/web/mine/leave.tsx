import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { addDays, dayOf } from '../../../../kernel/local-date.ts';
import { readDay } from '../../../../kernel/reading.ts';
import { formInput } from '../../../../platform/input.ts';
import { asActor } from '../../../../platform/session.ts';
import { act, visitAs } from '../../../../platform/web/visit.ts';
import {
  Button,
  ButtonRow,
  Card,
  Columns,
  capital,
  DateField,
  Day,
  EmptyState,
  HiddenField,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  RadioField,
  refused,
  Stack,
  useText,
} from '../../../../ui/index.ts';
import { recordAbsence } from '../../actions/record-absence.ts';
import { withdrawAbsence } from '../../actions/withdraw-absence.ts';
import { absencesShown, type ShownAbsence } from '../../queries/overview.ts';
import { absenceNames } from '../../words.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ['participant']);
  const today = dayOf(platform.clock.now());
  return asActor(platform, actor, async (db) => {
    const all = await absencesShown(db, actor.participantId ?? '', today);
    return {
      absences: all.filter(({ kind }) => kind !== 'sick').reverse(),
      done: new URL(request.url).searchParams.has('klaar'),
    };
  });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = visitAs(context, ['participant']);
  const form = await request.formData();
  const { asked, ...sent } = formInput(form);
  const days = Object.fromEntries(
    ['fromDate', 'lastDay'].flatMap((name) => {
      const given = sent[name];
      return typeof given === 'string' ? [[name, readDay(given) ?? given]] : [];
    }),
  );
  const result =
    asked === 'withdraw'
      ? await act(context, withdrawAbsence, sent)
      : await act(context, recordAbsence, { ...sent, ...days, participantId: actor.participantId });
  return result.ok ? redirect('/mijn/vrij?klaar=1') : refused(form, result.refusals);
}

/** Days off, asked by the participant; they stand at once. */
export default function MyLeave() {
  const { absences, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  return (
    <>
      <PageTitle
        refusals={answer?.refusals}
        lead={t({
          nl: 'Vraag vrij zo vroeg als u kunt. U hoeft niet te zeggen waarom.',
          en: 'Ask for days off as early as you can. You do not have to say why.',
        })}
      >
        {t({ nl: 'Vrij vragen', en: 'Ask for days off' })}
      </PageTitle>
      {done && answer === undefined ? (
        <Notice kind="ok">{t({ nl: 'Het is opgeslagen.', en: 'It is saved.' })}</Notice>
      ) : null}
      <Columns>
        <PostForm answer={answer} submit={t({ nl: 'Vraag deze dagen', en: 'Ask for these days' })}>
          <HiddenField name="asked" value="ask" />
          <RadioField
            name="kind"
            label={t({ nl: 'Wat wilt u?', en: 'What would you like?' })}
            options={[
              { value: 'leave', label: t({ nl: 'Ik wil vrij (vakantie)', en: 'I want days off (holiday)' }) },
              { value: 'away', label: t({ nl: 'Ik kan deze dagen niet', en: 'I cannot work these days' }) },
            ]}
          />
          <DateField name="fromDate" label={t({ nl: 'Eerste dag', en: 'First day' })} />
          <DateField name="lastDay" label={t({ nl: 'Laatste dag', en: 'Last day' })} />
        </PostForm>
        <Stack>
          <Card title={t({ nl: 'Uw vrije dagen', en: 'Your days off' })}>
            {absences.length === 0 ? (
              <EmptyState
                title={t({ nl: 'Er zijn nog geen vrije dagen.', en: 'There are no days off yet.' })}
              />
            ) : (
              absences.map((absence) => <Mine key={absence.id} absence={absence} />)
            )}
            <Paragraph soft>
              {t({
                nl: 'Gevraagd is gekregen, behalve als uw werkgever binnen twee weken een zware reden geeft.',
                en: 'What you ask is yours, unless your employer gives a weighty reason within two weeks.',
              })}
            </Paragraph>
          </Card>
        </Stack>
      </Columns>
    </>
  );
}

function Mine({ absence }: { readonly absence: ShownAbsence }) {
  const t = useText();
  const { id, kind, from, to, open } = absence;
  return (
    <section>
      <Paragraph>
        {capital(t(absenceNames[kind]))}: <Day day={from} />
        {to === null || addDays(to, -1) === from ? null : (
          <>
            {t({ nl: ' tot en met ', en: ' up to and including ' })}
            <Day day={addDays(to, -1)} />
          </>
        )}
      </Paragraph>
      {open ? (
        <PostForm>
          <HiddenField name="asked" value="withdraw" />
          <HiddenField name="absenceId" value={id} />
          <ButtonRow>
            <Button kind="secondary">{t({ nl: 'Toch niet vrij', en: 'Not off after all' })}</Button>
          </ButtonRow>
        </PostForm>
      ) : null}
    </section>
  );
}
