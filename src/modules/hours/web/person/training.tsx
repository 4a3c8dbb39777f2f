import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { formValues, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { courses } from '../../../learning/index.ts';
import { personNamed } from '../../../participants/index.ts';
import { recordTraining } from '../../actions/record-training.ts';

const journey = journeyOf({
  action: recordTraining,
  load: async (db, { params }) => {
    const person = await personNamed(db, params.participantId ?? '');
    return person === null ? null : { person, offered: await courses(db) };
  },
  form: ({ person, offered }, { today }): JourneyForm => ({
    title: 'Uren van een opleiding',
    lead: `Leren dat bij het werk hoort, is werktijd. Leg vast hoelang ${person.givenName} leerde. Dezelfde dag en cursus nog een keer vervangt wat er stond; 0 haalt het weg.`,
    trail: [{ href: `/flexpoule/uren/${person.id}`, label: `Uren van ${person.name}` }],
    confirm: 'Leg de uren vast',
    begin: formValues({ onDate: today }),
    steps: [
      {
        key: 'opleiding',
        questions: [
          { name: 'onDate', kind: 'date', label: 'Op welke dag?' },
          {
            name: 'minutes',
            kind: 'text',
            inputMode: 'numeric',
            width: 'short',
            label: 'Hoeveel minuten?',
            hint: 'Een dagdeel van vier uur is 240 minuten.',
          },
          {
            name: 'courseId',
            kind: 'select',
            label: 'Welke cursus?',
            optional: true,
            options: offered.map(({ id, name }) => ({ value: id, label: name })),
          },
        ],
      },
    ],
  }),
  commands: ({ person }, answers) => [{ raw: { ...answers, participantId: person.id } }],
  done: ({ person }): JourneyDone => ({
    title: 'De uren liggen vast',
    next: [{ href: `/flexpoule/uren/${person.id}`, label: `Naar de uren van ${person.name}` }],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function Training() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
