import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { formValues, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { changeOrganisation } from '../../actions/change-organisation.ts';
import { nameQuestions } from './questions.ts';
import { organisationOf, organisationsTrail } from './subject.ts';

const journey = journeyOf({
  action: changeOrganisation,
  load: organisationOf,
  form: ({ name, desk, city, href }): JourneyForm => ({
    title: 'Organisatie wijzigen',
    trail: [organisationsTrail, { href, label: name }],
    confirm: 'Sla de wijziging op',
    begin: formValues({ name, desk, city }),
    steps: [{ key: 'organisatie', questions: nameQuestions }],
  }),
  commands: ({ id }, answers) => [{ raw: { ...answers, organisationId: id } }],
  done: ({ href, name }): JourneyDone => ({
    title: 'De wijziging is opgeslagen',
    next: [{ href, label: `Naar ${name}` }],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function ChangeOrganisation() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
