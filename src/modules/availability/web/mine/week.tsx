import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { readDay } from '../../../../kernel/reading.ts';
import { asActor } from '../../../../platform/session.ts';
import { inForm } from '../../../../platform/submission/confirm.ts';
import { act, visitAs } from '../../../../platform/web/visit.ts';
import {
  Card,
  Columns,
  capital,
  Day,
  Facts,
  formValues,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  Questions,
  refused,
  Stack,
  useText,
} from '../../../../ui/index.ts';
import { setWorkPattern } from '../../actions/set-work-pattern.ts';
import { likingsShown, limitsShown, weeksOf } from '../../queries/overview.ts';
import type { Limits } from '../../rules/limits.ts';
import { dayPartNames, guidanceNames, likingNames, weekdayNames, weekdays } from '../../words.ts';
import { blocksFilled, hoursOn, weekBegin, weekQuestions } from '../week.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ['participant']);
  const me = actor.participantId ?? '';
  const today = dayOf(platform.clock.now());
  return asActor(platform, actor, async (db) => ({
    today,
    weeks: await weeksOf(db, me, today),
    limits: await limitsShown(db, me),
    likings: await likingsShown(db, me),
    done: new URL(request.url).searchParams.has('klaar'),
  }));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { actor } = visitAs(context, ['participant']);
  const form = await request.formData();
  const { blocks, fields } = blocksFilled((name) => textOf(form, name));
  const fromDate = textOf(form, 'fromDate');
  const raw = {
    participantId: actor.participantId,
    fromDate: fromDate === undefined || fromDate === '' ? undefined : (readDay(fromDate) ?? fromDate),
    blocks,
  };
  const result = await act(context, setWorkPattern, raw);
  return result.ok
    ? redirect('/mijn/beschikbaarheid?klaar=1')
    : refused(form, inForm(result.refusals, { raw, fields }));
}

function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' ? value : undefined;
}

type Mine = Awaited<ReturnType<typeof loader>>;

/** When the participant can work, told by themselves. */
export default function MyWeek() {
  const mine = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  return (
    <>
      <PageTitle
        refusals={answer?.refusals}
        lead={t({
          nl: 'Vul in op welke dagen en uren u kunt werken. Laat een dag leeg als u dan niet kunt.',
          en: 'Fill in on which days and hours you can work. Leave a day empty if you cannot work then.',
        })}
      >
        {t({ nl: 'Wanneer kan ik werken?', en: 'When can I work?' })}
      </PageTitle>
      {mine.done && answer === undefined ? (
        <Notice kind="ok">
          {t({
            nl: 'Het is opgeslagen. Uw planner ziet het ook.',
            en: 'It is saved. Your planner sees it too.',
          })}
        </Notice>
      ) : null}
      <Columns>
        <PostForm
          answer={answer}
          values={{ ...formValues({ fromDate: mine.today }), ...weekBegin(mine.weeks.at(-1)) }}
          submit={t({ nl: 'Opslaan', en: 'Save' })}
        >
          <Questions
            questions={[
              {
                kind: 'date',
                name: 'fromDate',
                label: t({ nl: 'Vanaf welke dag?', en: 'From which day?' }),
              },
              ...weekQuestions(t),
            ]}
          />
        </PostForm>
        <Stack>
          <NowCard {...mine} />
          {mine.limits === null ? null : <FitCard limits={mine.limits} />}
          {mine.likings.length === 0 ? null : <LikingsCard likings={mine.likings} />}
          <Card title={t({ nl: 'Een dag niet?', en: 'Not on a day?' })}>
            <Paragraph>
              <Link href="/mijn/vrij">{t({ nl: 'Vrij vragen', en: 'Ask for days off' })}</Link>
            </Paragraph>
            <Paragraph>
              <Link href="/mijn/ziek">{t({ nl: 'Ik ben ziek', en: 'I am sick' })}</Link>
            </Paragraph>
          </Card>
        </Stack>
      </Columns>
    </>
  );
}

function NowCard({ weeks, today }: Mine) {
  const t = useText();
  if (weeks.length === 0)
    return (
      <Card title={t({ nl: 'Zo staat het nu', en: 'How it is now' })}>
        <Paragraph>
          {t({
            nl: 'U hebt nog niets ingevuld. Wij denken nu: maandag tot en met vrijdag, van 7 tot 19 uur.',
            en: 'You have not filled in anything yet. We now think: Monday to Friday, from 7:00 to 19:00.',
          })}
        </Paragraph>
      </Card>
    );
  return weeks.map((week) => (
    <Card
      key={week.from}
      title={
        week.from > today
          ? t({ nl: 'Zo wordt het', en: 'How it will be' })
          : t({ nl: 'Zo staat het nu', en: 'How it is now' })
      }
    >
      <Paragraph soft>
        {t({ nl: 'Vanaf', en: 'From' })} <Day day={week.from} />
      </Paragraph>
      <Facts
        rows
        facts={weekdays.map((weekday) => ({
          label: capital(t(weekdayNames[weekday])),
          value: hoursOn(week.blocks, weekday, t),
        }))}
      />
    </Card>
  ));
}

function FitCard({ limits }: { readonly limits: Limits }) {
  const t = useText();
  const hours = (minutes: number) => {
    const shown = String(Math.round(minutes / 6) / 10);
    return { nl: `tot ${shown.replace('.', ',')} uur`, en: `up to ${shown} hours` };
  };
  return (
    <Card title={t({ nl: 'Welk werk past', en: 'Which work fits' })}>
      <Facts
        facts={[
          { label: t({ nl: 'U', en: 'You' }), value: t(guidanceNames[limits.guidance]) },
          {
            label: t({ nl: 'Nachten', en: 'Nights' }),
            value: limits.nights
              ? t({ nl: 'kan ook', en: 'possible too' })
              : t({ nl: 'u werkt overdag en in de avond', en: 'you work in the day and in the evening' }),
          },
          { label: t({ nl: 'Een dienst', en: 'A shift' }), value: t(hours(limits.longestShiftMinutes)) },
          { label: t({ nl: 'Een week', en: 'A week' }), value: t(hours(limits.mostWeekMinutes)) },
          ...(limits.prefers === null
            ? []
            : [{ label: t({ nl: 'U werkt', en: 'You work' }), value: t(dayPartNames[limits.prefers]) }]),
        ]}
      />
      <Paragraph soft>
        {t({ nl: 'Klopt dit niet? Zeg het tegen uw begeleider.', en: 'Is this not right? Tell your coach.' })}
      </Paragraph>
    </Card>
  );
}

function LikingsCard({ likings }: Pick<Mine, 'likings'>) {
  const t = useText();
  return (
    <Card title={t({ nl: 'Waar u graag werkt', en: 'Where you like to work' })}>
      <Facts
        rows
        facts={likings.map(({ name, liking }) => ({ label: name, value: t(likingNames[liking]) }))}
      />
    </Card>
  );
}
