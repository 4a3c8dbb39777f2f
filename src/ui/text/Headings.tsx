import { Heading2 as UtrechtHeading2, Heading3 as UtrechtHeading3 } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

type HeadingProps = { readonly children: ReactNode; readonly id?: string };

export function Heading2(props: HeadingProps) {
  return <UtrechtHeading2 {...props} />;
}

export function Heading3(props: HeadingProps) {
  return <UtrechtHeading3 {...props} />;
}
