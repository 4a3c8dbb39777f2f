import { Fieldset, FieldsetLegend } from '@utrecht/component-library-react';
import { CheckboxField, RadioField } from '../form/ChoiceField.tsx';
import { DateField } from '../form/DateField.tsx';
import { useField } from '../form/form-context.ts';
import { HiddenField } from '../form/HiddenField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextArea } from '../form/TextArea.tsx';
import { TextField } from '../form/TextField.tsx';
import type { Question } from './model.ts';

/** A question as the field that fits it. */
function QuestionField({ question }: { readonly question: Question }) {
  switch (question.kind) {
    case 'kept':
      return <KeptField name={question.name} />;
    case 'text':
      return <TextField {...question} />;
    case 'area':
      return <TextArea {...question} />;
    case 'date':
      return <DateField {...question} />;
    case 'time':
      return <TextField {...question} width="short" />;
    case 'choice':
      return <RadioField {...question} />;
    case 'select':
      return <SelectField {...question} />;
    case 'many':
      return <CheckboxField {...question} />;
  }
}

function KeptField({ name }: { readonly name: string }) {
  const { held } = useField(name);
  return <HiddenField name={name} value={held([])[0] ?? ''} />;
}

/** Questions as fields, one under the other. */
export function Questions({ questions }: { readonly questions: readonly Question[] }) {
  return questions.map((question) => <QuestionField key={question.name} question={question} />);
}

type QuestionGroupProps = { readonly title: string | undefined; readonly questions: readonly Question[] };

/** Questions about the same thing, under what they are about. */
export function QuestionGroup({ title, questions }: QuestionGroupProps) {
  const fields = <Questions questions={questions} />;
  if (title === undefined) return fields;
  return (
    <Fieldset className="wk-field wk-group">
      <FieldsetLegend>{title}</FieldsetLegend>
      {fields}
    </Fieldset>
  );
}
