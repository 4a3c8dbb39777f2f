import { isRouteErrorResponse } from 'react-router';
import type { Text } from '../../kernel/text.ts';
import { useText } from '../page-context.ts';
import { LinkButton } from '../text/LinkButton.tsx';
import { PageTitle } from '../text/PageTitle.tsx';
import { Paragraph } from '../text/Paragraph.tsx';
import { BrokenRing } from './BrokenRing.tsx';
import { type Problem, problemOf } from './problem.ts';

type ProblemPageProps = { readonly error: unknown };

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** A reason that the route gave with its refusal: `throw data(refusal.message, { status: 403 })`. */
function reasonOf(error: unknown): Text | null {
  if (!isRouteErrorResponse(error)) return null;
  const reason: unknown = error.data;
  if (typeof reason !== 'object' || reason === null || !('nl' in reason) || !('en' in reason)) return null;
  const { nl, en } = reason;
  return typeof nl === 'string' && typeof en === 'string' ? { nl, en } : null;
}

/** What a visitor sees when a page cannot be shown: what it is, that nothing is lost, where to go on. */
export function ProblemPage({ error }: ProblemPageProps) {
  const t = useText();
  const problem: Problem = problemOf(statusOf(error));
  const reason = reasonOf(error);
  return (
    <div className="wk-problem">
      <BrokenRing />
      <div>
        <PageTitle>{t(problem.title)}</PageTitle>
        {reason === null ? null : <Paragraph>{t(reason)}</Paragraph>}
        <Paragraph>{t(problem.explanation)}</Paragraph>
        <LinkButton href="/">{t(problem.wayOn)}</LinkButton>
      </div>
    </div>
  );
}
