import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { agreeGoal } from '../../actions/agree-goal.ts';
import { endedRefusals } from '../../rules/move.ts';
import { subjectOf } from '../subject.ts';
import { goalActionQuestions } from './questions.ts';

const journey = journeyOf({
  action: agreeGoal,
  load: subjectOf,
  stop: ({ trajectory }) => endedRefusals(trajectory),
  form: ({ person }): JourneyForm => ({
    title: 'Doel afspreken',
    lead: `Spreek het af met ${person.name}, met een eerste actie. Meer acties kunnen er later bij.`,
    trail: trailOf(person),
    confirm: 'Leg het doel vast',
    steps: [
      {
        key: 'doel',
        questions: [
          {
            name: 'title',
            kind: 'text',
            label: 'Wat is het doel?',
            hint: 'Wat wil iemand kunnen of hebben?',
          },
          ...goalActionQuestions,
        ],
      },
    ],
  }),
  commands: ({ trajectory }, answers) => [{ raw: { ...answers, trajectoryId: trajectory.id } }],
  done: ({ person }, told): JourneyDone => ({
    title: 'Het doel is afgesproken',
    lead: `${person.givenName} ziet het doel en de eerste actie op de eigen pagina.`,
    next: [
      { href: person.href, label: `Naar ${person.name}` },
      { href: `${person.href}/doel/${told.id}/actie`, label: 'Spreek nog een actie af' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function AgreeGoal() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
