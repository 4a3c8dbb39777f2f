import { useActionData, useLoaderData } from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import {
  formatDay,
  formValues,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
  type JourneyStep,
  type Question,
} from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { endField, periodQuestions, withEnd } from '../../../placements/index.ts';
import { decisionNames, entriesOf, standingEntry } from '../../../pool-entry/index.ts';
import { decideMove } from '../../../trajectories/index.ts';
import { signContract } from '../../actions/sign-contract.ts';
import { birthDateOf } from '../../store.ts';
import { poolSubject } from '../pool-subject.ts';
import { minimumFact, termsAnswered, termsFields, termsNote, termsQuestions } from './terms.ts';

/** The person, and what was decided about entering the pool: the contract follows it. */
async function load(db: Transaction, at: JourneyVisit) {
  const subject = await poolSubject(db, at, { placement: null, contractRunning: true });
  if (subject === null) return null;
  const entries = await entriesOf(db, subject.person.id);
  const [newest = null] = entries;
  return {
    ...subject,
    newest,
    decided: standingEntry(entries, subject.trajectory.id),
    birthDate: await birthDateOf(db, subject.person.id),
  };
}

type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;
type Entry = Facts['newest'];

function entryWords(entry: Entry): string {
  if (entry === null) return 'Er is nog niet uitgerekend of het zich terugverdient.';
  const { decision, decided_at, decider } = entry;
  if (decision === null || decided_at === null) return 'Er is gerekend; het besluit is er nog niet.';
  return `${decisionNames[decision].nl}, ${decider ?? 'een collega'}, ${formatDay(dayOf(decided_at))}`;
}

/** What has to be decided first, and where: the proposal that waits, or a new one. */
function warningOf({ person, newest }: Facts): NonNullable<JourneyStep['warning']> {
  const waits = newest !== null && newest.decision === null;
  const way = waits
    ? { href: `${person.href}/instroom/${newest.id}`, label: 'Bekijk het voorstel' }
    : { href: `${person.href}/instroom/nieuw`, label: 'Begin met een voorstel' };
  return {
    title: 'Er is geen besluit om in te stromen.',
    text: 'Zo’n besluit zegt wat de plaats kost en opbrengt, en wie daarvoor tekent. Moet het contract er toch nu komen? Schrijf hieronder waarom. Dat blijft bij het contract staan.',
    way,
  };
}

/** The hours that were reckoned with, where they are whole as those of a contract. */
function hoursOf({ decided }: Facts) {
  const hours = decided?.business_case.terms.hoursPerWeek;
  return hours !== undefined && Number.isInteger(hours) ? { hoursPerWeek: [String(hours)] } : {};
}

const reason: Question = {
  name: 'withoutDecision',
  kind: 'area',
  rows: 3,
  label: 'Waarom nu een contract, zonder besluit?',
};

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
  form: (facts, { today }): JourneyForm => ({
    title: 'Contract met de sociale firma',
    lead: `${facts.person.name} komt in dienst van de sociale firma. Het contract staat los van opdrachten: valt werk weg, dan loopt het door.`,
    trail: trailOf(facts.person),
    confirm: 'Leg het contract vast',
    begin: { ...formValues({ guaranteeKind: 'month' }), ...hoursOf(facts) },
    steps: [
      {
        key: 'contract',
        facts: [
          { label: 'Besluit over instroom', value: entryWords(facts.decided ?? facts.newest) },
          ...minimumFact(today, facts.birthDate),
        ],
        ...(facts.decided === null ? { warning: warningOf(facts) } : {}),
        questions: [...periodQuestions, ...termsQuestions, ...(facts.decided === null ? [reason] : [])],
      },
    ],
  }),
  commands: ({ person }, answers) => [
    {
      raw: { ...withEnd(termsAnswered(answers)), participantId: person.id },
      fields: { ...endField, ...termsFields },
    },
  ],
  check: ({ birthDate }, answers) => ({ note: termsNote(answers, birthDate) }),
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
