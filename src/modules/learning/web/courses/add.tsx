import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { addCourse } from '../../actions/add-course.ts';

const journey = journeyOf({
  action: addCourse,
  load: async () => ({}),
  form: (): JourneyForm => ({
    title: 'Cursus toevoegen',
    trail: [{ href: '/cursussen', label: 'Cursussen' }],
    confirm: 'Voeg toe',
    steps: [
      {
        key: 'cursus',
        questions: [
          { name: 'name', kind: 'text', label: 'Hoe heet de cursus?' },
          {
            name: 'validMonths',
            kind: 'text',
            inputMode: 'numeric',
            width: 'short',
            label: 'Hoeveel maanden geldt het certificaat?',
            hint: 'Laat leeg als het altijd geldt.',
            optional: true,
          },
        ],
      },
    ],
  }),
  commands: (_facts, answers) => [{ raw: answers }],
  done: (): JourneyDone => ({
    title: 'De cursus staat erbij',
    lead: 'Uitslagen kunnen nu bij deelnemers worden vastgelegd.',
    next: [
      { href: '/cursussen', label: 'Naar de cursussen' },
      { href: '/cursussen/nieuw', label: 'Nog een cursus' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function AddCourse() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
