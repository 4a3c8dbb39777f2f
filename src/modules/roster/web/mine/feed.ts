import type { LoaderFunctionArgs } from 'react-router';
import { addDays, dayOf } from '../../../../kernel/local-date.ts';
import type { Text } from '../../../../kernel/text.ts';
import { asActor } from '../../../../platform/session.ts';
import { platformContext } from '../../../../platform/web/visit.ts';
import { capital } from '../../../../ui/index.ts';
import { type Seat, seatsOf, sessionMoments } from '../../../learning/index.ts';
import { type CalendarEvent, icalendar } from '../../exchange/ical.ts';
import { ownerOfFeed } from '../../queries/feed.ts';
import { givenOnce, type MyShift, myRoster } from '../../queries/mine.ts';
import { addressOf, goneWords, wayWords } from './words.ts';

/** What was worked lately stays in the calendar; what is far ahead is not published. */
const daysBack = 28;
const daysAhead = 182;

/**
 * A roster for the calendar of the person themselves, without a session: the secret in the address is the key. Read as that person,
 * so that it never holds more than their own pages. The server adds that nobody keeps a copy on the way.
 */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Response> {
  const platform = context.get(platformContext);
  const secret = /^(.{20,200})\.ics$/.exec(params.file ?? '')?.[1];
  const owner = secret === undefined ? null : await ownerOfFeed(platform, secret);
  if (owner === null) return new Response('Deze agenda is er niet.\n', { status: 404, headers: plain });
  const { actor, language } = owner;
  const now = platform.clock.now();
  const today = dayOf(now);
  const days = { from: addDays(today, -daysBack), to: addDays(today, daysAhead) };
  const { shifts, lessons } = await asActor(platform, actor, async (db) => ({
    shifts: await myRoster(db, actor.participantId, days),
    lessons: await seatsOf(db, [actor.participantId], { ...days, cancelledToo: true }),
  }));
  const t = (text: Text) => text[language];
  const page = new URL('/mijn/rooster', request.url).href;
  const body = icalendar({
    name: t({ nl: 'Mijn rooster', en: 'My roster' }),
    now,
    events: [
      ...givenOnce(shifts).map((shift) => eventOf(shift, page, t)),
      ...lessons.map((lesson) => lessonEvent(lesson, page, t)),
    ],
  });
  return new Response(body, {
    headers: { ...plain, 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}

/** A personal roster is kept by nobody on the way, and its address is told to nobody. */
const plain = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
};

function lessonEvent(lesson: Seat, page: string, t: (text: Text) => string): CalendarEvent {
  const what = `${t({ nl: 'Cursus', en: 'Course' })} ${lesson.course}`;
  return {
    id: lesson.id,
    ...sessionMoments(lesson),
    title: lesson.cancelled ? `${t({ nl: 'Gaat niet door', en: 'Does not go on' })}: ${what}` : what,
    place: lesson.place,
    text: page,
    cancelled: lesson.cancelled,
    version: lesson.cancelled ? 1 : 0,
  };
}

const mentorIn = ({ mentor }: MyShift, t: (text: Text) => string): readonly string[] =>
  mentor === null ? [] : [`${t({ nl: 'Uw begeleider', en: 'Your mentor' })}: ${mentor}`];

function eventOf(shift: MyShift, page: string, t: (text: Text) => string): CalendarEvent {
  const gone = goneWords(shift);
  const what = `${capital(shift.work)}, ${shift.employer}`;
  return {
    id: shift.id,
    fromAt: shift.fromAt,
    toAt: shift.toAt,
    title: gone === null ? what : `${t({ nl: 'Gaat niet door', en: 'Does not go on' })}: ${what}`,
    place: addressOf(shift),
    text: [
      ...(gone === null ? [shift.meetingPoint, ...mentorIn(shift, t), t(wayWords(shift))] : [t(gone)]),
      page,
    ].join('\n'),
    cancelled: gone !== null,
    version: shift.version,
  };
}
