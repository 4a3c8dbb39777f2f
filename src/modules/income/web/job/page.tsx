import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { type PageContext, visitAs } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  Card,
  Columns,
  formValues,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  Questions,
  refusalsInSummary,
  refused,
  Stack,
  useText,
} from '../../../../ui/index.ts';
import { benefitNames } from '../../../participants/index.ts';
import { runningContract } from '../../../pool/index.ts';
import { Effect, Uncertain } from './Effect.tsx';
import { effectOf } from './input.ts';
import { questionsFor } from './words.ts';

/** What is known of the participant that the reckoning needs. */
async function known(context: PageContext) {
  const { platform, actor } = visitAs(context, ['participant']);
  const { participantId } = actor;
  if (participantId === null) throw data(null, { status: 403 });
  const found = await asActor(platform, actor, async (db) => {
    const contact = await db
      .selectFrom('participant_contact')
      .select('birth_date')
      .where('participant_id', '=', participantId)
      .executeTakeFirst();
    const benefit = await db
      .selectFrom('participant_benefit')
      .select(['kind', 'case_worker'])
      .where('participant_id', '=', participantId)
      .executeTakeFirst();
    const contract = await runningContract(db, participantId);
    return { contact, benefit, hours: contract?.hours_per_week ?? null };
  });
  if (found.contact === undefined) throw data(null, { status: 404 });
  return {
    today: dayOf(platform.clock.now()),
    birthDate: found.contact.birth_date,
    benefit: found.benefit?.kind ?? null,
    // Who has no benefit on record may still have social assistance: the questions then tell.
    onAssistance: found.benefit === undefined || found.benefit.kind === 'participatiewet',
    caseWorker: found.benefit?.case_worker ?? null,
    hours: found.hours,
  };
}

export async function loader({ context }: LoaderFunctionArgs) {
  const { birthDate: _, today: __, ...shown } = await known(context);
  return shown;
}

/** A post, so that what is filled in stands in no address; nothing of it is kept. */
export async function action({ context, request }: ActionFunctionArgs) {
  const person = await known(context);
  const form = await request.formData();
  const found = effectOf(form, person, person.today);
  // The form keeps what was typed in both cases.
  const { data: answer } = refused(form, found.ok ? [] : found.refusals);
  if (!found.ok) return data({ ...answer, effect: null }, { status: 422 });
  return data({ ...answer, effect: found.value });
}

export default function JobPage() {
  const t = useText();
  const { benefit, onAssistance, caseWorker, hours } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const questions = questionsFor(t, onAssistance);
  const effect = answer?.effect ?? null;
  const form = (
    <Card
      title={effect === null ? t({ nl: 'Vul in wat u weet', en: 'Fill in what you know' }) : t(changeTitle)}
    >
      <PostForm
        answer={answer}
        values={formValues({ hoursPerWeek: hours, exemption: 'unknown' })}
        submit={t({ nl: 'Reken het uit', en: 'Work it out' })}
      >
        <Questions questions={questions} />
      </PostForm>
      <Paragraph soft>
        {t({
          nl: 'Wij bewaren niet wat u hier invult. Niemand anders ziet het.',
          en: 'We do not keep what you fill in here. Nobody else sees it.',
        })}
      </Paragraph>
    </Card>
  );
  return (
    <>
      <Breadcrumb trail={[{ href: '/', label: t({ nl: 'Begin', en: 'Start' }) }]} />
      <PageTitle
        lead={t({
          nl: 'U ziet wat u ongeveer krijgt als u gaat werken: loon, uitkering en samen.',
          en: 'You see about what you get when you start to work: pay, benefit and together.',
        })}
        refusals={refusalsInSummary(questions, answer?.refusals ?? [])}
      >
        {t({ nl: 'Wat betekent een baan voor mij?', en: 'What does a job mean for me?' })}
      </PageTitle>
      {onAssistance || benefit === null || benefit === 'none' ? null : (
        <Notice>
          {t({
            nl: `U hebt: ${benefitNames[benefit].nl}. Daarvoor gelden andere regels. Hier ziet u alleen het loon.`,
            en: `You have: ${benefitNames[benefit].en}. Other rules hold for it. Here you see only the pay.`,
          })}
        </Notice>
      )}
      {effect === null || answer === undefined ? (
        form
      ) : (
        <Columns>
          <Stack>
            <Effect effect={effect} working={hours !== null} />
            <Uncertain effect={effect} values={answer.values} caseWorker={caseWorker} />
          </Stack>
          {form}
        </Columns>
      )}
    </>
  );
}

const changeTitle = { nl: 'Verander iets en reken opnieuw', en: 'Change something and work it out again' };
