import {
  Button,
  ButtonRow,
  Card,
  Columns,
  Day,
  EmptyState,
  Facts,
  type FormAnswer,
  HiddenField,
  Link,
  PageTitle,
  Paragraph,
  PostForm,
  Stack,
  TextArea,
  useText,
} from '../../../../ui/index.ts';
import { History } from '../parts/History.tsx';
import type { HomeOf } from './load.ts';
import { MyPlan } from './MyPlan.tsx';
import { NextShiftCard } from './NextShiftCard.tsx';

type Props = { readonly home: HomeOf<'participant'>; readonly answer: FormAnswer | undefined };

const replyWords = {
  coming: { nl: 'Ik kom', en: 'I will come' },
  cannot: { nl: 'Het lukt niet', en: 'I cannot come' },
} as const;

function ReplyForm({ trajectoryId, change }: { readonly trajectoryId: string; readonly change: boolean }) {
  const t = useText();
  return (
    <PostForm>
      <HiddenField name="asked" value="reply" />
      <HiddenField name="trajectoryId" value={trajectoryId} />
      <ButtonRow>
        <Button name="reply" value="coming" kind={change ? 'secondary' : 'primary'}>
          {t(replyWords.coming)}
        </Button>
        <Button name="reply" value="cannot" kind="secondary">
          {t(replyWords.cannot)}
        </Button>
      </ButtonRow>
    </PostForm>
  );
}

function YesOrNo({
  trajectoryId,
  answer,
}: {
  readonly trajectoryId: string;
  readonly answer: Props['answer'];
}) {
  const t = useText();
  return (
    <PostForm answer={answer}>
      <HiddenField name="asked" value="answer" />
      <HiddenField name="trajectoryId" value={trajectoryId} />
      <TextArea
        name="reason"
        optional
        label={t({ nl: 'Zegt u nee? Vertel dan waarom', en: 'Do you say no? Then tell us why' })}
        hint={t({
          nl: 'Eén zin is genoeg. U kunt later altijd nog ja zeggen.',
          en: 'One sentence is enough. You can always say yes later.',
        })}
      />
      <ButtonRow>
        <Button name="answer" value="yes">
          {t({ nl: 'Ja, ik doe mee', en: 'Yes, I join' })}
        </Button>
        <Button name="answer" value="no" kind="secondary">
          {t({ nl: 'Nee, nu niet', en: 'No, not now' })}
        </Button>
      </ButtonRow>
    </PostForm>
  );
}

function LaterYes({ trajectoryId }: { readonly trajectoryId: string }) {
  const t = useText();
  return (
    <PostForm submit={t({ nl: 'Ja, ik wil toch meedoen', en: 'Yes, I would like to join' })}>
      <HiddenField name="asked" value="answer" />
      <HiddenField name="trajectoryId" value={trajectoryId} />
      <HiddenField name="answer" value="yes" />
    </PostForm>
  );
}

function StepForm({ home, answer }: Props) {
  const t = useText();
  const { step, trajectoryId, actionId } = home;
  if (trajectoryId === null) return null;
  switch (step.ask) {
    case 'reply':
    case 'change-reply':
      return <ReplyForm trajectoryId={trajectoryId} change={step.ask === 'change-reply'} />;
    case 'answer':
      return <YesOrNo trajectoryId={trajectoryId} answer={answer} />;
    case 'later-yes':
      return <LaterYes trajectoryId={trajectoryId} />;
    case 'finish-action':
      return actionId === null ? null : (
        <PostForm submit={t({ nl: 'Klaar', en: 'Done' })}>
          <HiddenField name="asked" value="finish" />
          <HiddenField name="goalActionId" value={actionId} />
        </PostForm>
      );
    case null:
      return null;
  }
}

function Help({ help }: { readonly help: HomeOf<'participant'>['help'] }) {
  const t = useText();
  const title = t({ nl: 'Wie helpt u', en: 'Who helps you' });
  if (help === null) return null;
  return (
    <Card title={title}>
      <Paragraph>
        {help.name === null
          ? t({
              nl: `U krijgt een begeleider bij ${help.organisation}. Heeft u nu een vraag? Bel ${help.organisation}.`,
              en: `You will get a coach at ${help.organisation}. Do you have a question now? Call ${help.organisation}.`,
            })
          : `${help.name}, ${help.organisation}`}
      </Paragraph>
      {help.email === null ? null : (
        <Paragraph>
          <Link href={`mailto:${help.email}`}>{help.email}</Link>
        </Paragraph>
      )}
    </Card>
  );
}

