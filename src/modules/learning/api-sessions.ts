import { z } from '@hono/zod-openapi';
import { acting, type Call, filter, given, listing, pageOf, shown } from '../../platform/api/index.ts';
import type { Scope } from '../access/index.ts';
import { cancelSession } from './actions/cancel-session.ts';
import { planSession } from './actions/plan-session.ts';
import { sessionQuery, withTaken } from './queries/sessions.ts';
import { learningMinutes, sessionMoments } from './rules/sessions.ts';

const tag = 'Opleiding';
const read: Scope = 'course-sessions:read';
const write: Scope = 'course-sessions:write';

const session = z
  .object({
    id: shown.id('Kenmerk van de bijeenkomst.'),
    course: shown.named('Cursus.'),
    onDate: shown.day('Dag.'),
    startsAt: shown.moment('Begin.'),
    endsAt: shown.moment('Einde.'),
    learningMinutes: shown.count('Minuten leren, zonder de pauze.'),
    place: shown.text('Waar het is.'),
    seats: shown.count('Plaatsen.'),
    taken: shown.count('Hoeveel plaatsen er bezet zijn, van alle organisaties samen.'),
    cancelled: shown.yes('Of zij is afgezegd.'),
  })
  .openapi('CourseSession', { description: 'Bijeenkomst van een cursus, met plaatsen.' });

/** Calls about when courses are given, and how many seats there are. */
export const sessionsApi: readonly Call[] = [
  listing({
    path: '/course-sessions',
    operationId: 'listCourseSessions',
    tag,
    scope: read,
    summary: 'Bijeenkomsten van cursussen, in volgorde van tijd',
    filters: z.strictObject({
      courseId: filter.id('Van deze cursus.'),
      from: filter.day('Op of na deze dag.'),
      before: filter.day('Voor deze dag.'),
    }),
    item: session,
    read: async (db, filters, page) => {
      const found = await pageOf(
        sessionQuery(db)
          .where((eb) =>
            eb.and([
              ...given(filters.courseId, (id) => eb('course_id', '=', id)),
              ...given(filters.from, (day) => eb('on_date', '>=', day)),
              ...given(filters.before, (day) => eb('on_date', '<', day)),
            ]),
          )
          .orderBy('on_date')
          .orderBy('from_minute')
          .orderBy('course_session.id'),
        page,
      );
      const items = (await withTaken(db, found.items)).map((each) => {
        const { fromAt, toAt } = sessionMoments(each);
        const { id, courseId, course, onDate, place, seats, taken, cancelled } = each;
        const named = { id: courseId, name: course };
        const times = { onDate, startsAt: fromAt, endsAt: toAt, learningMinutes: learningMinutes(each) };
        return { id, course: named, ...times, place, seats, taken, cancelled };
      });
      return { total: found.total, items };
    },
  }),
  acting({
    path: '/course-sessions',
    operationId: 'planCourseSession',
    tag,
    scope: write,
    summary: 'Plan een bijeenkomst van een cursus',
    action: planSession,
    words: {
      courseId: 'Cursus.',
      onDate: 'Dag; een cursus van meer dagen is meer bijeenkomsten.',
      startTime: 'Begin op de klok, `09:00`.',
      endTime: 'Einde, op dezelfde dag.',
      breakMinutes: 'Minuten pauze; weglaten is geen.',
      place: 'Waar het is.',
      seats: 'Plaatsen.',
    },
    shape: z.object({ id: shown.id('Kenmerk van de bijeenkomst.') }),
    answer: ({ id }) => ({ id }),
    made: () => '/course-sessions',
  }),
  acting({
    path: '/course-sessions/{sessionId}/cancel',
    operationId: 'cancelCourseSession',
    tag,
    scope: write,
    summary: 'Zeg een bijeenkomst af die nog niet is begonnen',
    action: cancelSession,
    words: { sessionId: 'Kenmerk van de bijeenkomst.' },
    shape: z.object({ id: shown.id('Kenmerk van de bijeenkomst.') }),
    answer: ({ id }) => ({ id }),
  }),
];
