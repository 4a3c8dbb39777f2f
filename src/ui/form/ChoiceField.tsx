import {
  Checkbox,
  Fieldset,
  FieldsetLegend,
  FormFieldDescription,
  RadioButton,
} from '@utrecht/component-library-react';
import { fieldId } from './answer.ts';
import { describedBy, type FieldProps, FieldRefusals, OptionalMark } from './Field.tsx';
import { useField } from './form-context.ts';
import type { Option } from './SelectField.tsx';

type ChoiceProps = FieldProps & { readonly options: readonly Option[]; readonly value?: string };
type ChoicesProps = FieldProps & { readonly options: readonly Option[]; readonly values?: readonly string[] };

type ChoiceFrameProps = FieldProps & {
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly many: boolean;
};

function ChoiceFrame({ name, label, hint, optional = false, options, chosen, many }: ChoiceFrameProps) {
  const { refusals } = useField(name);
  const id = fieldId(name);
  const invalid = refusals.length > 0;
  const descriptions = describedBy(id, hint !== undefined, invalid);
  const Control = many ? Checkbox : RadioButton;
  return (
    <Fieldset
      className="wk-field"
      invalid={invalid}
      {...(descriptions === undefined ? {} : { 'aria-describedby': descriptions })}
    >
      <FieldsetLegend>
        {label}
        <OptionalMark shown={optional} />
      </FieldsetLegend>
      {hint === undefined ? null : <FormFieldDescription id={`${id}-hint`}>{hint}</FormFieldDescription>}
      <FieldRefusals name={name} />
      {options.map((option, place) => {
        const optionId = place === 0 ? id : `${id}-${place}`;
        return (
          <label key={option.value} htmlFor={optionId} className="wk-choice">
            <Control
              id={optionId}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              invalid={invalid}
            />
            <span>
              {option.label}
              {option.hint === undefined ? null : <span className="wk-choice__hint">{option.hint}</span>}
            </span>
          </label>
        );
      })}
    </Fieldset>
  );
}

/** One of a few: radios. */
export function RadioField({ value, ...field }: ChoiceProps) {
  const { held } = useField(field.name);
  return <ChoiceFrame {...field} chosen={held(value === undefined ? [] : [value])} many={false} />;
}

/** Any of a few: checkboxes. */
export function CheckboxField({ values = [], ...field }: ChoicesProps) {
  const { held } = useField(field.name);
  return <ChoiceFrame {...field} chosen={held(values)} many={true} />;
}
