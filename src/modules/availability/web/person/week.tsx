import { useActionData, useLoaderData } from 'react-router';
import { isLocalDate } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type Answers, type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { capital, formatDay, formValues, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { personNamed } from '../../../participants/index.ts';
import { setWorkPattern } from '../../actions/set-work-pattern.ts';
import { weeksOf } from '../../queries/overview.ts';
import { readWeek } from '../../rules/week.ts';
import { type Weekday, weekdayNames, weekdays } from '../../words.ts';
import { doneHere, trailHere } from '../subject.ts';
import { blocksFilled, hoursOn, weekBegin, weekQuestions } from '../week.ts';

async function load(db: Transaction, { params, today }: JourneyVisit) {
  const person = await personNamed(db, params.id ?? '');
  return person === null ? null : { person, weeks: await weeksOf(db, person.id, today) };
}

const textsIn = (answers: Answers) => (name: string) => {
  const given = answers[name];
  return typeof given === 'string' ? given : undefined;
};

function dayAnswered(given: Answers[string] | undefined): string {
  return isLocalDate(given) ? formatDay(given) : '';
}

/** The hours of one day as they will be kept; the rules have accepted them by now. */
function hoursFilled(answers: Answers, weekday: Weekday): string {
  const told = blocksFilled(textsIn(answers)).blocks.filter((block) => block.weekday === weekday);
  const read = readWeek(told.map(({ from = '', to = '' }) => ({ weekday, from, to })));
  return read.ok ? hoursOn(read.value, weekday, ({ nl }) => nl) : 'werkt niet';
}

const journey = journeyOf({
  action: setWorkPattern,
  load,
  form: ({ person, weeks }, { today }): JourneyForm => ({
    title: 'Wanneer iemand kan werken',
    lead: `Vul in op welke dagen en uren ${person.givenName} kan werken. Laat een dag leeg als dat niet kan. Een nacht schrijft u als 22:00 tot 6:00.`,
    trail: trailHere(person),
    confirm: 'Leg deze week vast',
    begin: { ...formValues({ fromDate: today }), ...weekBegin(weeks.at(-1)) },
    steps: [
      {
        key: 'week',
        questions: [
          {
            kind: 'date',
            name: 'fromDate',
            label: 'Vanaf welke dag?',
            hint: 'Wat tot die dag gold, blijft bewaard.',
          },
          ...weekQuestions(({ nl }) => nl),
        ],
      },
    ],
  }),
  commands: ({ person }, answers) => {
    const { blocks, fields } = blocksFilled(textsIn(answers));
    return [{ raw: { participantId: person.id, fromDate: answers.fromDate, blocks }, fields }];
  },
  check: (_facts, answers) => ({
    changes: [
      { question: 'Vanaf', answer: dayAnswered(answers.fromDate), step: 'week' },
      ...weekdays.map((weekday) => ({
        question: capital(weekdayNames[weekday].nl),
        answer: hoursFilled(answers, weekday),
        step: 'week',
      })),
    ],
  }),
  done: ({ person }) =>
    doneHere(person, 'De week ligt vast', 'De planner vraagt alleen werk op deze dagen en uren.'),
});
export const loader = journey.loader;
export const action = journey.action;

export default function WorkWeek() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
