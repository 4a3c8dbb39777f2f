import type { ReactNode } from 'react';

type DisclosureProps = { readonly summary: ReactNode; readonly children: ReactNode };

/** Something long that is there for who wants it: opened by a click, by keyboard too, and on paper always open. */
export function Disclosure({ summary, children }: DisclosureProps) {
  return (
    <details className="wk-disclosure">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
