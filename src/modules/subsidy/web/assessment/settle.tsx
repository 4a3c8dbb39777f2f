import { useActionData, useLoaderData } from 'react-router';
import { addMonths } from '../../../../kernel/local-date.ts';
import { loonwaarde } from '../../../../law/loonwaarde/loonwaarde.ts';
import { journeyOf } from '../../../../platform/web/journey.ts';
import {
  formatDay,
  formValues,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { settleWageValue } from '../../actions/settle-wage-value.ts';
import { settled } from '../../assessment.ts';
import { meansOf, refusal } from '../../rules/moments.ts';
import { viewSideNames } from '../../words.ts';
import { type Assessment, assessmentOf, assessmentTrail, lookAtAssessment } from './load.ts';

/** What the law makes of what was measured so far; null where it cannot be reckoned. */
function percentOf({ assessment, tasks, moments }: Assessment): number | null {
  const last = moments.at(-1);
  if (last === undefined) return null;
  const outcome = loonwaarde({
    date: last.on,
    tasks: meansOf(
      tasks,
      moments.map(({ observations }) => observations),
    ),
    hoursPerWeek: assessment.hours_per_week,
    daysPerWeek: assessment.days_per_week,
  });
  return outcome.ok ? outcome.value.percent : null;
}

const journey = journeyOf({
  action: settleWageValue,
  load: assessmentOf,
  look: lookAtAssessment,
  stop: ({ result, tasks, moments }) => {
    if (result !== null) return [settled('already-settled')];
    if (tasks.length === 0) return [refusal('tasks-missing')];
    return moments.length === 0 ? [refusal('moments-missing')] : [];
  },
  form: (page, { today }): JourneyForm => {
    const { moments, views } = page;
    return {
      title: 'Leg de loonwaarde vast',
      lead: `${page.who.name} bij ${page.workplace}. Hierna verandert er niets meer aan deze meting; een nieuwe blik is een nieuwe meting.`,
      trail: assessmentTrail(page),
      confirm: 'Leg de loonwaarde vast',
      begin: formValues({ lookAgainOn: addMonths(today, 12) }),
      steps: [
        {
          key: 'loonwaarde',
          facts: [
            { label: 'Loonwaarde volgens de wet', value: `${percentOf(page) ?? '?'} % van het minimumloon` },
            {
              label: 'Gemeten op',
              value: moments.map(({ on }) => formatDay(on)).join(', '),
            },
            ...views.map(({ side, goesWell }) => ({
              label: `Kijk van de ${viewSideNames[side].nl}`,
              value: goesWell,
            })),
            ...(views.length < 2
              ? [
                  {
                    label: 'Nog niet gehoord',
                    value: (['employer', 'participant'] as const)
                      .filter((side) => !views.some((view) => view.side === side))
                      .map((side) => viewSideNames[side].nl)
                      .join(' en '),
                  },
                ]
              : []),
          ],
          questions: [
            {
              name: 'explanation',
              kind: 'area',
              rows: 5,
              label: 'Uitleg bij de uitkomst',
              hint: 'In gewone woorden, over het werk. Werkgever en deelnemer lezen dit.',
            },
            {
              name: 'lookAgainOn',
              kind: 'date',
              label: 'Wanneer kijken jullie opnieuw?',
              hint: 'In overleg met werkgever en deelnemer (Pwet 10d lid 6).',
            },
          ],
        },
      ],
    };
  },
  commands: ({ assessment }, answers) => [{ raw: { ...answers, wageValueId: assessment.id } }],
  done: ({ assessment }, { percent }): JourneyDone => ({
    title: `De loonwaarde is ${percent ?? ''} procent`,
    lead: 'Werkgever en deelnemer zien de uitkomst met de berekening. Op de afgesproken dag komt het terug op de lijst.',
    next: [
      { href: `/loonwaarde/${assessment.id}`, label: 'Bekijk de loonwaarde' },
      { href: '/subsidie', label: 'Naar loonkostensubsidie' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function SettleWageValue() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
