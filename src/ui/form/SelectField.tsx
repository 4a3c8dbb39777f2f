import { Select } from '@utrecht/component-library-react';
import { useText } from '../page-context.ts';
import { words } from '../words.ts';
import { FieldFrame, type FieldProps } from './Field.tsx';
import { useField } from './form-context.ts';

export type Option = { readonly value: string; readonly label: string; readonly hint?: string };

type SelectFieldProps = FieldProps & { readonly options: readonly Option[]; readonly value?: string };

/** One of many (more than seven; fewer are better as radios). */
export function SelectField({ options, value, ...field }: SelectFieldProps) {
  const t = useText();
  const { filter } = useField(field.name);
  return (
    <FieldFrame {...field} value={value}>
      {({ name, id, invalid, required, ...described }, held) => (
        <Select {...described} id={id} name={name} invalid={invalid} required={required} defaultValue={held}>
          <option value="">{t(filter ? words.all : words.choose)}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </FieldFrame>
  );
}
