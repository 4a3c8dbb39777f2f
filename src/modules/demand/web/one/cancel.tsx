import { useActionData, useLoaderData } from 'react-router';
import { addDays, isLocalDate, later } from '../../../../kernel/local-date.ts';
import { type Answers, type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import {
  formatDay,
  formValues,
  type JourneyCheck,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { cancelDemand, consequenceOfCancelling } from '../../actions/cancel-demand.ts';
import { refusal } from '../../rules/refusals.ts';
import { consequenceInWords } from '../describe.ts';
import { demandFacts, demandOf, demandTrail } from './demand-at.ts';

type Facts = NonNullable<Awaited<ReturnType<typeof demandOf>>>;

function noteOf({ demand, days, comers }: Facts, { fromDate }: Answers, { platform }: JourneyVisit): string {
  if (!isLocalDate(fromDate)) return '';
  const now = platform.clock.now();
  const consequence = consequenceOfCancelling(demand, days, comers, { fromDate, now });
  return consequenceInWords(consequence, demand.noticeDays);
}

const journey = journeyOf({
  action: cancelDemand,
  load: demandOf,
  stop: ({ demand }, { today }) => {
    if (demand.cancelledAt !== null) return [refusal('already-cancelled')];
    return demand.toDate !== null && demand.toDate <= today ? [refusal('over')] : [];
  },
  form: (facts, { today }): JourneyForm => {
    const { demand } = facts;
    const inTime = addDays(today, demand.noticeDays);
    return {
      title: 'Werk afzeggen',
      lead: 'Hiermee vervalt de vraag vanaf een dag. U ziet eerst wat dat betekent.',
      trail: [...demandTrail(facts)],
      confirm: 'Zeg het af',
      begin: formValues({
        fromDate: demand.onDate ?? later(demand.fromDate, inTime),
      }),
      steps: [
        {
          key: 'afzeggen',
          facts: demandFacts(facts),
          questions: [
            {
              name: 'fromDate',
              kind: 'date',
              label: 'Vanaf welke dag hoeft er niemand meer te komen?',
              hint: `Zegt u nu af vanaf ${formatDay(inTime, 'nl', 'near')} of later, dan is dat op tijd.`,
            },
            { name: 'reason', kind: 'area', rows: 2, label: 'Wat is de reden?', hint: 'Eén zin.' },
          ],
        },
      ],
    };
  },
  commands: ({ demand }, answers) => [{ raw: { ...answers, demandId: demand.id } }],
  check: (facts, answers, at): JourneyCheck => {
    const note = noteOf(facts, answers, at);
    return note === '' ? {} : { note };
  },
  done: ({ demand }, told): JourneyDone => ({
    title: 'Het werk is afgezegd',
    lead: 'De planner ziet het meteen, en zoekt ander werk voor wie zou komen.',
    ...(told.lateMinutes === undefined || told.lateMinutes === '0'
      ? {}
      : { text: ['Een deel was te laat afgezegd. Dat staat bij de uren zonder werk.'] }),
    next: [
      { href: '/vraag', label: 'Naar alle vragen' },
      { href: `/vraag/${demand.id}`, label: 'Bekijk wat er was gevraagd' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function CancelDemand() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
