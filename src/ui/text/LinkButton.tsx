import { ButtonLink } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

type LinkButtonProps = {
  readonly href: string;
  readonly children: ReactNode;
  readonly kind?: 'primary' | 'secondary';
};

/** A link that begins something; it looks like a button but only opens a page. */
export function LinkButton({ href, children, kind = 'primary' }: LinkButtonProps) {
  const appearance = kind === 'primary' ? 'primary-action-button' : 'secondary-action-button';
  return (
    <ButtonLink href={href} appearance={appearance}>
      {children}
    </ButtonLink>
  );
}
