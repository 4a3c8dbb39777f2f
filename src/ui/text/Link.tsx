import { Link as UtrechtLink } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

type LinkProps = {
  readonly href: string;
  readonly children: ReactNode;
  /** More words for who hears the link apart from its surroundings. */
  readonly label?: string;
};

/** A link to a page; its text says where it leads. */
export function Link({ href, children, label }: LinkProps) {
  return (
    <UtrechtLink href={href} {...(label === undefined ? {} : { 'aria-label': label })}>
      {children}
    </UtrechtLink>
  );
}
