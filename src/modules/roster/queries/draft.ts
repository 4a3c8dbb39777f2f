import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { type Judged, judge, problemOf } from '../problem/judge.ts';
import type { Withdrawn } from '../rules/cause.ts';
import type { DraftShift } from '../rules/draft.ts';
import { asItWillStand, type Published } from '../rules/publication.ts';
import { type Days, type Draft, draftAt, draftShifts, lastPublications } from '../store.ts';
import { lastChange } from '../undo.ts';
import { publishedNow } from './ended.ts';
import { type Names, namesOf } from './names.ts';
import { type WeightSet, weightsAt } from './weights.ts';

/** A draft as the board needs it: loaded once, judged once. */
export type DraftView = Judged & {
  readonly draft: Draft;
  readonly days: Days;
  /** As it will stand: what has begun is as it was published. */
  readonly shifts: readonly DraftShift[];
  readonly published: readonly Published[];
  /** Published, and fallen away since the work of the person there ended. */
  readonly fallen: readonly Withdrawn<Published>[];
  readonly names: Names;
  readonly weightSet: WeightSet;
  /** Somebody published for these days since the draft was begun. */
  readonly stale: boolean;
  readonly undoable: boolean;
};

/** Reads a draft that this person may see, with everything that it is judged by; null when there is none. */
export async function viewDraft(
  db: Transaction,
  draftId: string,
  { firmId, today, now }: { readonly firmId: string; readonly today: LocalDate; readonly now: Instant },
): Promise<DraftView | null> {
  const draft = await draftAt(db, draftId);
  if (draft === null) return null;
  const days = { from: draft.from_date, to: draft.to_date };
  const weightSet = await weightsAt(db, draft.weight_set_id);
  const built = await problemOf(db, { firmId, days, today, now, weights: weightSet.weights });
  const { standing: published, fallen } = await publishedNow(db, firmId, days);
  const shifts = asItWillStand(await draftShifts(db, draftId), published, built.isOver);
  const ids = new Set([
    ...built.people.map(({ participantId }) => participantId),
    ...[...shifts, ...published, ...fallen].map(({ participantId }) => participantId),
  ]);
  return {
    ...judge(built, shifts, fallen),
    draft,
    days,
    shifts,
    published,
    fallen,
    names: await namesOf(db, [...ids]),
    weightSet,
    stale: (await lastPublications(db, firmId, days)).touching > draft.based_on,
    undoable: (await lastChange(db, draftId)) !== undefined,
  };
}
