import type { LocalDate } from '../../kernel/local-date.ts';
import { formatDue } from '../format.ts';
import { usePage, useText } from '../page-context.ts';
import { Link } from '../text/Link.tsx';
import { words } from '../words.ts';
import { Card } from './Card.tsx';

export type Task = {
  readonly key: string;
  /** What is asked, as a sentence: "Voortgangsgesprek met de heer T." */
  readonly sentence: string;
  readonly href: string;
  /** Why it is asked, and by which rule. */
  readonly reason: string;
  readonly due: LocalDate | null;
};

type TaskListProps = {
  readonly tasks: readonly Task[];
  readonly title?: string;
  /** What stands there when nothing is asked. */
  readonly empty: string;
  /** All tasks, when these are only the first. */
  readonly all?: { readonly href: string; readonly label: string };
};

function DueDay({ due }: { readonly due: LocalDate | null }) {
  const { today, language } = usePage();
  if (due === null || today === null) return null;
  const { text, late } = formatDue(due, today, language);
  return (
    <time dateTime={due} className={late ? 'wk-task__due wk-late' : 'wk-task__due'}>
      {text}
    </time>
  );
}

/** "Aan u": what is asked of the reader, each with its date and its reason. */
export function TaskList({ tasks, title, empty, all }: TaskListProps) {
  const t = useText();
  return (
    <Card title={title ?? t(words.toYou)}>
      {tasks.length === 0 ? (
        <p className="wk-soft">{empty}</p>
      ) : (
        <ul className="wk-tasks">
          {tasks.map(({ key, sentence, href, reason, due }) => (
            <li key={key} className="wk-task">
              <span className="wk-task__what">
                <Link href={href}>{sentence}</Link>
              </span>
              <DueDay due={due} />
              <span className="wk-task__why">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      {all === undefined ? null : (
        <p className="wk-tasks__all">
          <Link href={all.href}>{all.label}</Link>
        </p>
      )}
    </Card>
  );
}
