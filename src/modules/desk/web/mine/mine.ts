import { data } from 'react-router';
import { type PageContext, type Visit, visit } from '../../../../platform/web/visit.ts';

/** The participant who visits their own pages; for every other role these pages are not theirs. */
export function visitMyself(context: PageContext): Visit & { readonly participantId: string } {
  const visitor = visit(context);
  const { participantId } = visitor.actor;
  if (participantId === null) throw data(null, { status: 403 });
  return { ...visitor, participantId };
}
