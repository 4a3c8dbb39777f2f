import { useActionData, useLoaderData } from 'react-router';
import { numberTyped } from '../../../../kernel/reading.ts';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage, type Question } from '../../../../ui/index.ts';
import { workplaces } from '../../../placements/index.ts';
import { addSite } from '../../actions/add-site.ts';
import { siteQuestions, sitesTrail } from './site-form.ts';

const journey = journeyOf({
  action: addSite,
  load: async (db, { actor }) => ({
    employers: actor.role === 'planner' ? await workplaces(db) : [],
    planner: actor.role === 'planner',
  }),
  form: ({ employers, planner }): JourneyForm => {
    const whose: Question = {
      name: 'organisationId',
      kind: 'select',
      label: 'Van welke werkgever?',
      options: employers,
    };
    return {
      title: 'Werkplek toevoegen',
      trail: [...sitesTrail],
      confirm: 'Voeg de werkplek toe',
      steps: [{ key: 'plek', questions: [...(planner ? [whose] : []), ...siteQuestions] }],
    };
  },
  commands: (_facts, answers) => [{ raw: { ...answers, coachHours: numberTyped(answers.coachHours) } }],
  done: (): JourneyDone => ({
    title: 'De werkplek staat erbij',
    lead: 'U kunt er nu mensen voor vragen.',
    next: [
      { href: '/vraag/nieuw', label: 'Vraag mensen' },
      { href: '/werkplekken', label: 'Naar de werkplekken' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function AddSite() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
