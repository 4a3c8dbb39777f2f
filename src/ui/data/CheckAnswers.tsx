import type { ReactNode } from 'react';
import { useText } from '../page-context.ts';
import { words } from '../words.ts';

export type CheckedAnswer = {
  readonly question: string;
  readonly answer: ReactNode;
  /** Where it can still be changed. */
  readonly changeHref?: string;
};

/** The end of a journey: everything that was answered, with the way back to each. */
export function CheckAnswers({ answers }: { readonly answers: readonly CheckedAnswer[] }) {
  const t = useText();
  return (
    <dl className="utrecht-data-list wk-facts wk-answers">
      {answers.map(({ question, answer, changeHref }) => (
        <div key={question} className="wk-fact">
          <dt className="utrecht-data-list__item-key">{question}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{answer}</dd>
          {changeHref === undefined ? null : (
            <dd className="wk-answers__change">
              <a href={changeHref}>
                {t(words.change)}
                <span className="wk-hidden">: {question}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
