import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { addGoalAction } from '../../actions/add-goal-action.ts';
import { endedRefusals } from '../../rules/move.ts';
import { subjectOf } from '../subject.ts';
import { goalActionQuestions } from './questions.ts';

async function load(db: Transaction, at: JourneyVisit) {
  const subject = await subjectOf(db, at);
  const goal =
    subject === null
      ? undefined
      : await db
          .selectFrom('goal')
          .select(['id', 'title'])
          .where('id', '=', at.params.goalId ?? '')
          .where('trajectory_id', '=', subject.trajectory.id)
          .executeTakeFirst();
  return subject === null || goal === undefined ? null : { ...subject, goal };
}

const journey = journeyOf({
  action: addGoalAction,
  load,
  stop: ({ trajectory }) => endedRefusals(trajectory),
  form: ({ person, goal }): JourneyForm => ({
    title: 'Actie afspreken',
    lead: `Bij het doel „${goal.title}”.`,
    trail: trailOf(person),
    confirm: 'Spreek de actie af',
    steps: [{ key: 'actie', questions: goalActionQuestions }],
  }),
  commands: ({ goal }, answers) => [{ raw: { ...answers, goalId: goal.id } }],
  done: ({ person, goal }): JourneyDone => ({
    title: 'De actie staat erbij',
    next: [
      { href: person.href, label: `Naar ${person.name}` },
      { href: `${person.href}/doel/${goal.id}/actie`, label: 'Spreek nog een actie af' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function AddGoalAction() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
