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
import { runningPlacements } from '../../../placements/index.ts';
import { phaseName, subjectOf } from '../../../trajectories/index.ts';
import { endContract } from '../../actions/end-contract.ts';
import { refusal } from '../../rules/pool.ts';

async function load(db: Transaction, at: JourneyVisit) {
  const subject = await subjectOf(db, at);
  const contract =
    subject === null
      ? undefined
      : await db
          .selectFrom('pool_contract')
          .select(['id', 'from_date', 'hours_per_week', 'ended_reason'])
          .where('id', '=', at.params.contractId ?? '')
          .where('participant_id', '=', subject.person.id)
          .executeTakeFirst();
  if (subject === null || contract === undefined) return null;
  const running = await runningPlacements(db, subject.person.id);
  return { ...subject, contract, posted: running.some(({ form }) => form === 'posting') };
}

const journey = journeyOf({
  action: endContract,
  load,
  stop: ({ contract, posted }) => {
    if (contract.ended_reason !== null) return [refusal('contract-ended')];
    return posted ? [refusal('assignment-running')] : [];
  },
  form: ({ person, contract }, { today }): JourneyForm => ({
    title: 'Contract afsluiten',
    lead: 'Hiermee eindigt het dienstverband bij de sociale firma.',
    trail: trailOf(person),
    confirm: 'Sluit het contract af',
    begin: formValues({ endedOn: today }),
    steps: [
      {
        key: 'einde',
        facts: [
          { label: 'Wie', value: person.name },
          { label: 'Contract sinds', value: formatDay(contract.from_date) },
          { label: 'Uren per week', value: contract.hours_per_week },
        ],
        questions: [
          { name: 'endedOn', kind: 'date', label: 'Wat was de laatste dag?' },
          { name: 'reason', kind: 'area', rows: 3, label: 'Waarom eindigt het contract?', hint: 'Eén zin.' },
        ],
      },
    ],
  }),
  commands: ({ contract }, answers) => [{ raw: { ...answers, contractId: contract.id } }],
  done: ({ person, trajectory }): JourneyDone => ({
    title: 'Het contract is afgesloten',
    lead: `${person.givenName} staat bij ${phaseName(trajectory.programme, trajectory.phase).nl}.`,
    next: [
      { href: person.href, label: `Naar ${person.name}` },
      { href: '/', label: 'Naar het begin' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function EndContract() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
