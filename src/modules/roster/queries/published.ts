import { addDays, type Instant, type LocalDate } from '../../../kernel/local-date.ts';
import type { Roster } from '../../../planner/pool/problem.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { demandsIn } from '../../demand/index.ts';
import { refusedAmong } from '../answers.ts';
import { awayFrom } from '../problem/away.ts';
import { type Judged, judge, problemOf } from '../problem/judge.ts';
import type { Withdrawn } from '../rules/cause.ts';
import type { Published } from '../rules/publication.ts';
import { mondayOf } from '../rules/week-idle.ts';
import type { Days } from '../store.ts';
import { publishedNow } from './ended.ts';
import { type Names, namesOf } from './names.ts';

/** The published roster of some weeks from this Monday on, judged by what is asked and who can work now. */
export type PublishedView = Judged & {
  readonly firmId: string;
  readonly days: Days;
  /** Standing: what fell away is not in it. */
  readonly shifts: readonly Published[];
  /** Fallen away since the work of the person there ended. */
  readonly fallen: readonly Withdrawn<Published>[];
  /** Standing, and their person said no to them; with the reason that they gave. */
  readonly refused: readonly (Published & { readonly reason: string | null })[];
  /** Where the work of each demand is done. */
  readonly siteOf: ReadonlyMap<string, string>;
  readonly weeks: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
  readonly names: Names;
};

/** So many weeks are looked at when nothing else is asked, and as many as a draft can have at most. */
export const weeksAhead = 4;
export const mostWeeks = 8;

export async function viewPublished(
  db: Transaction,
  { firmId, today, now }: { readonly firmId: string; readonly today: LocalDate; readonly now: Instant },
  weeks = weeksAhead,
): Promise<PublishedView> {
  const from = mondayOf(today);
  const days = { from, to: addDays(from, weeks * 7) };
  const built = await problemOf(db, { firmId, days, today, now });
  const { standing: shifts, fallen } = await publishedNow(db, firmId, days);
  const refused = await refusedAmong(
    db,
    shifts.map(({ id }) => id),
  );
  const ids = new Set([
    ...built.people.map(({ participantId }) => participantId),
    ...[...shifts, ...fallen].map(({ participantId }) => participantId),
  ]);
  return {
    ...judge(built, shifts),
    firmId,
    days,
    shifts,
    fallen,
    refused: shifts.flatMap((each) => {
      const reason = refused.get(each.id);
      return reason === undefined ? [] : [{ ...each, reason }];
    }),
    siteOf: new Map((await demandsIn(db, days)).map(({ id, siteId }) => [id, siteId])),
    weeks: Array.from({ length: weeks }, (_, week) => ({
      from: addDays(from, week * 7),
      to: addDays(from, week * 7 + 7),
    })),
    names: await namesOf(db, [...ids]),
  };
}

/** The published roster without the shifts to which somebody does not come: their places are open. */
export function comingIn(view: PublishedView): Roster {
  const isAway = awayFrom(view);
  return view.roster.map((own, person) => own.filter((shift) => !isAway(person, shift)));
}
