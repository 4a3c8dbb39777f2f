import { Button as UtrechtButton } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

type ButtonProps = {
  readonly children: ReactNode;
  readonly kind?: 'primary' | 'secondary' | 'subtle';
  /** When a form has more than one way on: which was chosen. */
  readonly name?: string;
  readonly value?: string;
};

const appearances = {
  primary: 'primary-action-button',
  secondary: 'secondary-action-button',
  subtle: 'subtle-button',
} as const;

/** Sends the form it stands in. One primary button on a page. */
export function Button({ children, kind = 'primary', ...choice }: ButtonProps) {
  return (
    <UtrechtButton type="submit" appearance={appearances[kind]} {...choice}>
      {children}
    </UtrechtButton>
  );
}

/** Buttons and link buttons beside each other; under each other on a phone. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className="wk-buttons">{children}</div>;
}
