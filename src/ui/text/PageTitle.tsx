import { Heading1 } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import type { Refusal } from '../../kernel/result.ts';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { useText } from '../page-context.ts';
import { words } from '../words.ts';

type PageTitleProps = {
  readonly children: string;
  /** One sentence under the title: what is asked here. */
  readonly lead?: ReactNode;
  /** What is wrong with the form on this page; stands above the title, and the title of the window says so. */
  readonly refusals?: readonly Refusal[] | undefined;
};

/** The heading of a page and the title of its window. Exactly one on a page. */
export function PageTitle({ children, lead, refusals = [] }: PageTitleProps) {
  const t = useText();
  const prefix = refusals.length === 0 ? '' : `${t(words.errorPrefix)}: `;
  return (
    <>
      <title>{`${prefix}${children} – Werkkring`}</title>
      <ErrorSummary refusals={refusals} />
      <div className="wk-title">
        <Heading1>{children}</Heading1>
        {lead === undefined ? null : <p className="wk-lead">{lead}</p>}
      </div>
    </>
  );
}
