import { roleNames } from '../../../../kernel/words.ts';
import {
  Button,
  Card,
  capital,
  Day,
  Heading3,
  HiddenField,
  PostForm,
  useText,
} from '../../../../ui/index.ts';
import type { Goal, GoalAction } from '../../queries/person-facts.ts';

function Action({ action }: { readonly action: GoalAction }) {
  const t = useText();
  const { id, words, byRole, dueOn, doneOn } = action;
  const mine = byRole === 'participant';
  return (
    <li className="wk-plan__action">
      <span>
        {words}
        <span className="wk-plan__who">
          {mine ? t({ nl: 'U', en: 'You' }) : capital(t(roleNames[byRole]))},{' '}
          {doneOn === null ? t({ nl: 'voor', en: 'before' }) : t({ nl: 'klaar op', en: 'done on' })}{' '}
          <Day day={doneOn ?? dueOn} as="dayMonth" />
        </span>
      </span>
      {mine && doneOn === null ? (
        <PostForm>
          <HiddenField name="asked" value="finish" />
          <HiddenField name="goalActionId" value={id} />
          <Button kind="secondary">
            {t({ nl: 'Klaar', en: 'Done' })}
            <span className="wk-hidden">: {words}</span>
          </Button>
        </PostForm>
      ) : null}
    </li>
  );
}

/** What was agreed: who does what by when, with a button for what is the participant's own. */
export function MyPlan({ plan }: { readonly plan: readonly Goal[] }) {
  const t = useText();
  if (plan.length === 0) return null;
  return (
    <Card title={t({ nl: 'Uw plan', en: 'Your plan' })}>
      {plan.map(({ id, title, actions, reachedOn }) => (
        <section key={id}>
          <Heading3>
            {title}
            {reachedOn === null ? '' : t({ nl: ' – bereikt', en: ' – reached' })}
          </Heading3>
          <ul className="wk-plan">
            {actions.map((action) => (
              <Action key={action.id} action={action} />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
