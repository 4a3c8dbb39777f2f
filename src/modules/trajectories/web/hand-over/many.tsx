import { useActionData, useLoaderData } from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { counted, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { handOver } from '../../actions/hand-over.ts';
import { caseload, coachesOf, noCoach } from './coaches.ts';

async function load(db: Transaction, at: JourneyVisit) {
  const { from = '' } = at.params;
  if (from !== noCoach && !isId(from)) return null;
  return { people: await caseload(db, at), coaches: await coachesOf(db, at.actor.organisationId, at.today) };
}

const journey = journeyOf({
  action: handOver,
  load,
  form: ({ people, coaches }, { params }): JourneyForm => ({
    title: 'Meer mensen overdragen',
    lead: 'Kies wie er overgaan en naar wie. Wat er moet gebeuren, gaat mee.',
    trail: [{ href: '/overdragen', label: 'Overdragen' }],
    confirm: 'Draag over',
    steps: [
      {
        key: 'wie',
        questions: [
          { name: 'trajectoryId', kind: 'many', label: 'Wie gaan over?', options: people },
          {
            name: 'coachMembershipId',
            kind: 'select',
            label: 'Naar welke trajectbegeleider?',
            options: coaches.filter(({ value }) => value !== params.from),
          },
        ],
      },
    ],
  }),
  commands: (_facts, { trajectoryId = [], coachMembershipId }) =>
    [trajectoryId].flat().map((id) => ({ raw: { trajectoryId: id, coachMembershipId } })),
  done: ({ people }): JourneyDone => ({
    title: 'De mensen zijn overgedragen',
    lead:
      people.length === 0
        ? 'Hier staat nu niemand meer.'
        : `Hier ${people.length === 1 ? 'staat' : 'staan'} nog ${counted(people.length, 'mens', 'mensen')}.`,
    next: [
      { href: '/overdragen', label: 'Naar overdragen' },
      { href: '/', label: 'Naar het begin' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function HandOverMany() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
