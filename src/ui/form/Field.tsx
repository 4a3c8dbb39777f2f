import {
  FormField,
  FormFieldDescription,
  FormFieldErrorMessage,
  FormLabel,
} from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { useText } from '../page-context.ts';
import { words } from '../words.ts';
import { fieldId } from './answer.ts';
import { useField } from './form-context.ts';

/** What every field asks for. */
export type FieldProps = {
  readonly name: string;
  readonly label: string;
  /** Help that stands beneath the label, before the field. */
  readonly hint?: ReactNode;
  /** Fields are asked for because they are needed; those that are not say so. */
  readonly optional?: boolean;
};

/** What a control needs to belong to its label, hint and refusal. */
export type ControlFacts = {
  readonly id: string;
  readonly name: string;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly 'aria-describedby': string | undefined;
};

type FieldFrameProps = FieldProps & {
  /** What it holds when the form does not say. */
  readonly value?: string | undefined;
  readonly children: (control: ControlFacts, held: string) => ReactNode;
};

export function describedBy(id: string, hint: boolean, refused: boolean): string | undefined {
  const ids = [hint ? `${id}-hint` : null, refused ? `${id}-fout` : null].filter((part) => part !== null);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** The words of a refusal above its field; "Fout:" is said to who cannot see the colour and the line. */
export function FieldRefusals({ name }: { readonly name: string }) {
  const t = useText();
  const { refusals } = useField(name);
  if (refusals.length === 0) return null;
  return (
    <FormFieldErrorMessage className="utrecht-form-field__error-message" id={`${fieldId(name)}-fout`}>
      {refusals.map(({ rule, message }) => (
        <p key={rule}>
          <span className="wk-hidden">{t(words.errorPrefix)}: </span>
          {t(message)}
        </p>
      ))}
    </FormFieldErrorMessage>
  );
}

export function OptionalMark({ shown }: { readonly shown: boolean }) {
  const t = useText();
  return shown ? <span className="wk-optional"> ({t(words.optional)})</span> : null;
}

/** One question: label above, hint beneath it, refusal, and then the control. */
export function FieldFrame({ name, label, hint, optional = false, value = '', children }: FieldFrameProps) {
  const { refusals, held, filter } = useField(name);
  const id = fieldId(name);
  const invalid = refusals.length > 0;
  const control: ControlFacts = {
    id,
    name,
    invalid,
    required: !optional && !filter,
    'aria-describedby': describedBy(id, hint !== undefined, invalid),
  };
  return (
    <FormField invalid={invalid} className="wk-field">
      <FormLabel htmlFor={id} className="utrecht-form-field__label">
        {label}
        <OptionalMark shown={optional} />
      </FormLabel>
      {hint === undefined ? null : (
        <FormFieldDescription id={`${id}-hint`} className="utrecht-form-field__description">
          {hint}
        </FormFieldDescription>
      )}
      <FieldRefusals name={name} />
      {children(control, held([value])[0] ?? '')}
    </FormField>
  );
}
