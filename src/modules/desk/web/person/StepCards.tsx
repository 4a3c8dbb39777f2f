import { roleNames } from '../../../../kernel/words.ts';
import {
  ButtonRow,
  Card,
  capital,
  Day,
  Facts,
  formatDue,
  Link,
  LinkButton,
  Paragraph,
} from '../../../../ui/index.ts';
import type { Extension } from '../../queries/person-facts.ts';
import type { ThingsToDo } from '../present/things-to-do.ts';
import type { PersonView } from './load.ts';

type Now = NonNullable<PersonView['now']>;

/**
 * The buttons: how it can go on from here, for this role. A step that has to wait says for what, and rounding off stands
 * apart.
 */
export function StepsCard({ todo }: { readonly todo: ThingsToDo }) {
  const { first, steps, ways } = todo;
  if (first === null && steps.length === 0 && ways.length === 0) return null;
  const waiting = steps.filter(({ waits }) => waits !== null);
  const onward = steps.filter(({ ends, waits }) => !ends && waits === null);
  const buttons = [...(first === null ? [] : [{ ...first, closes: false }]), ...onward];
  const ending = steps.filter(({ ends }) => ends);
  return (
    <Card title="Hoe gaat het verder?" weight="lifted">
      {buttons.length === 0 ? null : (
        <ButtonRow>
          {buttons.map(({ href, label, closes }, place) => (
            <LinkButton key={href} href={href} kind={place === 0 && !closes ? 'primary' : 'secondary'}>
              {label}
            </LinkButton>
          ))}
        </ButtonRow>
      )}
      {waiting.map(({ href, label, waits }) => (
        <Paragraph key={href} soft>
          <strong>Daarna: {label.charAt(0).toLowerCase() + label.slice(1)}.</strong> {waits}
        </Paragraph>
      ))}
      <ul className="wk-ways">
        {[...ways, ...ending].map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What is due and when, with the clock that says so. */
export function DueCard({ now }: { readonly now: Now }) {
  if (!now.mayReadDeadlines) return null;
  return (
    <Card title="Wat eraan komt">
      {now.deadlines.length === 0 ? (
        <Paragraph>Er loopt nu geen termijn.</Paragraph>
      ) : (
        <ul className="wk-tasks">
          {now.deadlines.map(({ clock, dueOn, role, task, reason }) => {
            const { text, late } = formatDue(dueOn, now.today);
            return (
              <li key={clock} className="wk-task">
                <span className="wk-task__what">{task.nl}</span>
                <time dateTime={dueOn} className={late ? 'wk-task__due wk-late' : 'wk-task__due'}>
                  {text}
                </time>
                <span className="wk-task__why">
                  {capital(roleNames[role].nl)}. {reason}.
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

function decided({ decision, decisionReason }: Extension): string {
  if (decision === null) return 'wacht op een besluit';
  const words = decision === 'granted' ? 'toegekend' : 'niet toegekend';
  return decisionReason === null ? words : `${words}: ${decisionReason}`;
}

/** Requests for more time, with the reason and the decision. */
export function ExtensionsCard({ extensions }: { readonly extensions: readonly Extension[] }) {
  if (extensions.length === 0) return null;
  return (
    <Card title="Meer tijd">
      <Facts
        facts={extensions.map((extension) => ({
          label: extension.reason,
          value: (
            <>
              tot <Day day={extension.until} as="short" />, {decided(extension)}
            </>
          ),
        }))}
      />
    </Card>
  );
}
