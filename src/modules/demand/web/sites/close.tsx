import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { formValues, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { closeSite } from '../../actions/close-site.ts';
import { refusal } from '../../rules/refusals.ts';
import { siteAt } from './site-at.ts';
import { sitesTrail } from './site-form.ts';

const journey = journeyOf({
  action: closeSite,
  load: siteAt,
  stop: ({ closedOn }) => (closedOn === null ? [] : [refusal('site-closed-already')]),
  form: (site, { today }): JourneyForm => ({
    title: 'Werkplek sluiten',
    lead: 'Vanaf die dag kan hier geen werk meer worden gevraagd.',
    trail: [...sitesTrail],
    confirm: 'Sluit de werkplek',
    begin: formValues({ closedOn: today }),
    steps: [
      {
        key: 'sluiten',
        facts: [
          { label: 'Werkplek', value: `${site.organisation}, ${site.name}` },
          { label: 'Adres', value: `${site.street}, ${site.city}` },
        ],
        questions: [{ name: 'closedOn', kind: 'date', label: 'Wat is de eerste dag zonder deze werkplek?' }],
      },
    ],
  }),
  commands: ({ id }, answers) => [{ raw: { ...answers, siteId: id } }],
  done: (): JourneyDone => ({
    title: 'De werkplek sluit',
    next: [{ href: '/werkplekken', label: 'Naar de werkplekken' }],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function CloseSite() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
