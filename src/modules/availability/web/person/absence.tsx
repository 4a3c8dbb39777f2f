import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { recordAbsence } from '../../actions/record-absence.ts';
import { doneHere, loadPersonOnly, trailHere } from '../subject.ts';

const journey = journeyOf({
  action: recordAbsence,
  load: loadPersonOnly,
  form: ({ person }): JourneyForm => ({
    title: 'Vrije dagen vastleggen',
    lead: `Op deze dagen vraagt de planner geen werk aan ${person.givenName}. Een reden schrijft u niet op.`,
    trail: trailHere(person),
    confirm: 'Leg deze dagen vast',
    steps: [
      {
        key: 'dagen',
        questions: [
          {
            kind: 'choice',
            name: 'kind',
            label: 'Wat is het?',
            options: [
              { value: 'leave', label: 'Vrij', hint: 'Vakantie of verlof: telt als verlof.' },
              { value: 'away', label: 'Niet beschikbaar', hint: 'Bijvoorbeeld een cursus of een afspraak.' },
            ],
          },
          { kind: 'date', name: 'fromDate', label: 'Wat is de eerste dag?' },
          { kind: 'date', name: 'lastDay', label: 'Wat is de laatste dag?' },
        ],
      },
    ],
  }),
  commands: ({ person }, answers) => [{ raw: { ...answers, participantId: person.id } }],
  done: ({ person }) =>
    doneHere(person, 'De dagen liggen vast', 'Staat er al een dienst op deze dagen? Zoek dan vervanging.'),
});
export const loader = journey.loader;
export const action = journey.action;

export default function RecordAbsence() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
