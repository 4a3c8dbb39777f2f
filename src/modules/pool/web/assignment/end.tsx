import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import {
  formatDay,
  formValues,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { placementAt, placementRefusal } from '../../../placements/index.ts';
import { subjectOf } from '../../../trajectories/index.ts';
import { endAssignment } from '../../actions/end-assignment.ts';
import { afterAssignment } from './after.ts';

async function load(db: Transaction, at: JourneyVisit) {
  const subject = await subjectOf(db, at);
  const placement = await placementAt(db, at.params.placementId ?? '', at.params.id ?? '');
  return subject === null || placement?.form !== 'posting' ? null : { ...subject, placement };
}

const journey = journeyOf({
  action: endAssignment,
  load,
  stop: ({ placement }) => (placement.endedReason === null ? [] : [placementRefusal('already-ended')]),
  form: ({ person, placement }, { today }): JourneyForm => ({
    title: 'Opdracht beëindigen',
    lead: 'De opdracht stopt. Het contract met de sociale firma loopt door.',
    trail: trailOf(person),
    confirm: 'Beëindig de opdracht',
    begin: formValues({ endedOn: today }),
    steps: [
      {
        key: 'einde',
        facts: [
          { label: 'Wie', value: person.name },
          { label: 'Werk', value: placement.work },
          { label: 'Bij', value: placement.organisation },
          { label: 'Sinds', value: formatDay(placement.fromDate) },
        ],
        questions: [
          { name: 'endedOn', kind: 'date', label: 'Wat was de laatste dag?' },
          { name: 'reason', kind: 'area', rows: 3, label: 'Waarom stopt de opdracht?', hint: 'Eén zin.' },
        ],
      },
    ],
  }),
  commands: ({ placement }, answers) => [{ raw: { ...answers, placementId: placement.id } }],
  done: ({ person, trajectory }, told, { actor }): JourneyDone =>
    afterAssignment(person, trajectory.programme, told, actor.role),
});
export const loader = journey.loader;
export const action = journey.action;

export default function EndAssignment() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
