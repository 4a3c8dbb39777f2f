import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { capital, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { personNamed } from '../../../participants/index.ts';
import { workplaces } from '../../../placements/index.ts';
import { setLiking } from '../../actions/set-liking.ts';
import { likingNames, likingScores } from '../../words.ts';
import { doneHere, trailHere } from '../subject.ts';

async function load(db: Transaction, { params }: JourneyVisit) {
  const person = await personNamed(db, params.id ?? '');
  return person === null ? null : { person, employers: await workplaces(db) };
}

const journey = journeyOf({
  action: setLiking,
  load,
  form: ({ person, employers }): JourneyForm => ({
    title: 'Waar iemand graag werkt',
    lead: `Vraag het ${person.givenName} zelf. Het telt mee in het rooster; het sluit niets uit.`,
    trail: trailHere(person),
    confirm: 'Leg dit vast',
    steps: [
      {
        key: 'werkgever',
        questions: [
          { kind: 'select', name: 'organisationId', label: 'Bij welke werkgever?', options: employers },
          {
            kind: 'choice',
            name: 'liking',
            label: 'Hoe graag?',
            options: likingScores
              .toReversed()
              .map((each) => ({ value: String(each), label: capital(likingNames[each].nl) })),
          },
        ],
      },
    ],
  }),
  commands: ({ person }, answers) => [{ raw: { ...answers, participantId: person.id } }],
  done: ({ person }) => doneHere(person, 'Dit ligt vast', 'De planner houdt er rekening mee.'),
});
export const loader = journey.loader;
export const action = journey.action;

export default function Liking() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
