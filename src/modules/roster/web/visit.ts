import { data } from 'react-router';
import type { Role } from '../../../kernel/actor.ts';
import { isId } from '../../../kernel/ids.ts';
import { dayOf, isLocalDate, type LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { asActor } from '../../../platform/session.ts';
import { type PageContext, type Visit, visitAs } from '../../../platform/web/visit.ts';
import { type DraftView, viewDraft } from '../queries/draft.ts';

/** Who makes the roster. */
export const rosterRoles: readonly Role[] = ['planner', 'coach'];

export function planning(context: PageContext): Visit {
  return visitAs(context, rosterRoles);
}

/** Opens the draft of a page and reads from it as the visitor; a draft that they cannot see is not there. */
export async function withDraft<Value>(
  context: PageContext,
  id: string | undefined,
  read: (view: DraftView, db: Transaction, today: LocalDate) => Promise<Value> | Value,
): Promise<Value> {
  const { platform, actor } = planning(context);
  const now = platform.clock.now();
  const today = dayOf(now);
  return asActor(platform, actor, async (db) => {
    const view = isId(id ?? '')
      ? await viewDraft(db, id ?? '', { firmId: actor.organisationId, today, now })
      : null;
    if (view === null) throw data(null, { status: 404 });
    return read(view, db, today);
  });
}

/** The day in an address; there is no page for what is no day. */
export function dayIn(text: string | undefined): LocalDate {
  if (!isLocalDate(text)) throw data(null, { status: 404 });
  return text;
}
