import { useActionData, useLoaderData } from 'react-router';
import { approvalRefusals } from '../../../../kernel/approval.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import {
  capital,
  formatCents,
  formatQuantity,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { personNamed } from '../../../participants/index.ts';
import { decideEntry } from '../../actions/decide-entry.ts';
import { asProposed, entryAt } from '../../queries.ts';
import { refusal } from '../../rules/entry.ts';
import { proposalOf, type Reason } from '../../rules/proposal.ts';
import { outlookNames, outlooks } from '../../rules/terms.ts';
import { adviceTexts, decisionNames, decisions } from '../../words.ts';
import { reasonText } from '../questions.ts';

async function load(db: Transaction, { params }: JourneyVisit) {
  const entry = await entryAt(db, params.entryId ?? '');
  const person = entry === null ? null : await personNamed(db, entry.participant_id);
  return entry === null || person === null || person.id !== params.id ? null : { entry, person };
}

function sentences(reasons: readonly Reason[]): string {
  return reasons.map((reason) => reasonText(reason, formatQuantity).nl).join(' ');
}

const journey = journeyOf({
  action: decideEntry,
  load,
  stop: ({ entry }, { actor }) => [
    ...approvalRefusals(asProposed(entry), actor.accountId),
    ...(entry.replaced && entry.decision === null ? [refusal('newer-proposal')] : []),
  ],
  form: ({ entry, person }): JourneyForm => {
    const { advice, reasonsFor, reasonsAgainst } = proposalOf(entry.business_case);
    return {
      title: `Beslis over instroom: ${person.name}`,
      lead: 'De berekening adviseert. U weegt ook wat niet in cijfers staat, en schrijft op waarom.',
      trail: [
        { href: '/instroom', label: 'Instroom' },
        { href: `${person.href}/instroom/${entry.id}`, label: person.name },
      ],
      confirm: 'Leg het besluit vast',
      steps: [
        {
          key: 'besluit',
          facts: [
            { label: 'Werk', value: entry.work },
            { label: 'Wat de cijfers zeggen', value: adviceTexts[advice].nl },
            ...outlooks.map((outlook) => ({
              label: `Per maand, ${outlookNames[outlook].nl}`,
              value: formatCents(entry.business_case.months[outlook].resultCents),
            })),
            { label: 'Ervoor', value: sentences(reasonsFor) || 'niets' },
            { label: 'Ertegen', value: sentences(reasonsAgainst) || 'niets' },
            { label: 'Voorgesteld door', value: entry.proposer ?? 'een collega' },
          ],
          questions: [
            {
              name: 'decision',
              kind: 'choice',
              label: 'Wat besluit u?',
              options: decisions.map((value) => ({ value, label: capital(decisionNames[value].nl) })),
            },
            {
              name: 'reason',
              kind: 'area',
              rows: 4,
              label: 'Waarom?',
              hint: `${person.givenName} mag dit lezen. Schrijf het zo dat het te begrijpen is.`,
            },
          ],
        },
      ],
    };
  },
  commands: ({ entry }, answers) => [{ raw: { ...answers, entryId: entry.id } }],
  done: ({ entry, person }, { decision }): JourneyDone => ({
    title: 'Het besluit ligt vast',
    lead:
      decision === 'enter'
        ? `De volgende stap is het contract voor ${person.givenName}.`
        : `${person.givenName} blijft in het traject. Zoek samen wat het wel mogelijk maakt; daarna rekent u opnieuw.`,
    next: [
      { href: `${person.href}/instroom/${entry.id}`, label: 'Naar de berekening en het besluit' },
      { href: person.href, label: `Naar ${person.name}` },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function DecideEntry() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
