import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { formatDay, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { giveView } from '../../actions/give-view.ts';
import { settled } from '../../assessment.ts';
import { subsidyTrail } from '../subject.ts';
import { assessmentOf, lookAtAssessment } from './load.ts';

const mine = [{ href: '/mijn/loonwaarde', label: 'Mijn loonwaarde' }] as const;

const journey = journeyOf({
  action: giveView,
  load: assessmentOf,
  look: lookAtAssessment,
  stop: ({ assessment }) => (assessment.settled_on === null ? [] : [settled('already-settled')]),
  form: ({ assessment, who, workplace }, { actor }): JourneyForm => {
    const self = actor.role === 'participant';
    return {
      title: 'Vertel hoe het werk gaat',
      lead: `Op ${formatDay(assessment.planned_on)} kijkt een deskundige mee bij ${workplace}. Wat u vertelt, telt mee en staat in het rapport.`,
      trail: self ? mine : subsidyTrail,
      confirm: 'Verstuur',
      steps: [
        {
          key: 'kijk',
          questions: [
            {
              name: 'goesWell',
              kind: 'area',
              rows: 5,
              label: self ? 'Wat gaat goed in uw werk?' : `Wat gaat goed in het werk van ${who.name}?`,
              hint: 'Vertel over het werk: tempo, kwaliteit, zelfstandigheid.',
            },
            {
              name: 'couldHelp',
              kind: 'area',
              rows: 4,
              label: 'Wat zou helpen?',
              hint: 'Bijvoorbeeld: een andere volgorde, een hulpmiddel, meer uitleg.',
              optional: true,
            },
          ],
        },
      ],
    };
  },
  commands: ({ assessment }, answers) => [{ raw: { ...answers, wageValueId: assessment.id } }],
  done: ({ assessment }, _told, { actor }): JourneyDone => ({
    title: 'Dank u wel',
    lead: 'De deskundige leest het voor de meting af is.',
    next:
      actor.role === 'participant'
        ? [...mine]
        : [{ href: `/loonwaarde/${assessment.id}`, label: 'Bekijk de meting' }, ...subsidyTrail],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function GiveView() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
