import type { ReactNode } from 'react';

type ColumnsProps = {
  readonly children: ReactNode;
  /**
   * `wide-first`: the first child is the wide column. `even`: two equal ones. `narrow-first`: the first child matters most
   * (what is asked) and comes first on a phone, but stands right, in the narrow column, on a wide screen.
   */
  readonly shape?: 'wide-first' | 'even' | 'narrow-first';
};

const shapes = {
  'wide-first': 'wk-columns',
  even: 'wk-columns wk-columns--even',
  'narrow-first': 'wk-columns wk-columns--second-first',
} as const;

/** Two columns on a wide screen, under each other on a phone. */
export function Columns({ children, shape = 'wide-first' }: ColumnsProps) {
  return <div className={shapes[shape]}>{children}</div>;
}

/** Under each other with the space of a page, for inside a column. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className="wk-stack">{children}</div>;
}
