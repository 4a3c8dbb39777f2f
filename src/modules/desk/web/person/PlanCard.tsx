import type { Role } from '../../../../kernel/actor.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { roleNames } from '../../../../kernel/words.ts';
import { Card, capital, Day, formatDue, Heading3, Link, Paragraph } from '../../../../ui/index.ts';
import type { NamedPerson } from '../../../participants/index.ts';
import { addGoalAction, mayFinish, reachGoal } from '../../../trajectories/index.ts';
import type { Goal, GoalAction } from '../../queries/person-facts.ts';

type Around = {
  readonly person: Pick<NamedPerson, 'href' | 'givenName'>;
  readonly today: LocalDate;
  readonly role: Role;
  /** Nothing is agreed on or finished any more. */
  readonly ended: boolean;
};

function When({
  dueOn,
  doneOn,
  today,
}: Pick<GoalAction, 'dueOn' | 'doneOn'> & { readonly today: LocalDate }) {
  if (doneOn !== null) {
    return (
      <>
        klaar op <Day day={doneOn} as="dayMonth" />
      </>
    );
  }
  const { text, late } = formatDue(dueOn, today);
  const within = text.charAt(0).toLowerCase() + text.slice(1);
  return <span className={late ? 'wk-late' : undefined}>{within}</span>;
}

function Action({ action, person, today, role, ended }: Around & { readonly action: GoalAction }) {
  const { id, words, byRole, doneOn } = action;
  const finishes = !ended && doneOn === null && mayFinish(role, byRole);
  return (
    <li className="wk-plan__action">
      <span>
        {words}
        <span className="wk-plan__who">
          {byRole === 'participant' ? person.givenName : capital(roleNames[byRole].nl)},{' '}
          <When {...action} today={today} />
        </span>
      </span>
      {finishes ? (
        <Link href={`${person.href}/actie/${id}/gedaan`} label={`Gedaan: ${words}`}>
          Gedaan
        </Link>
      ) : null}
    </li>
  );
}

function GoalWays({ goal, person, role, ended }: Around & { readonly goal: Goal }) {
  if (ended || goal.reachedOn !== null) return null;
  const base = `${person.href}/doel/${goal.id}`;
  const ways = [
    { action: addGoalAction, href: `${base}/actie`, label: 'Spreek een actie af' },
    { action: reachGoal, href: `${base}/bereikt`, label: 'Doel is bereikt' },
  ].filter(({ action }) => action.who.includes(role));
  return (
    <ul className="wk-ways">
      {ways.map(({ href, label }) => (
        <li key={href}>
          <Link href={href} label={`${label}: ${goal.title}`}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Goals, with who does what by when. */
export function PlanCard({ plan, ...around }: Around & { readonly plan: readonly Goal[] }) {
  return (
    <div id="plan">
      <Card title="Het plan">
        {plan.length === 0 ? <Paragraph>Er is nog geen doel afgesproken.</Paragraph> : null}
        {plan.map((goal) => (
          <section key={goal.id}>
            <Heading3>
              {goal.title}
              {goal.reachedOn === null ? '' : ' – bereikt'}
            </Heading3>
            <ul className="wk-plan">
              {goal.actions.map((action) => (
                <Action key={action.id} action={action} {...around} />
              ))}
            </ul>
            <GoalWays goal={goal} {...around} />
          </section>
        ))}
      </Card>
    </div>
  );
}
