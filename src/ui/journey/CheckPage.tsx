import { Breadcrumb } from '../data/Breadcrumb.tsx';
import { CheckAnswers } from '../data/CheckAnswers.tsx';
import { Facts } from '../data/Facts.tsx';
import { Notice } from '../data/Notice.tsx';
import { Button, ButtonRow } from '../form/Buttons.tsx';
import { HiddenField } from '../form/HiddenField.tsx';
import { PostForm } from '../form/PostForm.tsx';
import { LinkButton } from '../text/LinkButton.tsx';
import { PageTitle } from '../text/PageTitle.tsx';
import { LetterText } from './LetterText.tsx';
import type { JourneyAnswer, JourneyForm } from './model.ts';
import { answersInWords } from './words.ts';

type CheckPageProps = { readonly form: JourneyForm; readonly answer: JourneyAnswer };

/** "Check your answers": nothing is saved yet; every answer can still be changed; one button does it. */
export function CheckPage({ form, answer }: CheckPageProps) {
  const { values, submission, check } = answer;
  const checked = check?.changes ?? answersInWords(form, values);
  const [back] = form.trail.slice(-1);
  return (
    <>
      <Breadcrumb trail={form.trail} />
      <PageTitle lead="Er is nog niets opgeslagen.">{`Controleer: ${form.title.charAt(0).toLowerCase()}${form.title.slice(1)}`}</PageTitle>
      <PostForm>
        <HiddenField name="at" value="check" />
        <HiddenField name="submission" value={submission ?? ''} />
        {Object.entries(values).flatMap(([name, kept]) =>
          kept.map((value) => <HiddenField key={`${name} ${value}`} name={name} value={value} />),
        )}
        {check?.facts === undefined ? null : <Facts facts={check.facts} />}
        <CheckAnswers
          answers={checked.map(({ question, answer: words, step }) => ({
            question,
            answer: words,
            changeStep: step,
          }))}
        />
        {check?.letter === undefined ? null : <LetterText letter={check.letter} />}
        {check?.note === undefined ? null : <Notice>{check.note}</Notice>}
        <ButtonRow>
          <Button>{form.confirm}</Button>
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
