import type { Transaction } from '../../../../platform/database/database.ts';
import type { JourneyVisit } from '../../../../platform/web/journey.ts';
import { sitesOf } from '../../store.ts';

/** The site that the address names, as the visitor sees it. */
export async function siteAt(db: Transaction, { params }: JourneyVisit) {
  return (await sitesOf(db)).find(({ id }) => id === params.siteId) ?? null;
}
