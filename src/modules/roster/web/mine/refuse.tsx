import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import { addDays, dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { act, visitAs } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  Day,
  Link,
  PageTitle,
  Paragraph,
  PostForm,
  refused,
  TextArea,
  useText,
} from '../../../../ui/index.ts';
import { answerShift } from '../../actions/answer-shift.ts';
import { myRoster } from '../../queries/mine.ts';
import { standingShift } from '../../queries/standing.ts';
import { canAnswer } from './load.ts';
import { timesOf } from './words.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ['participant']);
  const id = params.shiftId ?? '';
  return asActor(platform, actor, async (db) => {
    const found = isId(id) ? await standingShift(db, id) : null;
    if (found === null) throw data(null, { status: 404 });
    const days = { from: found.onDate, to: addDays(found.onDate, 1) };
    const shift = (await myRoster(db, actor.participantId ?? '', days)).find((each) => each.id === id);
    if (shift === undefined) throw data(null, { status: 404 });
    const now = platform.clock.now();
    return { shift, open: canAnswer(shift, now), today: shift.onDate === dayOf(now) };
  });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const reason = form.get('reason');
  const given = typeof reason === 'string' && reason.trim() !== '' ? { reason } : {};
  const result = await act(context, answerShift, { shiftId: params.shiftId, answer: 'no', ...given });
  return result.ok ? redirect('/mijn/rooster?klaar=nee') : refused(form, result.refusals);
}

/** Says that one cannot come to a shift, with a reason for who wants to give one. */
export default function Refuse() {
  const { shift, open, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  return (
    <>
      <Breadcrumb trail={[{ href: '/mijn/rooster', label: t({ nl: 'Mijn rooster', en: 'My roster' }) }]} />
      <PageTitle refusals={answer?.refusals}>
        {t({ nl: 'Dat lukt niet', en: 'That does not work' })}
      </PageTitle>
      <Paragraph>
        <Day day={shift.onDate} as="near" />, {timesOf(shift, t)}, {shift.employer}.
      </Paragraph>
      {open ? (
        <>
          {today ? (
            <Paragraph>
              {t({
                nl: 'Dit is vandaag al. Bel ook uw begeleider.',
                en: 'This is today already. Call your coach as well.',
              })}
            </Paragraph>
          ) : null}
          <Paragraph>
            {t({
              nl: 'Bent u ziek? Dan hoeft u hier niets te schrijven.',
              en: 'Are you sick? Then you do not have to write anything here.',
            })}{' '}
            <Link href="/mijn/ziek">{t({ nl: 'Meld u ziek', en: 'Report sick' })}</Link>.
          </Paragraph>
          <PostForm
            answer={answer}
            submit={t({ nl: 'Zeg dat het niet lukt', en: 'Say that it does not work' })}
          >
            <TextArea
              name="reason"
              optional
              label={t({ nl: 'Waarom lukt het niet?', en: 'Why does it not work?' })}
              hint={t({
                nl: 'Eén zin is genoeg. Schrijf niets over uw gezondheid.',
                en: 'One sentence is enough. Write nothing about your health.',
              })}
            />
          </PostForm>
        </>
      ) : (
        <Paragraph>
          {t({
            nl: 'Deze dienst gaat niet door, of is al begonnen. U kunt hier niets meer zeggen.',
            en: 'This shift does not go on, or has begun. You cannot say anything here any more.',
          })}
        </Paragraph>
      )}
    </>
  );
}
