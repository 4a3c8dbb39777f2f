import type { ReactNode } from 'react';
import { useText } from '../page-context.ts';
import { Heading2 } from '../text/Headings.tsx';
import { PageTitle } from '../text/PageTitle.tsx';
import { words } from '../words.ts';

type DoneProps = {
  /** What happened, in the past tense: "De kennismaking staat gepland." The title of the page. */
  readonly title: string;
  readonly lead?: ReactNode;
  /** What follows, and who does it. */
  readonly children: ReactNode;
};

/** The end of a journey: it is done, and this is how it goes on. */
export function Done({ title, lead, children }: DoneProps) {
  const t = useText();
  return (
    <>
      <div className="wk-done">
        <svg className="wk-done__mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
          <circle cx="24" cy="24" r="21" />
          <path d="m15 24.5 6.5 6.5L34 18" />
        </svg>
        <PageTitle lead={lead}>{title}</PageTitle>
      </div>
      <Heading2>{t(words.nextStep)}</Heading2>
      {children}
    </>
  );
}
