import type { ReactNode } from 'react';
import { useFormAction } from 'react-router';
import type { FormAnswer, FormValues } from './answer.ts';
import { Button, ButtonRow } from './Buttons.tsx';
import { CsrfField } from './CsrfField.tsx';
import { FormContext } from './form-context.ts';

type PostFormProps = {
  readonly children?: ReactNode;
  /** What the action of this page answered: `useActionData<typeof action>()`. */
  readonly answer?: FormAnswer | undefined;
  /** What the fields hold at first; see `formValues`. */
  readonly values?: FormValues;
  /** The words on the one primary button; leave out to place buttons yourself. */
  readonly submit?: string;
  /** Where it goes when not to this page. */
  readonly action?: string;
  /** For forms with a file. */
  readonly upload?: boolean;
};

/** A form that changes something. Fields in it show their own refusal and keep what was typed. */
export function PostForm({ children, answer, values = {}, submit, action, upload = false }: PostFormProps) {
  const here = useFormAction();
  const facts = {
    refusals: answer?.refusals ?? [],
    values: answer?.values ?? values,
    answered: answer !== undefined,
    filters: false,
  };
  return (
    <FormContext.Provider value={facts}>
      <form
        className="wk-form"
        method="post"
        action={action ?? here}
        encType={upload ? 'multipart/form-data' : undefined}
        noValidate
      >
        <CsrfField />
        {children}
        {submit === undefined ? null : (
          <ButtonRow>
            <Button>{submit}</Button>
          </ButtonRow>
        )}
      </form>
    </FormContext.Provider>
  );
}
