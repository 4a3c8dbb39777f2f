import { type ReactNode, useId } from 'react';

type CardProps = {
  readonly title?: string;
  /** A few words above the title, such as "Uw volgende stap". */
  readonly eyebrow?: string;
  /** `calm` lies in the page, `lifted` is the one thing to look at first. */
  readonly weight?: 'calm' | 'lifted';
  readonly children: ReactNode;
};

/** Things that belong together. */
export function Card({ title, eyebrow, weight = 'calm', children }: CardProps) {
  const id = useId();
  const named = title === undefined ? {} : { 'aria-labelledby': id };
  return (
    <section className={`wk-card wk-card--${weight}`} {...named}>
      {title === undefined ? null : (
        <h2 id={id} className="utrecht-heading-2 wk-card__title">
          {eyebrow === undefined ? null : <span className="wk-eyebrow">{eyebrow} </span>}
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
