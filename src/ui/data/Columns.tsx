import type { ReactNode } from 'react';

/** Two columns on a wide screen, under each other on a phone. `even` for equal ones. */
export function Columns({
  children,
  even = false,
}: {
  readonly children: ReactNode;
  readonly even?: boolean;
}) {
  return <div className={even ? 'wk-columns wk-columns--even' : 'wk-columns'}>{children}</div>;
}

/** Under each other with the space of a page, for inside a column. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className="wk-stack">{children}</div>;
}
