import type { ReactNode } from 'react';
import { useText } from '../page-context.ts';
import { words } from '../words.ts';

export type CheckedAnswer = {
  readonly question: string;
  readonly answer: ReactNode;
  /** The step of the form where it can still be changed; the list must then stand in that form. */
  readonly changeStep?: string;
};

/** The end of a journey: everything that was answered, with the way back to each. */
export function CheckAnswers({ answers }: { readonly answers: readonly CheckedAnswer[] }) {
  const t = useText();
  return (
    <dl className="utrecht-data-list wk-facts wk-answers">
      {answers.map(({ question, answer, changeStep }) => (
        <div key={question} className="wk-fact">
          <dt className="utrecht-data-list__item-key">{question}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{answer}</dd>
          {changeStep === undefined ? null : (
            <dd className="wk-answers__change">
              <button type="submit" name="go" value={`step:${changeStep}`}>
                {t(words.change)}
                <span className="wk-hidden">: {question}</span>
              </button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
