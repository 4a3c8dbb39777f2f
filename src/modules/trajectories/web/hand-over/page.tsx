import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { handOver } from '../../actions/hand-over.ts';
import { subjectOf } from '../subject.ts';
import { coachesOf } from './coaches.ts';

async function load(db: Transaction, at: JourneyVisit) {
  const subject = await subjectOf(db, at);
  if (subject === null) return null;
  return { ...subject, coaches: await coachesOf(db, subject.trajectory.firmOrganisationId, at.today) };
}

const journey = journeyOf({
  action: handOver,
  load,
  form: ({ person, trajectory, coaches }): JourneyForm => ({
    title: 'Overdragen',
    lead: `Alles wat voor ${person.name} moet gebeuren, gaat mee naar de nieuwe trajectbegeleider.`,
    trail: trailOf(person),
    confirm: 'Draag over',
    steps: [
      {
        key: 'aan',
        facts: [
          {
            label: 'Nu',
            value: coaches.find(({ value }) => value === trajectory.coachMembershipId)?.label ?? 'niemand',
          },
        ],
        questions: [
          {
            name: 'coachMembershipId',
            kind: 'select',
            label: 'Aan wie?',
            options: coaches.filter(({ value }) => value !== trajectory.coachMembershipId),
          },
        ],
      },
    ],
  }),
  commands: ({ trajectory }, answers) => [{ raw: { ...answers, trajectoryId: trajectory.id } }],
  done: ({ person, trajectory, coaches }): JourneyDone => ({
    title: `${person.givenName} is overgedragen`,
    lead: `De trajectbegeleider is nu ${coaches.find(({ value }) => value === trajectory.coachMembershipId)?.label ?? 'een collega'}.`,
    next: [
      { href: person.href, label: `Naar ${person.name}` },
      { href: '/overdragen', label: 'Draag meer mensen over' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function HandOver() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
