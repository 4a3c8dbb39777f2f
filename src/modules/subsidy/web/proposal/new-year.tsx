import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import {
  counted,
  formatCents,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { decideProposal } from '../../actions/decide-proposal.ts';
import { proposalViews } from '../../queries/proposal.ts';
import { refusal } from '../../rules/standing.ts';
import { subsidyTrail } from '../subject.ts';

const journey = journeyOf({
  action: decideProposal,
  load: async (db) => ({ waiting: await proposalViews(db, { waitingIndexing: true }) }),
  stop: ({ waiting }) => (waiting.length === 0 ? [refusal('no-new-amounts')] : []),
  form: ({ waiting }): JourneyForm => ({
    title: 'Nieuwe bedragen per 1 januari',
    lead: 'Het minimumloon is veranderd, dus ook de subsidie (Pwet 10d lid 7). Kijk de bedragen na en bevestig wat klopt. De rest blijft hier staan.',
    trail: subsidyTrail,
    confirm: 'Bevestig deze bedragen',
    steps: [
      {
        key: 'bedragen',
        questions: [
          {
            name: 'proposalId',
            kind: 'many',
            label: 'Welke bedragen kloppen?',
            options: waiting.map(({ id, name, employer, centsPerMonth, from }) => ({
              value: id,
              label: `${name ?? 'Een deelnemer'} bij ${employer}: ${formatCents(centsPerMonth ?? 0)} per maand vanaf 1 januari ${from.slice(0, 4)}`,
            })),
          },
        ],
      },
    ],
    begin: { proposalId: waiting.map(({ id }) => id) },
  }),
  commands: (_facts, { proposalId = [] }) =>
    [proposalId].flat().map((id) => ({ raw: { proposalId: id, outcome: 'agreed' } })),
  done: ({ waiting }): JourneyDone => ({
    title: 'De bedragen zijn bevestigd',
    lead:
      waiting.length === 0
        ? 'Alles is nu besloten. Werkgevers en deelnemers zien hun nieuwe bedrag.'
        : `Er ${waiting.length === 1 ? 'wacht' : 'wachten'} nog ${counted(waiting.length, 'bedrag', 'bedragen')}.`,
    next: [...subsidyTrail],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function NewYearAmounts() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
