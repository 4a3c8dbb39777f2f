import { z } from '@hono/zod-openapi';
import {
  acting,
  type Call,
  filter,
  given,
  listing,
  pageOf,
  reading,
  shown,
} from '../../platform/api/index.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Scope } from '../access/index.ts';
import { fullName } from '../participants/index.ts';
import { addCourse } from './actions/add-course.ts';
import { recordCourseResult } from './actions/record-course-result.ts';
import { sessionsApi } from './api-sessions.ts';
import './tables.ts';

const tag = 'Opleiding';
const read: Scope = 'course-results:read';
const write: Scope = 'course-results:write';
const outcomes = ['passed', 'not-yet'] as const;

const course = z
  .object({
    id: shown.id('Kenmerk van de cursus.'),
    name: shown.text('Naam.'),
    validMonths: shown.whole('Geldigheid van het certificaat, in maanden; `null` is voor altijd.').nullable(),
  })
  .openapi('Course', { description: 'Cursus.' });

const courseResult = z
  .object({
    id: shown.id('Kenmerk van de uitslag.'),
    participant: shown.named('Deelnemer.'),
    course: shown.named('Cursus.'),
    result: shown.choice(outcomes, 'Uitslag: gehaald of nog niet.'),
    onDate: shown.day('Datum van de uitslag.'),
    validUntil: shown.day('Eerste dag waarop het certificaat niet meer geldt.').nullable(),
  })
  .openapi('CourseResult', { description: 'Uitslag van een cursus; gehaald is een certificaat.' });

/** Calls about courses and what came of them. */
export const learningApi: readonly Call[] = [
  listing({
    path: '/courses',
    operationId: 'listCourses',
    tag,
    scope: read,
    summary: 'Cursussen',
    filters: z.strictObject({}),
    item: course,
    read: (db, _filters, page) =>
      pageOf(
        db
          .selectFrom('course')
          .select(['id', 'name', 'valid_months as validMonths'])
          .orderBy('name')
          .orderBy('id'),
        page,
      ),
  }),
  acting({
    path: '/courses',
    operationId: 'addCourse',
    tag,
    scope: write,
    summary: 'Voeg een cursus toe',
    action: addCourse,
    words: {
      name: 'Naam.',
      validMonths: 'Geldigheid van het certificaat, in maanden; weglaten is voor altijd.',
    },
    shape: z.object({ id: shown.id('Kenmerk van de cursus.') }),
    answer: ({ id }) => ({ id }),
    made: () => '/courses',
  }),
  listing({
    path: '/course-results',
    operationId: 'listCourseResults',
    tag,
    scope: read,
    summary: 'Uitslagen van cursussen, de nieuwste eerst',
    filters: z.strictObject({
      participantId: filter.id('Van deze deelnemer.'),
      courseId: filter.id('Van deze cursus.'),
      result: filter.choice(outcomes, 'Uitslag.'),
      from: filter.day('Op of na deze dag.'),
      before: filter.day('Voor deze dag.'),
    }),
    item: courseResult,
    read: async (db, filters, page) => {
      const found = await pageOf(
        results(db)
          .where((eb) =>
            eb.and([
              ...given(filters.participantId, (id) => eb('course_result.participant_id', '=', id)),
              ...given(filters.courseId, (id) => eb('course_result.course_id', '=', id)),
              ...given(filters.result, (result) => eb('course_result.result', '=', result)),
              ...given(filters.from, (day) => eb('course_result.on_date', '>=', day)),
              ...given(filters.before, (day) => eb('course_result.on_date', '<', day)),
            ]),
          )
          .orderBy('course_result.on_date', 'desc')
          .orderBy('course_result.id'),
        page,
      );
      return { total: found.total, items: found.items.map(shownResult) };
    },
  }),
  reading({
    path: '/course-results/{courseResultId}',
    operationId: 'readCourseResult',
    tag,
    scope: read,
    summary: 'Eén uitslag',
    params: z.object({ courseResultId: shown.id('Kenmerk van de uitslag.') }),
    shape: courseResult,
    read: async (db, { courseResultId }) => {
      const row = await results(db).where('course_result.id', '=', courseResultId).executeTakeFirst();
      return row === undefined ? null : shownResult(row);
    },
  }),
  acting({
    path: '/course-results',
    operationId: 'recordCourseResult',
    tag,
    scope: write,
    summary: 'Leg de uitslag van een cursus vast',
    action: recordCourseResult,
    words: {
      participantId: 'Deelnemer.',
      courseId: 'Cursus.',
      result: 'Gehaald of nog niet.',
      onDate: 'Datum van de uitslag.',
    },
    shape: z.object({ id: shown.id('Kenmerk van de uitslag.') }),
    answer: ({ id }) => ({ id }),
    made: ({ id }) => `/course-results/${id}`,
  }),
  ...sessionsApi,
];

function results(db: Transaction) {
  return db
    .selectFrom('course_result')
    .innerJoin('course', (join) =>
      join
        .onRef('course.partnership_id', '=', 'course_result.partnership_id')
        .onRef('course.id', '=', 'course_result.course_id'),
    )
    .innerJoin('participant', (join) =>
      join
        .onRef('participant.partnership_id', '=', 'course_result.partnership_id')
        .onRef('participant.id', '=', 'course_result.participant_id'),
    )
    .select([
      'course_result.id',
      'participant.id as participantId',
      'participant.given_name as givenName',
      'participant.infix',
      'participant.family_name as familyName',
      'course.id as courseId',
      'course.name as courseName',
      'course_result.result',
      'course_result.on_date as onDate',
      'course_result.valid_until as validUntil',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof results>['executeTakeFirstOrThrow']>>;

function shownResult({ participantId, givenName, infix, familyName, courseId, courseName, ...row }: Row) {
  return {
    ...row,
    participant: { id: participantId, name: fullName({ givenName, infix, familyName }) },
    course: { id: courseId, name: courseName },
  };
}
