import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { formValues, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { personNamed } from '../../../participants/index.ts';
import { reportBetter } from '../../actions/report-better.ts';
import { isSick } from '../../queries/overview.ts';
import { refusal } from '../../rules/refusals.ts';
import { doneHere, trailHere } from '../subject.ts';

async function load(db: Transaction, { params }: JourneyVisit) {
  const person = await personNamed(db, params.id ?? '');
  return person === null ? null : { person, sick: await isSick(db, person.id) };
}

const journey = journeyOf({
  action: reportBetter,
  load,
  stop: ({ sick }) => (sick ? [] : [refusal('not-sick')]),
  form: ({ person }, { today }): JourneyForm => ({
    title: 'Beter melden',
    lead: `Vanaf deze dag kan ${person.givenName} weer worden ingepland.`,
    trail: trailHere(person),
    confirm: 'Meld beter',
    begin: formValues({ fromDate: today }),
    steps: [
      {
        key: 'dag',
        questions: [{ kind: 'date', name: 'fromDate', label: 'Wat is de eerste dag weer aan het werk?' }],
      },
    ],
  }),
  commands: ({ person }, answers) => [{ raw: { ...answers, participantId: person.id } }],
  done: ({ person }) => doneHere(person, 'De betermelding ligt vast', 'Er kan weer werk komen.'),
});
export const loader = journey.loader;
export const action = journey.action;

export default function ReportBetter() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
