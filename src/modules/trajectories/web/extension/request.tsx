import { useActionData, useLoaderData } from 'react-router';
import { refusalsOf } from '../../../../kernel/result.ts';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { formValues, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { requestExtension } from '../../actions/request-extension.ts';
import { type Subject, subjectOf } from '../subject.ts';

const refusal = refusalsOf('trajectories', {
  'no-clock-to-extend': {
    nl: 'In deze fase loopt geen termijn die u kunt verlengen.',
    en: 'No term runs in this phase that you can extend.',
  },
});

/** The clocks that run in the phase somebody is in and may be extended. */
function clocksOf({ trajectory }: Subject) {
  const { programme, phase } = trajectory;
  return programme.clocks.filter((clock) => clock.extendable && clock.phases.includes(phase));
}

const journey = journeyOf({
  action: requestExtension,
  load: subjectOf,
  stop: (subject) => (clocksOf(subject).length === 0 ? [refusal('no-clock-to-extend')] : []),
  form: (subject): JourneyForm => {
    const options = clocksOf(subject).map((clock) => ({ value: clock.key, label: clock.task.nl }));
    return {
      title: 'Meer tijd vragen',
      lead: 'De toeleider of de programmamanager beslist. Uw reden staat erbij.',
      trail: trailOf(subject.person),
      confirm: 'Vraag verlenging',
      begin: formValues({ clock: options.length === 1 ? options[0]?.value : null }),
      steps: [
        {
          key: 'verzoek',
          questions: [
            { name: 'clock', kind: 'choice', label: 'Om welke termijn gaat het?', options },
            { name: 'until', kind: 'date', label: 'Tot wanneer?', hint: 'Hoogstens een jaar vooruit.' },
            {
              name: 'reason',
              kind: 'area',
              label: 'Waarom is er meer tijd nodig?',
              hint: 'Wat levert de extra tijd op?',
            },
          ],
        },
      ],
    };
  },
  commands: ({ trajectory }, answers) => [{ raw: { ...answers, trajectoryId: trajectory.id } }],
  done: ({ person }): JourneyDone => ({
    title: 'De verlenging is gevraagd',
    lead: 'Een ander beslist: de toeleider of de programmamanager. Tot dan blijft de termijn zoals hij was.',
    next: [{ href: person.href, label: `Naar ${person.name}` }],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function RequestExtension() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
