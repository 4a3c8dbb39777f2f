import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { momentOn } from '../../../law/arbeidstijd/clock.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { type Seat, seatsOf } from '../../learning/index.ts';
import type { Days } from '../store.ts';
import type { Lesson } from './facts.ts';
import { lookAhead, middle } from './history.ts';

/**
 * The seats of people in courses, from the first of the month in which the days begin until four weeks after them: so far back they
 * count for the guarantee, so far ahead a roster must leave them their rest.
 */
export async function lessonsOf(
  db: Transaction,
  participantIds: readonly string[],
  { from, to }: Days,
): Promise<ReadonlyMap<string, readonly Lesson[]>> {
  const first: LocalDate = localDate(`${from.slice(0, 7)}-01`);
  const seats = await seatsOf(db, participantIds, { from: first, to: addDays(to, lookAhead) });
  return new Map(
    [...Map.groupBy(seats, ({ participantId }) => participantId)].map(([id, own]) => [id, own.map(lessonOf)]),
  );
}

function lessonOf({ onDate, fromMinute, toMinute, breakMinutes, course }: Seat): Lesson {
  const [from, to] = [momentOn(onDate, fromMinute), momentOn(onDate, toMinute)];
  return { onDate, course, from, to, breaks: middle(from, to, breakMinutes) };
}
