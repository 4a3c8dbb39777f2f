import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { addDays, dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { act, visitAs } from '../../../../platform/web/visit.ts';
import {
  Card,
  Day,
  HiddenField,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  refused,
  useText,
} from '../../../../ui/index.ts';
import { reportBetter } from '../../actions/report-better.ts';
import { reportSick } from '../../actions/report-sick.ts';
import { standingAbsences } from '../../store.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ['participant']);
  const today = dayOf(platform.clock.now());
  const done = new URL(request.url).searchParams.get('klaar');
  return asActor(platform, actor, async (db) => {
    const standing = await standingAbsences(db, actor.participantId ?? '');
    const since = standing.find(({ kind, to }) => kind === 'sick' && to === null)?.from ?? null;
    const reported = standing.find(({ kind, to }) => kind === 'sick' && to !== null && to >= today);
    return {
      since,
      back: done === null || reported === undefined ? null : reported.to,
      tomorrow: addDays(today, 1),
    };
  });
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = visitAs(context, ['participant']);
  const form = await request.formData();
  const me = { participantId: actor.participantId };
  const result =
    form.get('asked') === 'better'
      ? await act(context, reportBetter, me)
      : await act(context, reportSick, me);
  return result.ok ? redirect('/mijn/ziek?klaar=1') : refused(form, result.refusals);
}

/** One button to report sick, and one to be better. Nobody asks why. */
export default function Sick() {
  const { since, back, tomorrow } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  if (since !== null)
    return (
      <>
        <PageTitle refusals={answer?.refusals}>
          {t({ nl: 'U bent ziek gemeld', en: 'You are reported sick' })}
        </PageTitle>
        <Card weight="lifted" title={t({ nl: 'Rust goed uit', en: 'Take good rest' })}>
          <Paragraph>
            {t({ nl: 'Ziek gemeld sinds', en: 'Reported sick since' })} <Day day={since} />.{' '}
            {t({
              nl: 'U krijgt geen werk tot u weer beter bent. U hoeft niet te zeggen wat u hebt.',
              en: 'You get no work until you are better. You do not have to say what it is.',
            })}
          </Paragraph>
          <PostForm answer={answer} submit={t({ nl: 'Ik ben weer beter', en: 'I am better' })}>
            <HiddenField name="asked" value="better" />
          </PostForm>
        </Card>
      </>
    );
  return (
    <>
      <PageTitle refusals={answer?.refusals}>{t({ nl: 'Ik ben ziek', en: 'I am sick' })}</PageTitle>
      {back === null ? null : (
        <Notice kind="ok">
          {back === tomorrow
            ? t({
                nl: 'Fijn dat u beter bent. U kunt weer werken vanaf',
                en: 'Good that you are better. You can work again from',
              })
            : t({
                nl: 'Fijn dat u beter bent. U kunt weer werken op',
                en: 'Good that you are better. You can work again on',
              })}{' '}
          <Day day={back} />.
        </Notice>
      )}
      <Card weight="lifted" title={t({ nl: 'Kunt u vandaag niet werken?', en: 'Can you not work today?' })}>
        <Paragraph>
          {t({
            nl: 'Druk op de knop. Uw planner weet het dan meteen. U hoeft niet te zeggen wat u hebt.',
            en: 'Press the button. Your planner knows at once. You do not have to say what it is.',
          })}
        </Paragraph>
        <PostForm answer={answer} submit={t({ nl: 'Ik ben ziek', en: 'I am sick' })}>
          <HiddenField name="asked" value="sick" />
        </PostForm>
      </Card>
    </>
  );
}
