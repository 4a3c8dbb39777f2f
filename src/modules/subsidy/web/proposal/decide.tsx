import { useActionData, useLoaderData } from 'react-router';
import { approvalRefusals } from '../../../../kernel/approval.ts';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { capital, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { decideProposal } from '../../actions/decide-proposal.ts';
import { proposalViews } from '../../queries/proposal.ts';
import { outcomeNames, outcomes } from '../../words.ts';
import { trailTo } from '../propose/load.ts';
import { proposalFacts } from './shown.ts';

const journey = journeyOf({
  action: decideProposal,
  load: async (db, { params }) => (await proposalViews(db, { id: params.proposalId ?? '' }))[0] ?? null,
  stop: ({ proposedAccount, outcome }, { actor }) =>
    approvalRefusals({ proposedByAccount: proposedAccount, decided: outcome !== null }, actor.accountId),
  form: (proposal): JourneyForm => ({
    title: 'Beslis over loonkostensubsidie',
    lead: `${proposal.name ?? 'Een deelnemer'} bij ${proposal.employer}.`,
    trail: [
      ...trailTo(proposal.subsidyId, proposal.name ?? 'Aanvraag'),
      { href: `/subsidie/voorstel/${proposal.id}`, label: 'Voorstel met berekening' },
    ],
    confirm: 'Leg het besluit vast',
    steps: [
      {
        key: 'besluit',
        facts: proposalFacts(proposal),
        questions: [
          {
            name: 'outcome',
            kind: 'choice',
            label: 'Wat besluit u?',
            options: outcomes.map((value) => ({ value, label: capital(outcomeNames[value].nl) })),
          },
          {
            name: 'explanation',
            kind: 'area',
            rows: 3,
            label: 'Toelichting',
            hint: 'Nodig als het terug gaat: wat moet er anders?',
            optional: true,
          },
        ],
      },
    ],
  }),
  commands: ({ id }, answers) => [{ raw: { ...answers, proposalId: id } }],
  done: ({ id, subsidyId }, { outcome }): JourneyDone =>
    outcome === 'agreed'
      ? {
          title: 'Het besluit is genomen',
          lead: 'Werkgever en deelnemer zien het meteen, met de berekening.',
          next: [
            { href: `/subsidie/voorstel/${id}`, label: 'Bekijk het besluit' },
            { href: `/subsidie/${subsidyId}`, label: 'Naar de subsidie' },
          ],
        }
      : {
          title: 'Het voorstel gaat terug',
          lead: 'Uw collega ziet uw toelichting en kan een nieuw voorstel maken.',
          next: [{ href: `/subsidie/${subsidyId}`, label: 'Naar de subsidie' }],
        },
});
export const loader = journey.loader;
export const action = journey.action;

export default function DecideProposal() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
