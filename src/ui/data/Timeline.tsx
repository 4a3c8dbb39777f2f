import type { ReactNode } from 'react';
import type { LocalDate } from '../../kernel/local-date.ts';
import { Heading3 } from '../text/Headings.tsx';
import { Day } from './Day.tsx';
import type { Tint } from './tint.ts';

export type TimelineEntry = {
  readonly key: string;
  readonly day: LocalDate;
  readonly what: ReactNode;
  /** Who decided, and why. */
  readonly detail?: ReactNode;
  readonly tint: Tint;
  /** Where the person is now. */
  readonly current?: boolean;
};

export type TimelineLap = {
  readonly key: string;
  readonly title: string;
  readonly entries: readonly TimelineEntry[];
};

/** The history of one person, lap by lap. */
export function Timeline({ laps }: { readonly laps: readonly TimelineLap[] }) {
  return (
    <div className="wk-timeline">
      {laps.map(({ key, title, entries }) => (
        <section key={key}>
          <Heading3>{title}</Heading3>
          <ol>
            {entries.map((entry) => (
              <li
                key={entry.key}
                className={`wk-step wk-tint--${entry.tint}`}
                aria-current={entry.current === true ? 'step' : undefined}
              >
                <span className="wk-step__day">
                  <Day day={entry.day} as="short" />
                </span>
                <span className="wk-step__what">{entry.what}</span>
                {entry.detail === undefined ? null : <span className="wk-step__detail">{entry.detail}</span>}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
