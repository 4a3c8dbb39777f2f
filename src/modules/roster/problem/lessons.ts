import { addDays } from '../../../kernel/local-date.ts';
import { momentOn } from '../../../law/arbeidstijd/clock.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { type Seat, type SessionTimes, seatsOf } from '../../learning/index.ts';
import type { Days } from '../store.ts';
import type { Lesson } from './facts.ts';
import { lookAhead, lookBack, middle } from './history.ts';

/**
 * The seats of people in courses, from 52 weeks before the days until four weeks after them, as of shifts: the law over working time looks
 * back so far, and a roster must leave the seats ahead their rest.
 */
export async function lessonsOf(
  db: Transaction,
  participantIds: readonly string[],
  { from, to }: Days,
): Promise<ReadonlyMap<string, readonly Lesson[]>> {
  const seats = await seatsOf(db, participantIds, {
    from: addDays(from, -lookBack),
    to: addDays(to, lookAhead),
  });
  return new Map(
    [...Map.groupBy(seats, ({ participantId }) => participantId)].map(([id, own]) => [id, own.map(lessonOf)]),
  );
}

/** A session as time of work, with its break in the middle. */
export function lessonOf({
  onDate,
  fromMinute,
  toMinute,
  breakMinutes,
  course,
}: SessionTimes & Pick<Seat, 'course'>): Lesson {
  const [from, to] = [momentOn(onDate, fromMinute), momentOn(onDate, toMinute)];
  return { onDate, course, from, to, breaks: middle(from, to, breakMinutes) };
}
