import type { ReactNode } from 'react';
import { useText } from '../page-context.ts';
import { words } from '../words.ts';

type FigureProps = {
  readonly picture: ReactNode;
  /** The same facts as the picture; a `DataTable`. */
  readonly table: ReactNode;
  readonly caption?: string;
  readonly tableLabel?: string;
};

/** A picture with the same facts as a table beneath it. */
export function Figure({ picture, table, caption, tableLabel }: FigureProps) {
  const t = useText();
  return (
    <figure className="wk-figure">
      {picture}
      {caption === undefined ? null : <figcaption>{caption}</figcaption>}
      <details>
        <summary>{tableLabel ?? t(words.asTable)}</summary>
        {table}
      </details>
    </figure>
  );
}
