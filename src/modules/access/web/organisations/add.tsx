import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { addOrganisation } from '../../actions/add-organisation.ts';
import { kindQuestion, nameQuestions } from './questions.ts';
import { organisationsTrail } from './subject.ts';

const journey = journeyOf({
  action: addOrganisation,
  load: async () => ({}),
  form: (): JourneyForm => ({
    title: 'Organisatie toevoegen',
    trail: [organisationsTrail],
    confirm: 'Voeg de organisatie toe',
    steps: [{ key: 'organisatie', questions: [...nameQuestions, kindQuestion] }],
  }),
  commands: (_, answers) => [{ raw: answers }],
  done: (_, told): JourneyDone => ({
    title: 'De organisatie staat erbij',
    lead: 'Voeg nu de mensen toe die er werken.',
    next: [
      { href: `/organisaties/${told.id}/medewerker-toevoegen`, label: 'Voeg een medewerker toe' },
      { href: `/organisaties/${told.id}`, label: 'Bekijk de organisatie' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function AddOrganisation() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
