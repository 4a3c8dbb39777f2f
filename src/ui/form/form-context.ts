import { createContext, useContext } from 'react';
import type { Refusal } from '../../kernel/result.ts';
import type { FormValues } from './answer.ts';

type FormFacts = {
  readonly refusals: readonly Refusal[];
  readonly values: FormValues;
  /** True once the visitor has sent the form: what is not in `values` was left empty on purpose. */
  readonly answered: boolean;
  /** Filters ask nothing; their fields do not say that they may be left empty. */
  readonly filters: boolean;
};

export const FormContext = createContext<FormFacts>({
  refusals: [],
  values: {},
  answered: false,
  filters: false,
});

type FieldFacts = {
  readonly refusals: readonly Refusal[];
  /** What stands in the field; `otherwise` when the form says nothing of it. */
  held(otherwise: readonly string[]): readonly string[];
  readonly filter: boolean;
};

/** What a field knows of the form it stands in. */
export function useField(name: string): FieldFacts {
  const { refusals, values, answered, filters } = useContext(FormContext);
  return {
    refusals: refusals.filter(({ field }) => field === name),
    held: (otherwise) => values[name] ?? (answered ? [] : otherwise),
    filter: filters,
  };
}
