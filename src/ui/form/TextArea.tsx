import { Textarea } from '@utrecht/component-library-react';
import { FieldFrame, type FieldProps } from './Field.tsx';

type TextAreaProps = FieldProps & { readonly rows?: number; readonly value?: string };

/** A few sentences. */
export function TextArea({ rows = 4, value, ...field }: TextAreaProps) {
  return (
    <FieldFrame {...field} value={value}>
      {(control, held) => <Textarea {...control} rows={rows} defaultValue={held} />}
    </FieldFrame>
  );
}
