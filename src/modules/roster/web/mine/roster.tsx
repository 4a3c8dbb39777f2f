import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { addDays, dayOf } from '../../../../kernel/local-date.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { asActor } from '../../../../platform/session.ts';
import { act, visitAs } from '../../../../platform/web/visit.ts';
import {
  Button,
  ButtonRow,
  Card,
  Columns,
  capital,
  Day,
  Disclosure,
  EmptyState,
  formatDay,
  Heading2,
  Heading3,
  HiddenField,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  refused,
  Stack,
  usePage,
  useText,
} from '../../../../ui/index.ts';
import { seatsOf, sessionMoments } from '../../../learning/index.ts';
import { runningContract } from '../../../pool/index.ts';
import { answerShift } from '../../actions/answer-shift.ts';
import { type MyShift, myRoster, worthTelling } from '../../queries/mine.ts';
import { LessonPart } from './LessonPart.tsx';
import { canAnswer, mondayOf, type Week, weeksOf, weeksShown } from './load.ts';
import { NoWorkCard } from './NoWorkCard.tsx';
import { ShiftFacts } from './ShiftFacts.tsx';
import { goneWords, timesOf } from './words.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ['participant']);
  const now = platform.clock.now();
  const today = dayOf(now);
  // A night that began yesterday can still be going on.
  const days = { from: addDays(today, -1), to: addDays(mondayOf(today), weeksShown * 7) };
  return asActor(platform, actor, async (db) => {
    const all = worthTelling(await myRoster(db, actor.participantId ?? '', days));
    const lessons = await seatsOf(db, [actor.participantId ?? ''], {
      ...days,
      from: today,
      cancelledToo: true,
    });
    const shifts = all.filter(({ onDate, toAt }) => onDate >= today || toAt > now);
    return {
      now,
      today,
      next: shifts.find(({ standing, toAt }) => standing === 'stands' && toAt > now) ?? null,
      nextLesson: lessons.find((seat) => !seat.cancelled && sessionMoments(seat).toAt > now) ?? null,
      underContract: (await runningContract(db, actor.participantId ?? '')) !== undefined,
      weeks: weeksOf({ shifts, lessons }, today, now),
      done: new URL(request.url).searchParams.get('klaar'),
    };
  });
}

/** A yes to one shift or to several at once: what cannot be answered any more keeps none of the others back. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const refusals: Refusal[] = [];
  for (const shiftId of form.getAll('shiftId').slice(0, 60)) {
    const result = await act(context, answerShift, { shiftId, answer: 'yes' });
    if (!result.ok) refusals.push(...result.refusals);
  }
  return refusals.length === 0 ? redirect('/mijn/rooster?klaar=ja') : refused(form, refusals);
}

type Mine = Awaited<ReturnType<typeof loader>>;

/** Where somebody works, from today on: the next shift first, then four weeks day by day. */
export default function MyRoster() {
  const { now, today, next, nextLesson, weeks, done, underContract } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText();
  return (
    <>
      <PageTitle refusals={answer?.refusals}>{t({ nl: 'Mijn rooster', en: 'My roster' })}</PageTitle>
      {answer === undefined ? <DoneNotice done={done} /> : null}
      <Columns>
        <Stack>
          <NextCard
            next={next}
            nextLesson={nextLesson}
            today={today}
            now={now}
            underContract={underContract}
          />
          {weeks.map((week, place) => (
            <WeekPart
              key={week.from}
              week={week}
              place={place}
              now={now}
              nextId={next?.id ?? null}
              paid={underContract}
            />
          ))}
        </Stack>
        <Stack>
          <Card title={t({ nl: 'Kunt u niet werken?', en: 'Can you not work?' })}>
            <Paragraph>
              <Link href="/mijn/ziek">{t({ nl: 'Ik ben ziek', en: 'I am sick' })}</Link>
            </Paragraph>
            <Paragraph>
              <Link href="/mijn/vrij">{t({ nl: 'Vrij vragen', en: 'Ask for days off' })}</Link>
            </Paragraph>
          </Card>
          <Card title={t({ nl: 'Rooster op uw telefoon', en: 'Roster on your phone' })}>
            <Paragraph>
              <Link href="/mijn/agenda">
                {t({ nl: 'Zet uw rooster in uw agenda', en: 'Put your roster in your calendar' })}
              </Link>
            </Paragraph>
          </Card>
        </Stack>
      </Columns>
    </>
  );
}

function DoneNotice({ done }: Pick<Mine, 'done'>) {
  const t = useText();
  if (done === 'ja')
    return (
      <Notice kind="ok">
        {t({ nl: 'Dank u wel. Uw planner weet dat u komt.', en: 'Thank you. Your planner knows you come.' })}
      </Notice>
    );
  if (done === 'nee')
    return (
      <Notice kind="ok">
        {t({
          nl: 'Uw planner weet het. Die zoekt iemand anders, of belt u.',
          en: 'Your planner knows. They look for somebody else, or call you.',
        })}
      </Notice>
    );
  return null;
}

/** "Vandaag", "Morgen", or the day itself. */
function useDayName(today: Mine['today']) {
  const t = useText();
  const { language } = usePage();
  return (day: MyShift['onDate']) => {
    if (day === today) return t({ nl: 'Vandaag', en: 'Today' });
    if (day === addDays(today, 1)) return t({ nl: 'Morgen', en: 'Tomorrow' });
    return capital(formatDay(day, language, 'near'));
  };
}

