import { Breadcrumb } from '../data/Breadcrumb.tsx';
import { Done } from '../data/Done.tsx';
import { Facts } from '../data/Facts.tsx';
import { Notice } from '../data/Notice.tsx';
import { Button, ButtonRow } from '../form/Buttons.tsx';
import { HiddenField } from '../form/HiddenField.tsx';
import { PostForm } from '../form/PostForm.tsx';
import { useText } from '../page-context.ts';
import { Link } from '../text/Link.tsx';
import { LinkButton } from '../text/LinkButton.tsx';
import { PageTitle } from '../text/PageTitle.tsx';
import { Paragraph } from '../text/Paragraph.tsx';
import { CheckPage } from './CheckPage.tsx';
import { LetterText } from './LetterText.tsx';
import type { JourneyAnswer, JourneyDone, JourneyForm, JourneyView } from './model.ts';
import { Questions } from './QuestionField.tsx';
import { refusalsInSummary } from './words.ts';

type JourneyPageProps = {
  readonly page: JourneyView;
  readonly answer: JourneyAnswer | undefined;
};

/** Every page of a journey: a step of its form, the answers to check, the end, or why it cannot be done now. */
export function JourneyPage({ page, answer }: JourneyPageProps) {
  if (page.kind === 'done') return <DonePage done={page.done} />;
  if (page.stop.length > 0) return <StopPage form={page.form} stop={page.stop} />;
  if (answer?.at === 'check') return <CheckPage form={page.form} answer={answer} />;
  return <StepPage form={page.form} answer={answer} />;
}

function StepPage({
  form,
  answer,
}: {
  readonly form: JourneyForm;
  readonly answer: JourneyAnswer | undefined;
}) {
  const step = form.steps.find(({ key }) => key === answer?.at) ?? form.steps[0];
  const place = form.steps.indexOf(step);
  const asked = new Set(step.questions.map(({ name }) => name));
  const values = answer?.values ?? form.begin ?? {};
  const [back] = form.trail.slice(-1);
  return (
    <>
      <Breadcrumb trail={form.trail} />
      <PageTitle
        lead={place === 0 ? form.lead : undefined}
        refusals={refusalsInSummary(step.questions, answer?.refusals ?? [])}
      >
        {step.title === undefined ? form.title : `${form.title}: ${step.title}`}
      </PageTitle>
      {form.steps.length > 1 ? (
        <Paragraph soft>
          Stap {place + 1} van {form.steps.length}. Daarna controleert u alles.
        </Paragraph>
      ) : null}
      {step.facts === undefined ? null : <Facts facts={step.facts} />}
      {step.warning === undefined ? null : (
        <Notice kind="warning" title={step.warning.title}>
          <Paragraph>
            {step.warning.text} <Link href={step.warning.way.href}>{step.warning.way.label}</Link>
          </Paragraph>
        </Notice>
      )}
      <PostForm answer={answer} values={values}>
        <HiddenField name="at" value={step.key} />
        {Object.entries(values).flatMap(([name, kept]) =>
          asked.has(name)
            ? []
            : kept.map((value) => <HiddenField key={`${name} ${value}`} name={name} value={value} />),
        )}
        <Questions questions={step.questions} />
        <ButtonRow>
          <Button>Ga verder</Button>
          {place > 0 ? (
            <Button kind="secondary" name="go" value="back">
              Vorige stap
            </Button>
          ) : null}
          {back === undefined ? null : (
            <LinkButton kind="secondary" href={back.href}>
              Stoppen
            </LinkButton>
          )}
        </ButtonRow>
      </PostForm>
    </>
  );
}

type StopProps = { readonly form: JourneyForm; readonly stop: (JourneyView & { kind: 'form' })['stop'] };

function StopPage({ form, stop }: StopProps) {
  const t = useText();
  const [back] = form.trail.slice(-1);
  return (
    <>
      <Breadcrumb trail={form.trail} />
      <PageTitle>{form.title}</PageTitle>
      <Notice title="Dit kan nu nog niet.">
        {stop.map(({ rule, message }) => (
          <Paragraph key={rule}>{t(message)}</Paragraph>
        ))}
      </Notice>
      {back === undefined ? null : <LinkButton href={back.href}>Terug naar {back.label}</LinkButton>}
    </>
  );
}

function DonePage({ done }: { readonly done: JourneyDone }) {
  const [first, ...others] = done.next;
  return (
    <Done title={done.title} lead={done.lead}>
      {done.text?.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      {done.letter === undefined ? null : <LetterText letter={done.letter} />}
      <ButtonRow>
        <LinkButton href={first.href}>{first.label}</LinkButton>
        {others.map(({ href, label }) => (
          <LinkButton key={href} kind="secondary" href={href}>
            {label}
          </LinkButton>
        ))}
      </ButtonRow>
    </Done>
  );
}
