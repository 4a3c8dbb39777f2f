import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { formValues, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { reportSick } from '../../actions/report-sick.ts';
import { doneHere, loadPersonOnly, trailHere } from '../subject.ts';

const journey = journeyOf({
  action: reportSick,
  load: loadPersonOnly,
  form: ({ person }, { today }): JourneyForm => ({
    title: 'Ziek melden',
    lead: `Leg vast vanaf welke dag ${person.givenName} ziek is. Vraag niet wat er is en schrijf het nergens op.`,
    trail: trailHere(person),
    confirm: 'Meld ziek',
    begin: formValues({ fromDate: today }),
    steps: [
      {
        key: 'dag',
        questions: [{ kind: 'date', name: 'fromDate', label: 'Wat is de eerste ziektedag?' }],
      },
    ],
  }),
  commands: ({ person }, answers) => [{ raw: { ...answers, participantId: person.id } }],
  done: ({ person }) =>
    doneHere(
      person,
      'De ziekmelding ligt vast',
      'Er komt geen werk bij, tot iemand de betermelding vastlegt.',
    ),
});
export const loader = journey.loader;
export const action = journey.action;

export default function ReportSick() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
