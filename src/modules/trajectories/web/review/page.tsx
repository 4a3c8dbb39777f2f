import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { formValues, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { holdReview } from '../../actions/hold-review.ts';
import { endedRefusals } from '../../rules/move.ts';
import { type Subject, subjectOf } from '../subject.ts';

const journey = journeyOf({
  action: holdReview,
  load: subjectOf,
  stop: ({ trajectory }) => endedRefusals(trajectory),
  form: ({ person }, { today }): JourneyForm => ({
    title: 'Voortgangsgesprek',
    lead: `Leg vast wat u met ${person.name} hebt besproken. ${person.givenName} kan dit lezen.`,
    trail: trailOf(person),
    confirm: 'Leg het gesprek vast',
    begin: formValues({ heldOn: today }),
    steps: [
      {
        key: 'gesprek',
        questions: [
          { name: 'heldOn', kind: 'date', label: 'Wanneer was het gesprek?' },
          {
            name: 'wentWell',
            kind: 'area',
            label: 'Wat gaat goed?',
            hint: 'Wat lukt er, wat is er geleerd, waar is iemand trots op?',
          },
          { name: 'next', kind: 'area', label: 'Wat is de volgende stap?', hint: 'Wie doet wat?' },
        ],
      },
    ],
  }),
  commands: ({ trajectory }, answers) => [{ raw: { ...answers, trajectoryId: trajectory.id } }],
  done: ({ person }: Subject): JourneyDone => ({
    title: 'Het gesprek ligt vast',
    lead: 'Het volgende gesprek komt op tijd weer op uw lijst.',
    next: [
      { href: person.href, label: `Naar ${person.name}` },
      { href: `${person.href}/doel`, label: 'Spreek een doel af' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function HoldReview() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
