import type { ReactNode } from 'react';

export type ButtonChoice = {
  readonly value: string;
  readonly title: string;
  /** What kind of choice it is, beneath the title. */
  readonly kind: string;
  /** What it means, in one sentence. */
  readonly explanation: ReactNode;
};

type ChoiceButtonsProps = { readonly name: string; readonly choices: readonly ButtonChoice[] };

/** A choice that goes on at once: each possibility is a button of its own, as large as what it says. */
export function ChoiceButtons({ name, choices }: ChoiceButtonsProps) {
  return (
    <ul className="wk-picks">
      {choices.map(({ value, title, kind, explanation }) => (
        <li key={value}>
          <button type="submit" name={name} value={value} className="wk-pick">
            <span className="wk-pick__title">{title}</span>
            <span className="wk-pick__kind">{kind}</span>
            <span className="wk-pick__explanation">{explanation}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
