import type { ReactNode } from 'react';
import type { FormAnswer, FormValues } from './answer.ts';
import { Button, ButtonRow } from './Buttons.tsx';
import { FormContext } from './form-context.ts';

type GetFormProps = {
  readonly children: ReactNode;
  /** The page that answers. */
  readonly action: string;
  /** What was asked and why it was refused; null before anything was asked. */
  readonly answer: FormAnswer | null;
  /** What the fields hold at first. */
  readonly values?: FormValues;
  readonly submit: string;
};

/** Questions that change nothing: they stand in the address, so that the answer can be kept and sent on. */
export function GetForm({ children, action, answer, values = {}, submit }: GetFormProps) {
  const facts = {
    refusals: answer?.refusals ?? [],
    values: answer?.values ?? values,
    answered: answer !== null,
    filters: false,
  };
  return (
    <FormContext.Provider value={facts}>
      <form className="wk-form" method="get" action={action} noValidate>
        {children}
        <ButtonRow>
          <Button>{submit}</Button>
        </ButtonRow>
      </form>
    </FormContext.Provider>
  );
}
