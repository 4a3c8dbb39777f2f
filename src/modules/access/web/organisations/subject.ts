import type { Transaction } from '../../../../platform/database/database.ts';
import type { JourneyVisit } from '../../../../platform/web/journey.ts';
import { organisationById } from '../../store.ts';

/** The organisation that the address names, for a journey about it. */
export async function organisationOf(db: Transaction, { params }: JourneyVisit) {
  const found = await organisationById(db, params.id ?? '');
  return found === undefined ? null : { ...found, href: `/organisaties/${found.id}` };
}

export const organisationsTrail = { href: '/organisaties', label: 'Organisaties' } as const;
