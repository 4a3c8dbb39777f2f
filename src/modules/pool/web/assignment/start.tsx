import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { endField, withEnd, workplaces, workQuestions } from '../../../placements/index.ts';
import { decideMove, phaseName } from '../../../trajectories/index.ts';
import { startAssignment } from '../../actions/start-assignment.ts';
import { refusal } from '../../rules/pool.ts';
import { poolSubject } from '../pool-subject.ts';

async function load(db: Transaction, at: JourneyVisit) {
  const subject = await poolSubject(db, at, { placement: 'posting', contractRunning: true });
  return subject === null ? null : { ...subject, places: await workplaces(db) };
}

const journey = journeyOf({
  action: startAssignment,
  load,
  stop: ({ contract, trajectory }, { actor, today }) => {
    if (contract === null) return [refusal('no-contract')];
    if (trajectory.phase === 'in-the-pool') return [];
    const move = decideMove(trajectory, {
      to: 'in-the-pool',
      through: 'assignment-start',
      role: actor.role,
      on: today,
    });
    return move.ok ? [] : move.refusals;
  },
  form: ({ person, places }): JourneyForm => ({
    title: 'Opdracht vastleggen',
    lead: `${person.name} werkt bij een werkgever en blijft in dienst van de sociale firma.`,
    trail: trailOf(person),
    confirm: 'Leg de opdracht vast',
    steps: [{ key: 'opdracht', questions: workQuestions(places) }],
  }),
  commands: ({ person }, answers) => [
    { raw: { ...withEnd(answers), participantId: person.id }, fields: endField },
  ],
  done: ({ person, trajectory }): JourneyDone => ({
    title: 'De opdracht ligt vast',
    lead: `${person.givenName} staat bij ${phaseName(trajectory.programme, trajectory.phase).nl}. Loopt de opdracht af, dan staat dat op tijd op uw lijst.`,
    next: [
      { href: person.href, label: `Naar ${person.name}` },
      { href: '/', label: 'Naar het begin' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function StartAssignment() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
