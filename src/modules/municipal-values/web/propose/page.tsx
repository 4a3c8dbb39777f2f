import { useActionData, useLoaderData } from 'react-router';
import { numberTyped } from '../../../../kernel/reading.ts';
import { municipalParameters } from '../../../../law/municipal.ts';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { capital, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { proposeValue } from '../../actions/propose-value.ts';

const journey = journeyOf({
  action: proposeValue,
  load: async () => ({}),
  form: (): JourneyForm => ({
    title: 'Stel een waarde voor',
    lead: 'U stelt voor, een collega beslist. Tot dat besluit geldt wat er nu geldt.',
    trail: [{ href: '/wetswaarden', label: 'Wetswaarden' }],
    confirm: 'Leg het voorstel vast',
    steps: [
      {
        key: 'waarde',
        questions: [
          {
            name: 'parameter',
            kind: 'select',
            label: 'Welke waarde?',
            options: municipalParameters.map(({ key, label }) => ({ value: key, label: capital(label.nl) })),
          },
          {
            name: 'value',
            kind: 'text',
            inputMode: 'decimal',
            width: 'short',
            label: 'Hoeveel?',
            hint: 'Bijvoorbeeld 23,5. Zonder procentteken of eenheid.',
          },
          { name: 'fromDate', kind: 'date', label: 'Vanaf welke dag geldt het?' },
          {
            name: 'toDate',
            kind: 'date',
            label: 'Tot welke dag?',
            hint: 'Die dag zelf telt niet meer mee. Laat leeg als het geldt tot er een nieuwe waarde is.',
            optional: true,
          },
          {
            name: 'source',
            kind: 'text',
            label: 'Waar staat het?',
            hint: 'Bijvoorbeeld een nummer in de Staatscourant of een besluit van het college.',
          },
        ],
      },
    ],
  }),
  commands: (_facts, answers) => [{ raw: { ...answers, value: numberTyped(answers.value) } }],
  done: (): JourneyDone => ({
    title: 'Het voorstel ligt vast',
    lead: 'Een collega van inkomen of financiën beslist. Het staat bij hen bovenaan deze pagina.',
    next: [{ href: '/wetswaarden', label: 'Naar de wetswaarden' }],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function ProposeValue() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
