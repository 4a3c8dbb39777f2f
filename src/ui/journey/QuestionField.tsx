import { Fieldset, FieldsetLegend } from '@utrecht/component-library-react';
import { CheckboxField, RadioField } from '../form/ChoiceField.tsx';
import { DateField } from '../form/DateField.tsx';
import { OptionalMark } from '../form/Field.tsx';
import { useField } from '../form/form-context.ts';
import { HiddenField } from '../form/HiddenField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { TextArea } from '../form/TextArea.tsx';
import { TextField } from '../form/TextField.tsx';
import type { Question } from './model.ts';
import { grouped } from './words.ts';

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

/** Questions as fields, one under the other; those of a group stand together under its words. */
export function Questions({ questions }: { readonly questions: readonly Question[] }) {
  return grouped(questions).map(({ group, questions: together }) => (
    <QuestionGroup key={together[0]?.name} title={group} questions={together} />
  ));
}

type QuestionGroupProps = { readonly title: string | undefined; readonly questions: readonly Question[] };

/** Short answers stand beside each other. What holds for every question of a group is said once, in its title. */
function QuestionGroup({ title, questions }: QuestionGroupProps) {
  const fields = questions.map((question) => <QuestionField key={question.name} question={question} />);
  if (title === undefined) return fields;
  const optional = questions.every((question) => question.optional === true);
  const kinds = [...(questions.every(isShort) ? ['row'] : []), ...(optional ? ['optional'] : [])];
  return (
    <Fieldset className={['wk-field wk-group', ...kinds.map((kind) => `wk-group--${kind}`)].join(' ')}>
      <FieldsetLegend>
        {title}
        <OptionalMark shown={optional} />
      </FieldsetLegend>
      {fields}
    </Fieldset>
  );
}

function isShort(question: Question): boolean {
  return question.kind === 'time' || (question.kind === 'text' && question.width === 'short');
}
