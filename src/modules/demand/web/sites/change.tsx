import { useActionData, useLoaderData } from 'react-router';
import { numberTyped } from '../../../../kernel/reading.ts';
import { journeyOf } from '../../../../platform/web/journey.ts';
import {
  formatNumber,
  formValues,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { changeSite } from '../../actions/change-site.ts';
import { refusal } from '../../rules/refusals.ts';
import { siteAt } from './site-at.ts';
import { siteQuestions, sitesTrail } from './site-form.ts';

const journey = journeyOf({
  action: changeSite,
  load: siteAt,
  stop: ({ closedOn }) => (closedOn === null ? [] : [refusal('site-closed-already')]),
  form: (site): JourneyForm => ({
    title: 'Werkplek veranderen',
    lead: `${site.organisation}, ${site.name}. Wie er komt werken, ziet het nieuwe adres meteen.`,
    trail: [...sitesTrail],
    confirm: 'Verander de werkplek',
    begin: formValues({
      name: site.name,
      street: site.street,
      postcode: site.postcode,
      city: site.city,
      meetingPoint: site.meetingPoint,
      mentorPlaces: site.mentorPlaces,
      coachPlaces: site.coachPlaces,
      coachHours: site.coachMinutes === null ? null : formatNumber(site.coachMinutes / 60),
    }),
    steps: [{ key: 'plek', questions: siteQuestions }],
  }),
  commands: ({ id }, answers) => [
    { raw: { ...answers, coachHours: numberTyped(answers.coachHours), siteId: id } },
  ],
  done: ({ id }): JourneyDone => ({
    title: 'De werkplek is veranderd',
    next: [
      { href: '/werkplekken', label: 'Naar de werkplekken' },
      { href: `/werkplekken/${id}/sluiten`, label: 'Sluit deze werkplek' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function ChangeSite() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
