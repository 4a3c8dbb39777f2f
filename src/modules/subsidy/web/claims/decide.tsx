import { useActionData, useLoaderData } from 'react-router';
import { approvalRefusals } from '../../../../kernel/approval.ts';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { formatCents, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { decideClaim } from '../../actions/decide-claim.ts';
import { type ClaimView, claimViews } from '../../queries/claims.ts';
import { monthText } from './shown.ts';

function factsOf({ employer, month, totalCents, preparer }: ClaimView) {
  return [
    { label: 'Werkgever', value: employer },
    { label: 'Tot en met', value: monthText(month) },
    { label: 'Totaal', value: formatCents(totalCents) },
    { label: 'Klaargezet door', value: preparer ?? 'een collega' },
  ];
}

const journey = journeyOf({
  action: decideClaim,
  load: async (db, { params }) => (await claimViews(db, { id: params.claimId ?? '' }))[0] ?? null,
  stop: ({ preparedAccount, outcome }, { actor }) =>
    approvalRefusals({ proposedByAccount: preparedAccount, decided: outcome !== null }, actor.accountId),
  form: (claim): JourneyForm => ({
    title: 'Beslis over de declaratie',
    trail: [
      { href: '/declaraties', label: 'Declaraties' },
      { href: `/declaraties/${claim.id}`, label: `Tot en met ${monthText(claim.month)}` },
    ],
    confirm: 'Leg het besluit vast',
    steps: [
      {
        key: 'besluit',
        facts: factsOf(claim),
        questions: [
          {
            name: 'outcome',
            kind: 'choice',
            label: 'Wat besluit u?',
            options: [
              { value: 'agreed', label: 'Akkoord: betalen' },
              { value: 'returned', label: 'Terug naar de collega' },
            ],
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
  commands: ({ id }, answers) => [{ raw: { ...answers, claimId: id } }],
  // The amount stands also where it is confirmed: that is what somebody agrees to.
  check: (claim) => ({ facts: factsOf(claim) }),
  done: ({ id }, { outcome }): JourneyDone => ({
    title: outcome === 'agreed' ? 'De declaratie is akkoord' : 'De declaratie gaat terug',
    lead:
      outcome === 'agreed'
        ? 'De regels kunnen naar de betaling. De werkgever ziet ze ook.'
        : 'De regels tellen niet meer mee. Uw collega kan een nieuwe declaratie klaarzetten.',
    next: [
      { href: `/declaraties/${id}`, label: 'Bekijk de declaratie' },
      { href: '/declaraties', label: 'Naar de declaraties' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function DecideClaim() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
