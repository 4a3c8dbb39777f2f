import { Textbox } from '@utrecht/component-library-react';
import { FieldFrame, type FieldProps } from './Field.tsx';

type DateFieldProps = FieldProps & { readonly min?: string; readonly max?: string; readonly value?: string };

/** A day. Browsers send `2026-11-22`; where they only offer text, `readDay` also takes `22-11-2026`. */
export function DateField({ min, max, value, ...field }: DateFieldProps) {
  return (
    <FieldFrame {...field} value={value}>
      {(control, held) => (
        <Textbox
          {...control}
          type="date"
          min={min}
          max={max}
          className="wk-input--date"
          defaultValue={held}
        />
      )}
    </FieldFrame>
  );
}
