import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { endField, periodQuestions, withEnd } from '../../../placements/index.ts';
import { decideMove } from '../../../trajectories/index.ts';
import { signContract } from '../../actions/sign-contract.ts';
import { poolSubject } from '../pool-subject.ts';

const journey = journeyOf({
  action: signContract,
  load: (db, at) => poolSubject(db, at, { placement: null, contractRunning: true }),
  stop: ({ trajectory }, { actor, today }) => {
    const move = decideMove(trajectory, {
      to: 'in-the-pool',
      through: 'contract-start',
      role: actor.role,
      on: today,
    });
    return move.ok ? [] : move.refusals;
  },
  form: ({ person }): JourneyForm => ({
    title: 'Contract met de sociale firma',
    lead: `${person.name} komt in dienst van de sociale firma. Het contract staat los van opdrachten: valt werk weg, dan loopt het door.`,
    trail: trailOf(person),
    confirm: 'Leg het contract vast',
    steps: [
      {
        key: 'contract',
        questions: [
          ...periodQuestions,
          {
            name: 'hoursPerWeek',
            kind: 'text',
            inputMode: 'numeric',
            width: 'short',
            label: 'Hoeveel uren per week?',
          },
        ],
      },
    ],
  }),
  commands: ({ person }, answers) => [
    { raw: { ...withEnd(answers), participantId: person.id }, fields: endField },
  ],
  done: ({ person }): JourneyDone => ({
    title: 'Het contract ligt vast',
    lead: `${person.givenName} is nu in dienst. De volgende stap is een opdracht bij een werkgever.`,
    next: [
      { href: `${person.href}/opdracht/nieuw`, label: 'Leg een opdracht vast' },
      { href: person.href, label: `Naar ${person.name}` },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function SignContract() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
