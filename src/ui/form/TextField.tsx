import { Textbox } from '@utrecht/component-library-react';
import { FieldFrame, type FieldProps } from './Field.tsx';

type TextFieldProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'password' | 'url';
  /** What the browser may fill in, such as `family-name`. */
  readonly autoComplete?: string;
  /** The keyboard a phone shows. */
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  /** How much is expected; the box is as wide as the answer. */
  readonly width?: 'short' | 'middle' | 'full';
  readonly value?: string;
};

/** One line of text. For numbers too: `inputMode="numeric"`, never a number box with arrows. */
export function TextField({
  type = 'text',
  autoComplete,
  inputMode,
  width = 'full',
  value,
  ...field
}: TextFieldProps) {
  return (
    <FieldFrame {...field} value={value}>
      {(control, held) => (
        <Textbox
          {...control}
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete ?? 'off'}
          className={`wk-input--${width}`}
          defaultValue={held}
        />
      )}
    </FieldFrame>
  );
}
