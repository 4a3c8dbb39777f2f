import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { planSession } from '../../actions/plan-session.ts';
import { courses } from '../../queries/courses.ts';

const journey = journeyOf({
  action: planSession,
  load: async (db) => ({ offered: await courses(db) }),
  form: ({ offered }): JourneyForm => ({
    title: 'Bijeenkomst plannen',
    lead: 'Een bijeenkomst is een deel van één dag. Duurt de cursus langer? Plan dan elke dag apart. Planners en begeleiders geven de plaatsen.',
    trail: [{ href: '/cursussen', label: 'Cursussen' }],
    confirm: 'Plan de bijeenkomst',
    steps: [
      {
        key: 'bijeenkomst',
        questions: [
          {
            name: 'courseId',
            kind: 'select',
            label: 'Welke cursus?',
            options: offered.map(({ id, name }) => ({ value: id, label: name })),
          },
          { name: 'onDate', kind: 'date', label: 'Op welke dag?' },
          { name: 'startTime', kind: 'time', label: 'Hoe laat begint het?', hint: 'Bijvoorbeeld 9:00.' },
          { name: 'endTime', kind: 'time', label: 'Hoe laat is het klaar?' },
          {
            name: 'breakMinutes',
            kind: 'text',
            inputMode: 'numeric',
            width: 'short',
            label: 'Hoeveel minuten pauze?',
            hint: 'Laat leeg zonder pauze.',
            optional: true,
          },
          {
            name: 'place',
            kind: 'text',
            label: 'Waar is het?',
            hint: 'Adres en lokaal. Dit ziet wie er komt leren.',
          },
          {
            name: 'seats',
            kind: 'text',
            inputMode: 'numeric',
            width: 'short',
            label: 'Hoeveel plaatsen zijn er?',
          },
        ],
      },
    ],
  }),
  commands: (_facts, answers) => [{ raw: answers }],
  done: (_facts, told): JourneyDone => ({
    title: 'De bijeenkomst staat erin',
    lead: 'Planners en begeleiders kunnen er nu mensen een plaats geven.',
    next: [
      {
        href: told.id === undefined ? '/cursussen' : `/cursussen/bijeenkomst/${told.id}`,
        label: 'Bekijk de bijeenkomst',
      },
      { href: '/cursussen/bijeenkomst/nieuw', label: 'Nog een bijeenkomst' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function PlanSession() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
