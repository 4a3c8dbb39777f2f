import { useActionData, useLoaderData } from 'react-router';
import { addDays, later } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type Answers, type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyCheck, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { changeDemand } from '../../actions/change-demand.ts';
import { courseNames } from '../../asking.ts';
import { lawWarnings } from '../../rules/law-warnings.ts';
import { consequenceOf, lostBetween } from '../../rules/notice.ts';
import { shiftsIn } from '../../rules/occurrences.ts';
import { readDemand } from '../../rules/read-demand.ts';
import { refusal } from '../../rules/refusals.ts';
import { beginOf, demandCommand, inputOf, whenQuestions, workQuestions } from '../demand-form.ts';
import { consequenceInWords, warningsInWords } from '../describe.ts';
import { demandFacts, demandOf, demandTrail } from './demand-at.ts';

async function load(db: Transaction, at: JourneyVisit) {
  const found = await demandOf(db, at);
  return found === null ? null : { ...found, courses: await courseNames(db) };
}
type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

const command = ({ demand }: Facts, answers: Answers) => demandCommand(answers, { demandId: demand.id });

/** What is lost when it changes so, and what the law says of it. */
function noteOf(facts: Facts, answers: Answers, { today, actor, platform }: JourneyVisit): string {
  const { demand, days, comers, courses } = facts;
  const input = inputOf(command(facts, answers));
  const earliest = addDays(today, 1);
  const asked =
    input === null ? null : readDemand(input, { today, earliest, role: actor.role, courses, before: demand });
  if (asked === null || !asked.ok) return '';
  const from = demand.onDate ?? asked.value.fromDate;
  const period = { from, to: addDays(from, 35) };
  const next = { ...demand, ...asked.value, cancelledAt: null };
  const lost = lostBetween(shiftsIn([demand], days, period), shiftsIn([next], days, period));
  const consequence = consequenceOf(lost, comers, platform.clock.now());
  const said = consequence.places === 0 ? '' : consequenceInWords(consequence, demand.noticeDays);
  return [said, warningsInWords(lawWarnings(asked.value))].filter((each) => each !== '').join(' ');
}

const journey = journeyOf({
  action: changeDemand,
  load,
  stop: ({ demand }, { today }) =>
    demand.toDate !== null && demand.toDate <= addDays(today, 1) ? [refusal('over')] : [],
  form: (facts, { actor, today }): JourneyForm => {
    const { demand, courses } = facts;
    const asking = {
      rhythm: demand.onDate === null ? ('week' as const) : ('day' as const),
      courses,
      planner: actor.role === 'planner',
    };
    return {
      title: 'Vraag veranderen',
      lead: 'Wat al is geweest, blijft zoals het was.',
      trail: [...demandTrail(facts)],
      confirm: 'Verander de vraag',
      begin: beginOf(demand, later(demand.fromDate, addDays(today, 1))),
      steps: [
        { key: 'werk', title: 'het werk', facts: demandFacts(facts), questions: workQuestions(asking) },
        {
          key: 'tijd',
          title: 'dagen en tijden',
          questions: whenQuestions(asking, 'Vanaf welke dag geldt de verandering?'),
        },
      ],
    };
  },
  commands: (facts, answers) => [command(facts, answers)],
  check: (facts, answers, at): JourneyCheck => {
    const note = noteOf(facts, answers, at);
    return note === '' ? {} : { note };
  },
  done: (_facts, told): JourneyDone => ({
    title: 'De vraag is veranderd',
    lead: 'De planner ziet wat er verandert, en past het rooster aan.',
    next: [
      { href: told.id === undefined ? '/vraag' : `/vraag/${told.id}`, label: 'Bekijk de vraag' },
      { href: '/vraag', label: 'Naar alle vragen' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function ChangeDemand() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
