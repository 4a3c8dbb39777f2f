import { createContext, useContext } from 'react';
import type { Refusal } from '../../kernel/result.ts';
import type { FormValues } from './answer.ts';

type FormFacts = {
  readonly refusals: readonly Refusal[];
  readonly values: FormValues;
  /** True once the visitor has sent the form: what is not in `values` was left empty on purpose. */
  readonly answered: boolean;
};

export const FormContext = createContext<FormFacts>({ refusals: [], values: {}, answered: false });

type FieldFacts = {
  readonly refusals: readonly Refusal[];
  /** What stands in the field; `otherwise` when the form says nothing of it. */
  held(otherwise: readonly string[]): readonly string[];
};

/** What a field knows of the form it stands in. */
export function useField(name: string): FieldFacts {
  const { refusals, values, answered } = useContext(FormContext);
  return {
    refusals: refusals.filter(({ field }) => field === name),
    held: (otherwise) => values[name] ?? (answered ? [] : otherwise),
  };
}
