import { useActionData, useLoaderData } from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { formatDay, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { endField, periodQuestions, withEnd } from '../../../placements/index.ts';
import { decisionNames, entriesOf } from '../../../pool-entry/index.ts';
import { decideMove } from '../../../trajectories/index.ts';
import { signContract } from '../../actions/sign-contract.ts';
import { poolSubject } from '../pool-subject.ts';

/** The person, and what was decided about entering the pool: the contract follows it. */
async function load(db: Transaction, at: JourneyVisit) {
  const subject = await poolSubject(db, at, { placement: null, contractRunning: true });
  if (subject === null) return null;
  const [entry] = await entriesOf(db, subject.person.id);
  return { ...subject, entry: entry ?? null };
}

type Entry = NonNullable<Awaited<ReturnType<typeof load>>>['entry'];

function entryWords(entry: Entry): string {
  if (entry === null) return 'Er is nog niet uitgerekend of het zich terugverdient.';
  const { decision, decided_at, decider } = entry;
  if (decision === null || decided_at === null) return 'Er is gerekend; het besluit is er nog niet.';
  return `${decisionNames[decision].nl}, ${decider ?? 'een collega'}, ${formatDay(dayOf(decided_at))}`;
}

const journey = journeyOf({
  action: signContract,
  load,
  stop: ({ trajectory }, { actor, today }) => {
    const move = decideMove(trajectory, {
      to: 'in-the-pool',
      through: 'contract-start',
      role: actor.role,
      on: today,
    });
    return move.ok ? [] : move.refusals;
  },
  form: ({ person, entry }): JourneyForm => ({
    title: 'Contract met de sociale firma',
    lead: `${person.name} komt in dienst van de sociale firma. Het contract staat los van opdrachten: valt werk weg, dan loopt het door.`,
    trail: trailOf(person),
    confirm: 'Leg het contract vast',
    steps: [
      {
        key: 'contract',
        facts: [{ label: 'Besluit over instroom', value: entryWords(entry) }],
        questions: [
          ...periodQuestions,
          {
            name: 'hoursPerWeek',
            kind: 'text',
            inputMode: 'numeric',
            width: 'short',
            label: 'Hoeveel uren per week?',
          },
        ],
      },
    ],
  }),
  commands: ({ person }, answers) => [
    { raw: { ...withEnd(answers), participantId: person.id }, fields: endField },
  ],
  done: ({ person }): JourneyDone => ({
    title: 'Het contract ligt vast',
    lead: `${person.givenName} is nu in dienst. De volgende stap is een opdracht bij een werkgever.`,
    next: [
      { href: `${person.href}/opdracht/nieuw`, label: 'Leg een opdracht vast' },
      { href: person.href, label: `Naar ${person.name}` },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function SignContract() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
