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

type At = { readonly firmId: string; readonly today: LocalDate; readonly now: Instant };

/** Reads a draft that this person may see, with everything that it is judged by; null when there is none. */
export async function viewDraft(db: Transaction, draftId: string, at: At): Promise<DraftView | null> {
  const draft = await draftAt(db, draftId);
  return draft === null ? null : viewOf(db, draft, at, await basisOf(db, draft, at));
}

/** Drafts of the same days and weights, as those of a repair are: what they are judged by is read once. */
export async function viewAlike(
  db: Transaction,
  draftIds: readonly string[],
  at: At,
): Promise<readonly DraftView[]> {
  const views: DraftView[] = [];
  let basis: Basis | null = null;
  for (const draftId of draftIds) {
    const draft = await draftAt(db, draftId);
    if (draft === null) continue;
    basis ??= await basisOf(db, draft, at);
    views.push(await viewOf(db, draft, at, basis));
  }
  return views;
}

type Basis = Awaited<ReturnType<typeof basisOf>>;

async function basisOf(db: Transaction, draft: Draft, { firmId, today, now }: At) {
  const days = { from: draft.from_date, to: draft.to_date };
  const weightSet = await weightsAt(db, draft.weight_set_id);
  const built = await problemOf(db, { firmId, days, today, now, weights: weightSet.weights });
  return { days, weightSet, built, ...(await publishedNow(db, firmId, days)) };
}

async function viewOf(
  db: Transaction,
  draft: Draft,
  { firmId }: At,
  { days, weightSet, built, standing: published, fallen }: Basis,
): Promise<DraftView> {
  const shifts = asItWillStand(await draftShifts(db, draft.id), published, built.isOver);
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
    undoable: (await lastChange(db, draft.id)) !== undefined,
  };
}
