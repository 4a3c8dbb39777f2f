import { Paragraph as UtrechtParagraph } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

/** Running text, at most 70 characters wide; `soft` for what may be skipped. */
export function Paragraph({
  children,
  soft = false,
}: {
  readonly children: ReactNode;
  readonly soft?: boolean;
}) {
  return <UtrechtParagraph className={soft ? 'wk-text wk-soft' : 'wk-text'}>{children}</UtrechtParagraph>;
}
