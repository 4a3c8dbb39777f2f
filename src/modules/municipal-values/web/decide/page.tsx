import { useActionData, useLoaderData } from 'react-router';
import { approvalRefusals } from '../../../../kernel/approval.ts';
import { valueOn } from '../../../../law/parameter.ts';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { formatQuantity, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { decideValue } from '../../actions/decide-value.ts';
import { asProposed, proposedValues } from '../../queries.ts';
import { nameOf, parameterOf, periodText, valueText } from '../shown.ts';

const journey = journeyOf({
  action: decideValue,
  load: async (db, { params }) => (await proposedValues(db)).find(({ id }) => id === params.valueId) ?? null,
  stop: (proposal, { actor }) => approvalRefusals(asProposed(proposal), actor.accountId),
  form: (proposal): JourneyForm => {
    const parameter = parameterOf(proposal.parameter);
    const law = parameter === undefined ? null : valueOn(parameter, proposal.from_date);
    return {
      title: `Beslis over: ${nameOf(proposal.parameter).toLowerCase()}`,
      trail: [{ href: '/wetswaarden', label: 'Wetswaarden' }],
      confirm: 'Leg het besluit vast',
      steps: [
        {
          key: 'besluit',
          facts: [
            { label: 'Voorstel', value: valueText(proposal.parameter, proposal.value) },
            { label: 'Geldt', value: periodText(proposal) },
            { label: 'Bron', value: proposal.source },
            { label: 'Artikel', value: parameter?.article ?? '' },
            {
              label: 'Wat de wet nu zegt',
              value: law?.ok === true ? formatQuantity(law.value.line.quantity) : 'nog niets',
            },
            { label: 'Voorgesteld door', value: proposal.proposer ?? 'een collega' },
          ],
          questions: [
            {
              name: 'decision',
              kind: 'choice',
              label: 'Wat besluit u?',
              options: [
                { value: 'confirmed', label: 'Vaststellen' },
                { value: 'refused', label: 'Niet overnemen' },
              ],
            },
            {
              name: 'reason',
              kind: 'area',
              rows: 3,
              label: 'Toelichting',
              hint: 'Nodig als u het niet overneemt.',
              optional: true,
            },
          ],
        },
      ],
    };
  },
  commands: ({ id }, answers) => [{ raw: { ...answers, valueId: id } }],
  done: ({ decision }): JourneyDone => ({
    title: decision === 'confirmed' ? 'De waarde is vastgesteld' : 'Het voorstel is niet overgenomen',
    lead:
      decision === 'confirmed'
        ? 'Nieuwe berekeningen van uw gemeente gebruiken haar. Eerdere besluiten blijven zoals ze zijn.'
        : 'Wat gold, blijft gelden. Uw collega ziet uw toelichting.',
    next: [{ href: '/wetswaarden', label: 'Naar de wetswaarden' }],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function DecideValue() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
