import { addDays, type Instant, type LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { type Judged, judge, problemOf } from '../problem/judge.ts';
import { weekdayOf } from '../rules/week-idle.ts';
import { publishedShifts } from '../store.ts';
import { type Names, namesOf } from './names.ts';

/** The published roster of four weeks from this Monday on, judged by what is asked and who can work now. */
export type PublishedView = Judged & {
  readonly weeks: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
  readonly names: Names;
};

const weeksAhead = 4;

export async function viewPublished(
  db: Transaction,
  { firmId, today, now }: { readonly firmId: string; readonly today: LocalDate; readonly now: Instant },
): Promise<PublishedView> {
  const from = addDays(today, -weekdayOf(today));
  const days = { from, to: addDays(from, weeksAhead * 7) };
  const built = await problemOf(db, { firmId, days, today, now });
  const shifts = await publishedShifts(db, firmId, days);
  const ids = new Set([
    ...built.people.map(({ participantId }) => participantId),
    ...shifts.map(({ participantId }) => participantId),
  ]);
  return {
    ...judge(built, shifts),
    weeks: Array.from({ length: weeksAhead }, (_, week) => ({
      from: addDays(from, week * 7),
      to: addDays(from, week * 7 + 7),
    })),
    names: await namesOf(db, [...ids]),
  };
}
