import { useActionData, useLoaderData } from 'react-router';
import { numberTyped } from '../../../../kernel/reading.ts';
import { journeyOf } from '../../../../platform/web/journey.ts';
import {
  capital,
  counted,
  formValues,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
  type Question,
} from '../../../../ui/index.ts';
import { recordMoment } from '../../actions/record-moment.ts';
import { settled } from '../../assessment.ts';
import { factorNames, factors, type JobTask, refusal } from '../../rules/moments.ts';
import { assessmentOf, assessmentTrail, lookAtAssessment } from './load.ts';

/** What the three factors mean, said once above all tasks. */
const meanings = [
  { label: factorNames.tempo.nl, value: 'Hoe snel, vergeleken met een gemiddelde collega.' },
  { label: factorNames.quality.nl, value: 'Hoeveel er bruikbaar is, vergeleken met een gemiddelde collega.' },
  {
    label: factorNames.availability.nl,
    value: 'Hoeveel van de tijd naar de taak zelf gaat. Hulp en reparatie tellen niet.',
  },
] as const;

function questionsOf({ name, norm }: JobTask, place: number): readonly Question[] {
  const group = `Taak ${place + 1}: ${name}`;
  return factors.map((factor) => ({
    name: `${factor}-${place}`,
    kind: 'text',
    inputMode: 'decimal',
    width: 'short',
    group,
    label:
      factor === 'tempo' && norm !== null
        ? `${capital(norm.unit)} per uur (norm ${String(norm.count).replace('.', ',')})`
        : `${factorNames[factor].nl} in %`,
  }));
}

const journey = journeyOf({
  action: recordMoment,
  load: assessmentOf,
  look: lookAtAssessment,
  stop: ({ result, tasks }) => {
    if (result !== null) return [settled('already-settled')];
    return tasks.length === 0 ? [refusal('tasks-missing')] : [];
  },
  form: (page, { today }): JourneyForm => ({
    title: 'Leg een meting vast',
    lead: `${page.who.name} bij ${page.workplace}. 100 procent is een gemiddelde collega, niet foutloos. Telt een oorzaak op twee plekken? Reken haar één keer mee.`,
    trail: assessmentTrail(page),
    confirm: 'Leg de meting vast',
    begin: formValues({ onDate: today }),
    steps: [
      {
        key: 'meting',
        facts: meanings,
        questions: [
          { name: 'onDate', kind: 'date', label: 'Op welke dag keek u?' },
          ...page.tasks.flatMap(questionsOf),
          {
            name: 'remark',
            kind: 'area',
            rows: 3,
            label: 'Wat viel op?',
            hint: 'Bijvoorbeeld: drukke ochtend, nieuwe machine.',
            optional: true,
          },
        ],
      },
    ],
  }),
  commands: ({ assessment, tasks }, answers) => [
    {
      raw: {
        wageValueId: assessment.id,
        onDate: answers.onDate,
        remark: answers.remark,
        observations: tasks.map((_, place) =>
          Object.fromEntries(factors.map((factor) => [factor, numberTyped(answers[`${factor}-${place}`])])),
        ),
      },
      fields: Object.fromEntries(
        tasks.flatMap((_, place) =>
          factors.map((factor) => [`observations.${place}.${factor}`, `${factor}-${place}`]),
        ),
      ),
    },
  ],
  done: ({ assessment, moments }): JourneyDone => ({
    title: 'De meting ligt vast',
    lead: `Er ${moments.length === 1 ? 'is' : 'zijn'} nu ${counted(moments.length, 'meting', 'metingen')}. Meer dagen geven een eerlijker beeld.`,
    next: [
      { href: `/loonwaarde/${assessment.id}`, label: 'Bekijk de meting' },
      { href: `/loonwaarde/${assessment.id}/meting`, label: 'Leg nog een meting vast' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function RecordMoment() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