function NextCard({
  next,
  nextLesson,
  today,
  now,
  underContract,
}: Pick<Mine, 'next' | 'nextLesson' | 'today' | 'now' | 'underContract'>) {
  const t = useText();
  const dayName = useDayName(today);
  if (next === null) return <NoWorkCard underContract={underContract} lesson={nextLesson} />;
  return (
    <Card
      weight="lifted"
      eyebrow={dayName(next.onDate)}
      title={t({
        nl: `${timesOf(next, t)} bij ${next.employer}`,
        en: `${timesOf(next, t)} at ${next.employer}`,
      })}
    >
      <Paragraph>{capital(next.work)}</Paragraph>
      <ShiftFacts shift={next} />
      <Answer shift={next} now={now} first />
    </Card>
  );
}

function WeekPart({
  week,
  place,
  now,
  nextId,
  paid,
}: {
  readonly week: Week;
  readonly place: number;
  readonly now: Mine['now'];
  readonly nextId: string | null;
  /** Whether they have a contract: a course is paid then. */
  readonly paid: boolean;
}) {
  const t = useText();
  const { from, items, toConfirm } = week;
  return (
    <section>
      <Heading2>
        {place === 0 ? (
          t({ nl: 'Deze week', en: 'This week' })
        ) : (
          <>
            {t({ nl: 'Week van', en: 'Week of' })} <Day day={from} as="dayMonth" />
          </>
        )}
      </Heading2>
      {items.length === 0 ? (
        <EmptyState title={t({ nl: 'Er staat geen werk voor u.', en: 'There is no work for you.' })} />
      ) : null}
      {toConfirm.length < 2 ? null : (
        <PostForm>
          {toConfirm.map((id) => (
            <HiddenField key={id} name="shiftId" value={id} />
          ))}
          <ButtonRow>
            <Button kind="secondary">
              {t({
                nl: `Ja, ik kom op deze ${toConfirm.length} dagen`,
                en: `Yes, I come on these ${toConfirm.length} days`,
              })}
            </Button>
          </ButtonRow>
        </PostForm>
      )}
      {items.map((item) =>
        item.kind === 'lesson' ? (
          <LessonPart key={item.lesson.id} lesson={item.lesson} paid={paid} />
        ) : (
          <ShiftPart key={item.shift.id} shift={item.shift} now={now} shown={item.shift.id === nextId} />
        ),
      )}
    </section>
  );
}

/** One shift in the list; the one that stands on top is only named here. */
function ShiftPart({
  shift,
  now,
  shown,
}: {
  readonly shift: MyShift;
  readonly now: Mine['now'];
  readonly shown: boolean;
}) {
  const t = useText();
  return (
    <section>
      <Heading3>
        <Day day={shift.onDate} as="near" />
      </Heading3>
      <Paragraph>
        {capital(timesOf(shift, t))}. {capital(shift.work)}, {shift.employer}.
      </Paragraph>
      {goneWords(shift) === null ? (
        <>
          {shown ? null : (
            <Disclosure
              summary={t({ nl: 'Waar is het en hoe kom ik er?', en: 'Where is it and how do I get there?' })}
            >
              <ShiftFacts shift={shift} />
            </Disclosure>
          )}
          {shown ? null : <Answer shift={shift} now={now} />}
        </>
      ) : (
        <ShiftFacts shift={shift} />
      )}
    </section>
  );
}

/** What somebody said of a shift, and what they can still say. */
function Answer({
  shift,
  now,
  first = false,
}: {
  readonly shift: MyShift;
  readonly now: Mine['now'];
  readonly first?: boolean;
}) {
  const t = useText();
  const { language } = usePage();
  const day = formatDay(shift.onDate, language, 'near');
  return (
    <>
      {shift.answer === null ? null : (
        <Paragraph>
          {shift.answer === 'yes'
            ? t({ nl: 'U zei: ja, ik kom.', en: 'You said: yes, I come.' })
            : t({
                nl: 'U zei: dat lukt niet. Uw planner zoekt iemand anders.',
                en: 'You said: that does not work. Your planner looks for somebody else.',
              })}
        </Paragraph>
      )}
      {canAnswer(shift, now) ? (
        <>
          {shift.answer === 'yes' ? null : (
            <PostForm>
              <HiddenField name="shiftId" value={shift.id} />
              <ButtonRow>
                <Button kind={first ? 'primary' : 'secondary'}>
                  {shift.answer === 'no'
                    ? t({ nl: 'Ik kom toch', en: 'I come after all' })
                    : t({ nl: 'Ja, ik kom', en: 'Yes, I come' })}
                </Button>
              </ButtonRow>
            </PostForm>
          )}
          {shift.answer === 'no' ? null : (
            <Paragraph>
              <Link
                href={`/mijn/rooster/${shift.id}/nee`}
                label={t({ nl: `Dat lukt niet: ${day}`, en: `That does not work: ${day}` })}
              >
                {t({ nl: 'Dat lukt niet', en: 'That does not work' })}
              </Link>
            </Paragraph>
          )}
        </>
      ) : null}
    </>
  );
}
