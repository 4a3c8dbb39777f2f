import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { type PageContext, visitAs } from '../../../../platform/web/visit.ts';
import { ledgersOf } from '../../queries/ledgers.ts';
import { ledgerRoles, monthAsked } from '../reading.ts';

/** The ledgers of the month that an address asks for, of the firm of the visitor. */
export async function loadMonth(context: PageContext, request: Request) {
  const { platform, actor } = visitAs(context, ledgerRoles);
  const today = dayOf(platform.clock.now());
  const month = monthAsked(new URL(request.url).searchParams, today);
  const ledgers = await asActor(platform, actor, (db) =>
    ledgersOf(db, { month, today, firmId: actor.organisationId }),
  );
  return { platform, actor, today, month, ledgers };
}
