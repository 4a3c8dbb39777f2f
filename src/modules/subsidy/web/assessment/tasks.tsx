import { useActionData, useLoaderData } from 'react-router';
import { numberTyped } from '../../../../kernel/reading.ts';
import { type Answers, journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage, type Question } from '../../../../ui/index.ts';
import { describeTasks, refusal } from '../../actions/describe-tasks.ts';
import { settled } from '../../assessment.ts';
import { assessmentOf, assessmentTrail, lookAtAssessment } from './load.ts';

/** At most five main tasks count (AKC Cahier 24), and one more for what is small. */
const places = [0, 1, 2, 3, 4, 5] as const;
const parts = ['name', 'share', 'norm', 'unit'] as const;

function questionsOf(place: number): readonly Question[] {
  const group = `Taak ${place + 1}`;
  const optional = place > 0;
  return [
    { name: `name-${place}`, kind: 'text', label: 'Welk werk?', group, optional },
    {
      name: `share-${place}`,
      kind: 'text',
      inputMode: 'decimal',
      width: 'short',
      label: 'Deel van de tijd in %',
      group,
      optional,
    },
    {
      name: `norm-${place}`,
      kind: 'text',
      inputMode: 'decimal',
      width: 'short',
      label: 'Norm: aantal per uur',
      group,
      optional: true,
    },
    {
      name: `unit-${place}`,
      kind: 'text',
      width: 'middle',
      label: 'Waarvan?',
      hint: 'Bijvoorbeeld: dozen.',
      group,
      optional: true,
    },
  ];
}

/** The places where anything was filled in, so that an empty place between two tasks is no task. */
function filled(answers: Answers): readonly number[] {
  return places.filter((place) => parts.some((part) => answers[`${part}-${place}`] !== undefined));
}

const journey = journeyOf({
  action: describeTasks,
  load: assessmentOf,
  look: lookAtAssessment,
  stop: ({ result, moments }) => {
    if (result !== null) return [settled('already-settled')];
    return moments.length === 0 ? [] : [refusal('moments-there')];
  },
  form: (page): JourneyForm => ({
    title: 'De taken van de baan',
    lead: 'Deel het werk op in hoogstens vijf grote taken. Wat klein is en overblijft, kan samen als zesde. Alles is samen 100 procent van de werktijd. Een taak telt mee vanaf een half uur per dag. Kunt u tellen wat een gemiddelde collega per uur doet? Vul dat in als norm. Anders schat u straks het tempo in procenten.',
    trail: assessmentTrail(page),
    confirm: 'Leg de taken vast',
    begin: Object.fromEntries(
      page.tasks.flatMap(({ name, share, norm }, place) => [
        [`name-${place}`, [name]],
        [`share-${place}`, [String(share).replace('.', ',')]],
        ...(norm === null
          ? []
          : [
              [`norm-${place}`, [String(norm.count).replace('.', ',')]] as const,
              [`unit-${place}`, [norm.unit]] as const,
            ]),
      ]),
    ),
    steps: [{ key: 'taken', questions: places.flatMap(questionsOf) }],
  }),
  commands: ({ assessment }, answers) => {
    const taken = filled(answers);
    const all = taken.length === 0 ? [0] : taken;
    return [
      {
        raw: {
          wageValueId: assessment.id,
          tasks: all.map((place) => ({
            name: answers[`name-${place}`],
            share: numberTyped(answers[`share-${place}`]),
            norm: numberTyped(answers[`norm-${place}`]),
            unit: answers[`unit-${place}`],
          })),
        },
        fields: Object.fromEntries(
          all.flatMap((place, index) => parts.map((part) => [`tasks.${index}.${part}`, `${part}-${place}`])),
        ),
      },
    ];
  },
  done: ({ assessment }): JourneyDone => ({
    title: 'De taken liggen vast',
    lead: 'Nu kunt u meten, op een of meer dagen.',
    next: [
      { href: `/loonwaarde/${assessment.id}/meting`, label: 'Leg een meting vast' },
      { href: `/loonwaarde/${assessment.id}`, label: 'Bekijk de meting' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function DescribeTasks() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