function Certificates({ courses, today }: Pick<HomeOf<'participant'>, 'courses' | 'today'>) {
  const t = useText();
  return (
    <Card title={t({ nl: 'Dit kunt u al', en: 'What you can do' })}>
      {courses.length === 0 ? (
        <EmptyState
          title={t({
            nl: 'Hier komen uw cursussen en certificaten.',
            en: 'Your courses and certificates will be here.',
          })}
        />
      ) : (
        <Facts
          rows
          facts={courses.map(({ course, validUntil }) => ({
            label: course,
            value:
              validUntil === null ? (
                t({ nl: 'gehaald', en: 'passed' })
              ) : (
                <>
                  {validUntil > today
                    ? t({ nl: 'geldig tot', en: 'valid until' })
                    : t({ nl: 'verlopen op', en: 'ran out on' })}{' '}
                  <Day day={validUntil} as="short" />
                </>
              ),
          }))}
        />
      )}
    </Card>
  );
}

function Contract({ contract }: Pick<HomeOf<'participant'>, 'contract'>) {
  const t = useText();
  if (contract === null) return null;
  return (
    <Card title={t({ nl: 'Uw contract', en: 'Your contract' })}>
      <Paragraph>
        {t({
          nl: `U krijgt loon voor ${contract.hoursPerWeek} uur per week. Ook als er minder werk is.`,
          en: `You are paid for ${contract.hoursPerWeek} hours a week. Also when there is less work.`,
        })}
      </Paragraph>
      {contract.to === null ? null : (
        <Paragraph soft>
          {t({ nl: 'Het contract loopt tot', en: 'The contract runs until' })} <Day day={contract.to} />.
        </Paragraph>
      )}
    </Card>
  );
}

/** The page of a participant: one thing first. */
export function ParticipantHome({ home, answer }: Props) {
  const t = useText();
  const { step } = home;
  return (
    <>
      <PageTitle refusals={answer?.refusals}>{t({ nl: 'Uw volgende stap', en: 'Your next step' })}</PageTitle>
      <Columns>
        <Stack>
          <Card title={t(step.title)} weight="lifted">
            <Paragraph>{t(step.text)}</Paragraph>
            <StepForm home={home} answer={answer} />
          </Card>
          <NextShiftCard next={home.nextShift} hired={home.contract !== null} />
          <MyPlan plan={home.plan} />
        </Stack>
        <Stack>
          <Help help={home.help} />
          <Contract contract={home.contract} />
          <Card title={t({ nl: 'Werken of niet', en: 'Working or not' })}>
            <Paragraph>
              <Link href="/mijn/ziek">{t({ nl: 'Ik ben ziek', en: 'I am sick' })}</Link>
            </Paragraph>
            <Paragraph>
              <Link href="/mijn/vrij">{t({ nl: 'Vrij vragen', en: 'Ask for days off' })}</Link>
            </Paragraph>
          </Card>
          <Certificates courses={home.courses} today={home.today} />
          <Card title={t({ nl: 'Werk en geld', en: 'Work and money' })}>
            <Paragraph>
              <Link href="/mijn/baan">
                {t({ nl: 'Wat betekent een baan voor mij?', en: 'What does a job mean for me?' })}
              </Link>
            </Paragraph>
          </Card>
          <Card title={t({ nl: 'Uw gegevens', en: 'Your data' })}>
            <Paragraph>
              <Link href="/mijn/gegevens">
                {t({
                  nl: 'Wat wij van u weten, en wie het bekeek',
                  en: 'What we know about you, and who looked at it',
                })}
              </Link>
            </Paragraph>
            <Paragraph>
              <Link href="/mijn/taal">{t({ nl: 'Kies een taal', en: 'Choose a language' })}</Link>
            </Paragraph>
          </Card>
        </Stack>
      </Columns>
      <Card title={t({ nl: 'Uw weg tot nu toe', en: 'Your way so far' })}>
        <History laps={home.history} />
      </Card>
    </>
  );
}
