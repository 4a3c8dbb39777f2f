import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import {
  formatDay,
  formValues,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
  type Option,
  type Question,
} from '../../../../ui/index.ts';
import { personNamed, trailOf } from '../../../participants/index.ts';
import { recordCourseResult } from '../../actions/record-course-result.ts';
import { courseResultsOf, courses } from '../../queries/courses.ts';

/** How many results fit on one form; one is asked, the others may stay empty. */
const places = [1, 2, 3] as const;

async function load(db: Transaction, { params }: JourneyVisit) {
  const person = await personNamed(db, params.id ?? '');
  if (person === null) return null;
  return { person, courses: await courses(db), results: await courseResultsOf(db, person.id) };
}

function questionsAt(place: number, options: readonly Option[]): readonly Question[] {
  const optional = place > 1;
  const group = `Cursus ${place}`;
  return [
    {
      name: `course-${place}`,
      kind: 'select',
      group,
      label: 'Welke cursus?',
      options,
      optional,
    },
    {
      name: `result-${place}`,
      kind: 'choice',
      group,
      label: 'Wat is de uitslag?',
      optional,
      options: [
        { value: 'passed', label: 'Gehaald' },
        { value: 'not-yet', label: 'Nog niet gehaald' },
      ],
    },
  ];
}

const journey = journeyOf({
  action: recordCourseResult,
  load,
  form: ({ person, courses: offered, results }, { today }): JourneyForm => ({
    title: 'Uitslag van een cursus',
    lead: 'Een gehaalde cursus is meteen een certificaat. Hebt u er meer van dezelfde dag? Vul ze samen in.',
    trail: trailOf(person),
    confirm: 'Leg de uitslag vast',
    begin: formValues({ onDate: today }),
    steps: [
      {
        key: 'uitslag',
        facts: results.slice(0, 3).map(({ course, result, onDate }) => ({
          label: course,
          value: `${result === 'passed' ? 'gehaald' : 'nog niet'}, ${formatDay(onDate)}`,
        })),
        questions: [
          { name: 'onDate', kind: 'date', label: 'Op welke dag?' },
          ...places.flatMap((place) =>
            questionsAt(
              place,
              offered.map(({ id, name }) => ({ value: id, label: name })),
            ),
          ),
        ],
      },
    ],
  }),
  commands: ({ person }, answers) =>
    places
      .filter(
        (place) =>
          place === 1 || answers[`course-${place}`] !== undefined || answers[`result-${place}`] !== undefined,
      )
      .map((place) => ({
        raw: {
          participantId: person.id,
          courseId: answers[`course-${place}`],
          result: answers[`result-${place}`],
          onDate: answers.onDate,
        },
        fields: { courseId: `course-${place}`, result: `result-${place}` },
      })),
  done: ({ person }): JourneyDone => ({
    title: 'De uitslag ligt vast',
    lead: 'Wat gehaald is, staat nu bij de certificaten. Een werkgever die iemand aanneemt, ziet die ook.',
    next: [
      { href: person.href, label: `Naar ${person.name}` },
      { href: `${person.href}/cursus`, label: 'Nog een uitslag' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function RecordCourseResult() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
