import { useActionData, useLoaderData } from 'react-router';
import { addDays, isLocalDate } from '../../../../kernel/local-date.ts';
import { type Answers, type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import {
  formatDay,
  formValues,
  type JourneyCheck,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { setDay } from '../../actions/set-day.ts';
import { consequenceOf, lostBetween } from '../../rules/notice.ts';
import { askedIn } from '../../rules/occurrences.ts';
import { refusal } from '../../rules/refusals.ts';
import { consequenceInWords } from '../describe.ts';
import { demandFacts, demandOf, demandTrail } from './demand-at.ts';

type Facts = NonNullable<Awaited<ReturnType<typeof demandOf>>>;

/** What goes of the day with the number that was filled in; empty when nothing goes. */
function noteOf({ demand, days, comers }: Facts, { onDate, places }: Answers, at: JourneyVisit): string {
  if (!isLocalDate(onDate)) return '';
  const [shift] = askedIn([demand], days, { from: onDate, to: addDays(onDate, 1) });
  if (shift === undefined) return '';
  const lost = lostBetween([shift], [{ ...shift, places: Number(places) }]);
  if (lost.length === 0) return '';
  return consequenceInWords(consequenceOf(lost, comers, at.platform.clock.now()), demand.noticeDays);
}

const journey = journeyOf({
  action: setDay,
  load: demandOf,
  stop: ({ demand }, { today }) =>
    demand.toDate !== null && demand.toDate <= today ? [refusal('over')] : [],
  form: (facts, { search }): JourneyForm => ({
    title: 'Eén dag anders',
    lead: 'U vraagt op één dag meer of minder mensen. De andere dagen blijven zoals ze zijn.',
    trail: [...demandTrail(facts)],
    confirm: 'Verander deze dag',
    begin: formValues({ onDate: facts.demand.onDate ?? search.get('op') }),
    steps: [
      {
        key: 'dag',
        facts: demandFacts(facts),
        questions: [
          { name: 'onDate', kind: 'date', label: 'Welke dag?' },
          {
            name: 'places',
            kind: 'text',
            inputMode: 'numeric',
            width: 'short',
            label: 'Hoeveel mensen vraagt u die dag?',
            hint: 'Vul 0 in als er die dag niemand hoeft te komen.',
          },
          { name: 'reason', kind: 'area', rows: 2, label: 'Wat is de reden?', hint: 'Eén zin.' },
        ],
      },
    ],
  }),
  commands: ({ demand }, answers) => [{ raw: { ...answers, demandId: demand.id } }],
  check: (facts, answers, at): JourneyCheck => {
    const note = noteOf(facts, answers, at);
    return note === '' ? {} : { note };
  },
  done: ({ demand, days }): JourneyDone => ({
    title: 'De dag is veranderd',
    lead: 'De planner ziet het meteen.',
    text: days.slice(0, 3).map(({ onDate, places }) => `${formatDay(onDate, 'nl', 'full')}: ${places}.`),
    next: [
      { href: `/vraag/${demand.id}`, label: 'Bekijk de vraag' },
      { href: '/vraag', label: 'Naar alle vragen' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function SetDay() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
