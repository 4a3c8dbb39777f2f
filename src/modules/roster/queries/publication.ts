import type { Transaction } from '../../../platform/database/database.ts';
import { answersTo } from '../answers.ts';
import { withCauses } from '../problem/causes.ts';
import { askFirst } from '../rules/notice.ts';
import { changesOf } from '../rules/publication.ts';
import type { DraftView } from './draft.ts';

/** What publishing a draft would change, each loss with its cause, and who is asked before; the action decides the same anew. */
export async function publicationOf(db: Transaction, view: DraftView) {
  const gone = new Set(view.lost);
  const changes = changesOf(
    view.shifts.filter((each) => !gone.has(each)),
    view.published,
    view.built.isOver,
  );
  const answers = await answersTo(db, changes.withdraw);
  const ended = view.fallen.filter((each) => !view.built.isOver(each));
  const withdraw = [...withCauses(view.built, changes.withdraw, answers), ...ended];
  return { ...changes, withdraw, asks: askFirst({ add: changes.add, withdraw }, view.built.noticeOf) };
}
